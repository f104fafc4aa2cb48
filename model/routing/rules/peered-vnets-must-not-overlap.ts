import { overlapsPrefix, type Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: VNets with overlapping address ranges cannot be peered. */
export const peeredVnetsMustNotOverlap = defineRule({
  id: 'routing/peered-vnets-must-not-overlap',
  says: 'VNets with overlapping address ranges cannot be peered.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-3', 'ADDR-8'],
  /** Do the ranges of two VNets overlap? */
  overlap: (left: readonly Prefix[], right: readonly Prefix[]): boolean =>
    left.some((one) => right.some((other) => overlapsPrefix(one, other))),
});
