import { describe, expect, it } from 'vitest';
import { clientIn, machineIn, siteHost } from '../drawn-for-tests.ts';
import { clientsOutsideAzureGetThePublicAddress } from './clients-outside-azure-get-the-public-address.ts';

describe('a client', () => {
  it.each([
    ['on the internet', clientIn({ kind: 'internet' }), true],
    ['of a site without a server', siteHost(null), true],
    ['of a site with one', siteHost(), false],
    ['in a VNet', machineIn('app'), false],
  ])('%s has public DNS only: %s', (_, { place }, outside) => {
    expect(clientsOutsideAzureGetThePublicAddress.isOutside(place)).toBe(outside);
  });
});
