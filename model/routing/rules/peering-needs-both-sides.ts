import { defineRule } from '../../explain/rule.ts';

/** Rule: A peering carries traffic only when both VNets have their side and both are connected. */
export const peeringNeedsBothSides = defineRule({
  id: 'routing/peering-needs-both-sides',
  says: 'A peering carries traffic only when both VNets have their side and both are connected.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-1'],
  /** Does traffic flow over a peering with these sides? */
  carries: (sides: { readonly left: boolean; readonly right: boolean; readonly state: string }): boolean =>
    sides.left && sides.right && sides.state === 'Connected',
});
