import { defineRule } from '../../explain/rule.ts';

/** Rule: The address of an appliance next hop must be in the same VNet or in a directly peered one. */
export const applianceNextHopMustBeNear = defineRule({
  id: 'routing/appliance-next-hop-must-be-near',
  says: 'The address of an appliance next hop must be in the same VNet or in a directly peered one.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-32', 'PEER-17'],
  /** Who holds the address: somebody in the own VNet, else in one of the peers. */
  pick: <H>(own: H | null, peers: readonly (H | null)[]): H | null =>
    own ?? peers.find((holder) => holder !== null) ?? null,
});
