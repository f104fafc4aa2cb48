import { describe, expect, it } from 'vitest';
import { integrationCarriesPrivateDestinations } from './integration-carries-private-destinations.ts';

describe('a call of an integrated app', () => {
  it.each<[string, boolean, boolean, boolean, boolean]>([
    ['to an address of RFC 1918', false, true, false, true],
    ['to a service with an endpoint on the subnet', false, false, true, true],
    ['to a public address', false, false, false, false],
    ['to a public address, with route-all', true, false, false, true],
  ])('%s', (_name, routeAll, isRfc1918, hasServiceEndpoint, carries) => {
    const call = { routeAll, isRfc1918, hasServiceEndpoint };
    expect(integrationCarriesPrivateDestinations.carries(call)).toBe(carries);
  });
});
