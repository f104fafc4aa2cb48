import { describe, expect, it } from 'vitest';
import { forcedTunnellingHidesBehindThePrivateAddress } from './forced-tunnelling-hides-behind-the-private-address.ts';

describe('towards the internet a firewall shows', () => {
  it.each([
    [true, ['10.100.0.4']],
    [false, ['20.9.0.1']],
  ])('with forced tunnelling %s: %o', (forcedTunnelling, addresses) => {
    expect(
      forcedTunnellingHidesBehindThePrivateAddress.addresses({
        forcedTunnelling,
        address: '10.100.0.4',
        publicIps: ['20.9.0.1'],
      }),
    ).toEqual(addresses);
  });
});
