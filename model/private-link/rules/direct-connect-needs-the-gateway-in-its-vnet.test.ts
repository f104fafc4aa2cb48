import { describe, expect, it } from 'vitest';
import { directConnectNeedsTheGatewayInItsVnet } from './direct-connect-needs-the-gateway-in-its-vnet.ts';

describe('a site behind Direct Connect', () => {
  it.each([
    ['a circuit in its own VNet', [{ type: 'expressRoute', vnet: 'own' }], true],
    ['a circuit in a peer', [{ type: 'expressRoute', vnet: 'hub' }], false],
    ['a tunnel in a peer', [{ type: 'vpn', vnet: 'hub' }], 'unknown'],
  ] as const)('with %s', (_name, gateways, reaches) => {
    expect(directConnectNeedsTheGatewayInItsVnet.reaches('own', gateways)).toBe(reaches);
  });
});
