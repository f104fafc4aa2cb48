import { defineRule } from '../../explain/rule.ts';
import type { SecurityRule } from '../security-rule.ts';

/** Rule: The rule with the lowest number that matches decides and the rest is not read; a deny has no advantage over an allow. */
export const lowestNumberFirst = defineRule({
  id: 'nsg/lowest-number-first',
  says: 'The rule with the lowest number that matches decides and the rest is not read; a deny has no advantage over an allow.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-1', 'NSG-13'],
  /** The rules of one direction in the order in which they are read. */
  inOrder: (rules: readonly SecurityRule[], direction: SecurityRule['direction']): readonly SecurityRule[] =>
    rules.filter((rule) => rule.direction === direction).sort((a, b) => a.priority - b.priority),
});
