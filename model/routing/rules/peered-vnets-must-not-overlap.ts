import { defineRule } from '../../explain/rule.ts';

/** Rule: VNets with overlapping address ranges cannot be peered. */
export const peeredVnetsMustNotOverlap = defineRule({
  id: 'routing/peered-vnets-must-not-overlap',
  says: 'VNets with overlapping address ranges cannot be peered.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-3', 'ADDR-8'],
});
