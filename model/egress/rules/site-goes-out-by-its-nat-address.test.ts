import { describe, expect, it } from 'vitest';
import { siteGoesOutByItsNatAddress } from './site-goes-out-by-its-nat-address.ts';

describe('a host of a site', () => {
  it.each([
    ['public', '203.0.113.9', '203.0.113.9'],
    ['public', null, null],
    ['private', '203.0.113.9', '172.20.0.5'],
  ] as const)('on the %s path with NAT address %s is seen as %s', (path, natAddress, source) => {
    expect(siteGoesOutByItsNatAddress.sourceSeen({ path, host: '172.20.0.5', natAddress })).toBe(source);
  });
});
