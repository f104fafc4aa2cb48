import { describe, expect, it } from 'vitest';
import { id, ip, zone } from '../drawn-for-tests.ts';
import { secondEndpointRewritesTheRecord } from './second-endpoint-rewrites-the-record.ts';

describe('a record of a name', () => {
  const { records } = zone('privatelink.database.windows.net', ['app'], { sql1: '10.1.0.5' });
  const endpoints = ['10.1.0.5', '10.2.0.5'].map((address) => ({ id: id(address), address: ip(address) }));

  it.each([
    [2, true],
    [1, false],
  ])('with %i endpoints is crowded: %s', (count, crowded) => {
    expect(secondEndpointRewritesTheRecord.isCrowded(endpoints.slice(0, count), records)).toBe(crowded);
  });
});
