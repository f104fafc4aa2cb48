import { describe, expect, it } from 'vitest';
import { natGatewayServesTheFirewallSubnet } from './nat-gateway-serves-the-firewall-subnet.ts';

describe('the public addresses of a firewall', () => {
  it.each([
    [['20.1.0.1'], ['20.2.0.1', '20.2.0.2']],
    [null, ['20.9.0.1']],
  ])('with NAT gateway addresses %o are %o', (natGateway, addresses) => {
    const own = ['20.9.0.1'];
    expect(natGatewayServesTheFirewallSubnet.publicIpsOf({ own, natGateway })).toEqual(
      natGateway ?? addresses,
    );
  });
});
