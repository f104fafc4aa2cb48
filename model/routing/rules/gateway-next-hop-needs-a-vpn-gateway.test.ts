import { describe, expect, it } from 'vitest';
import { gatewayNextHopNeedsAVpnGateway } from './gateway-next-hop-needs-a-vpn-gateway.ts';

describe('a user route to the gateway', () => {
  it.each<[string, readonly ('vpn' | 'expressRoute')[], boolean]>([
    ['VPN', ['vpn'], true],
    ['ExpressRoute', ['expressRoute'], false],
    ['both', ['vpn', 'expressRoute'], false],
    ['none', [], false],
  ])('%s', (_name, types, works) => {
    expect(gatewayNextHopNeedsAVpnGateway.works(types.map((type) => ({ type })))).toBe(works);
  });
});
