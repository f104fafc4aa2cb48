import { defineRule } from '../../explain/rule.ts';
import type { NsgDecision } from '../nsg-flow.ts';

/** Rule: Where a subnet and an interface both have an NSG, both must allow; without any NSG everything passes. */
export const everyNsgOnTheWayMustAllow = defineRule({
  id: 'nsg/every-nsg-on-the-way-must-allow',
  says: 'Where a subnet and an interface both have an NSG, both must allow; without any NSG everything passes.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works',
  checkedOn: '2020-08-24',
  facts: ['NSG-4', 'NSG-5', 'NSG-8'],
  /** What several NSGs decide together; none at all lets everything pass. */
  together(decisions: readonly NsgDecision['access'][]): NsgDecision['access'] {
    if (decisions.includes('Deny')) return 'Deny';
    return decisions.includes('depends') ? 'depends' : 'Allow';
  },
});
