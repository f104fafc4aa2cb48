import { describe, expect, it } from 'vitest';
import { parseIp, toIp } from '../../address/ip.ts';
import { serviceTagsNeverMatchPrivateAddresses } from './service-tags-never-match-private-addresses.ts';

describe('an address in a service tag', () => {
  it.each([
    ['10.0.2.5', false],
    ['100.64.0.1', false],
    ['20.50.1.2', true],
  ])('%s: %s', (text, may) => {
    expect(serviceTagsNeverMatchPrivateAddresses.mayInclude(parseIp(text) ?? toIp(0))).toBe(may);
  });
});
