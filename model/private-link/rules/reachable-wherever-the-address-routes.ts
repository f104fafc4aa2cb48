import { defineRule } from '../../explain/rule.ts';

/** Rule: An endpoint serves its own VNet, peers in any region and sites behind VPN or ExpressRoute private peering; the internet and Microsoft peering do not lead to it. */
export const reachableWhereverTheAddressRoutes = defineRule({
  id: 'private-link/reachable-wherever-the-address-routes',
  says: 'An endpoint serves its own VNet, peers in any region and sites behind VPN or ExpressRoute private peering; the internet and Microsoft peering do not lead to it.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-7', 'PE-8', 'HYBRID-7', 'HYBRID-3'],
  /** Can a client that comes this way reach an endpoint? */
  reaches: (
    way: 'ownVnet' | 'peering' | 'globalPeering' | 'vpn' | 'privatePeering' | 'microsoftPeering' | 'internet',
  ): boolean => way !== 'microsoftPeering' && way !== 'internet',
});
