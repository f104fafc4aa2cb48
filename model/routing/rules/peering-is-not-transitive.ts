import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: Peering is not transitive: two VNets that share a peer have no path without a peering, appliance or VPN gateway of their own. */
export const peeringIsNotTransitive = defineRule({
  id: 'routing/peering-is-not-transitive',
  says: 'Peering is not transitive: two VNets that share a peer have no path without a peering, appliance or VPN gateway of their own.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-4', 'PEER-23'],
  /** The VNets in between: peers of both, over which no packet passes by peering alone. */
  between: (left: readonly ResourceId[], right: readonly ResourceId[]): readonly ResourceId[] =>
    left.filter((peer) => right.includes(peer)),
});
