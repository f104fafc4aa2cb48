import { describe, expect, it } from 'vitest';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from './sites-and-vnets-reach-each-other-on-private-addresses.ts';

describe('a connection', () => {
  it.each<[string, 'vpn' | 'expressRoute' | null, boolean, boolean]>([
    ['VPN', 'vpn', false, true],
    ['private peering', 'expressRoute', true, true],
    ['Microsoft peering only', 'expressRoute', false, false],
    ['no gateway', null, true, false],
  ])('%s', (_name, type, privatePeering, joins) => {
    expect(sitesAndVnetsReachEachOtherOnPrivateAddresses.joins({ type, privatePeering })).toBe(joins);
  });
});
