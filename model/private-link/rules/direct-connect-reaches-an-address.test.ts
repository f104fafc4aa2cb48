import { describe, expect, it } from 'vitest';
import { directConnectReachesAnAddress } from './direct-connect-reaches-an-address.ts';

describe('Direct Connect', () => {
  it.each([
    ['an address in one region', false, ['westeurope', 'westeurope'], null],
    ['a private endpoint', true, ['westeurope'], 'endpoint'],
    ['a client of another region', false, ['westeurope', 'northeurope'], 'regions'],
  ])('%s', (_name, isEndpoint, regions, refused) => {
    expect(directConnectReachesAnAddress.refuses({ isEndpoint, regions })).toBe(refused);
  });

  it.each([
    [1, false],
    [2, true],
    [3, false],
    [8, true],
    [10, false],
  ])('takes %i NAT addresses: %s', (count, takes) => {
    expect(directConnectReachesAnAddress.takesAddresses(count)).toBe(takes);
  });
});
