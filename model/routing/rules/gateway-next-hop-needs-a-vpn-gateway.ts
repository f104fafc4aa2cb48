import { defineRule } from '../../explain/rule.ts';
import type { GatewayType } from '../route.ts';

/** Rule: A user route with next hop virtual network gateway works only where the gateway of the VNet is a VPN gateway, not with ExpressRoute, Route Server or Virtual WAN. */
export const gatewayNextHopNeedsAVpnGateway = defineRule({
  id: 'routing/gateway-next-hop-needs-a-vpn-gateway',
  says: 'A user route with next hop virtual network gateway works only where the gateway of the VNet is a VPN gateway, not with ExpressRoute, Route Server or Virtual WAN.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-34', 'HYBRID-11'],
  /** Can a user route point at these gateways? */
  works: (gateways: readonly { readonly type: GatewayType }[]): boolean =>
    gateways.length > 0 && gateways.every(({ type }) => type === 'vpn'),
});
