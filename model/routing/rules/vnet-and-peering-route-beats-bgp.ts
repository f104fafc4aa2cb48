import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: Routes of the VNet, of peerings and of service endpoints win over routes that a gateway learned, even over longer ones. */
export const vnetAndPeeringRouteBeatsBgp = defineRule({
  id: 'routing/vnet-and-peering-route-beats-bgp',
  says: 'Routes of the VNet, of peerings and of service endpoints win over routes that a gateway learned, even over longer ones.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-15', 'HYBRID-13', 'PEER-14'],
  /** Why another route is not taken, in a few words. */
  beaten: 'routes of VNets and peerings go before learned ones',
  /** Is the learned route out of the race because of the other one? */
  overrules(winner: Route, learned: Route): boolean {
    const protectedOrigin =
      winner.origin === 'peering' ||
      winner.origin === 'serviceEndpoint' ||
      winner.nextHop.kind === 'virtualNetwork';
    return learned.origin === 'gateway' && winner.origin !== 'user' && protectedOrigin;
  },
});
