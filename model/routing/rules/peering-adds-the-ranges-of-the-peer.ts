import { defineRule } from '../../explain/rule.ts';

/** Rule: A peering adds a route for every address range of the peer to all subnets. */
export const peeringAddsTheRangesOfThePeer = defineRule({
  id: 'routing/peering-adds-the-ranges-of-the-peer',
  says: 'A peering adds a route for every address range of the peer to all subnets.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-7'],
});
