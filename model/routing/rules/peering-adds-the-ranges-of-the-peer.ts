import { defineRule } from '../../explain/rule.ts';
import type { Route, RoutingContext } from '../route.ts';

/** Rule: A peering adds a route for every address range of the peer to all subnets. */
export const peeringAddsTheRangesOfThePeer = defineRule({
  id: 'routing/peering-adds-the-ranges-of-the-peer',
  says: 'A peering adds a route for every address range of the peer to all subnets.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-7'],
  /** The routes that a connected peer brings. */
  routes: ({ vnet, peering, addressSpaces }: RoutingContext['peers'][number]): readonly Route[] =>
    addressSpaces.map((prefix) => ({
      match: { prefix },
      nextHop: { kind: 'peering', vnet, peering },
      origin: 'peering',
      name: 'VNet peering',
      owner: peering,
      because: 'routing/peering-adds-the-ranges-of-the-peer',
    })),
});
