import type { Ip } from '../../address/ip.ts';
import { containsIp, type Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: A user route for the exact range of the VNet also takes traffic between hosts of one subnet; a route for the subnet with next hop VnetLocal keeps it direct. */
export const udrForTheVnetRangeCatchesNeighbours = defineRule({
  id: 'routing/udr-for-the-vnet-range-catches-neighbours',
  says: 'A user route for the exact range of the VNet also takes traffic between hosts of one subnet; a route for the subnet with next hop VnetLocal keeps it direct.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-21'],
  /** Did a user route take a packet away that was meant for the own VNet? */
  catches: (winner: Route, ownRanges: readonly Prefix[], ip: Ip | null): boolean =>
    winner.origin === 'user' &&
    winner.nextHop.kind !== 'virtualNetwork' &&
    ip !== null &&
    ownRanges.some((range) => containsIp(range, ip)),
});
