import { describe, expect, it } from 'vitest';
import { dnatHidesTheSource } from './dnat-hides-the-source.ts';

describe('behind a DNAT rule', () => {
  it.each(['203.0.113.7', null])('a call of %s comes from the firewall', (client) => {
    expect(dnatHidesTheSource.seen(client, '10.0.9.4')).toBe('10.0.9.4');
  });
});
