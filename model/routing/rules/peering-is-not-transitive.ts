import { defineRule } from '../../explain/rule.ts';

/** Rule: Peering is not transitive: two VNets that share a peer have no path without a peering, appliance or VPN gateway of their own. */
export const peeringIsNotTransitive = defineRule({
  id: 'routing/peering-is-not-transitive',
  says: 'Peering is not transitive: two VNets that share a peer have no path without a peering, appliance or VPN gateway of their own.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-4', 'PEER-23'],
});
