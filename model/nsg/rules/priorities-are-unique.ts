import { defineRule } from '../../explain/rule.ts';
import type { SecurityRule } from '../security-rule.ts';

/** Rule: Two rules of one direction cannot have the same number. */
export const prioritiesAreUnique = defineRule({
  id: 'nsg/priorities-are-unique',
  says: 'Two rules of one direction cannot have the same number.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-13'],
  /** The rules whose number an earlier rule of the same direction already has. */
  repeated: (rules: readonly SecurityRule[]): readonly SecurityRule[] =>
    rules.filter((rule, index) =>
      rules
        .slice(0, index)
        .some((other) => other.direction === rule.direction && other.priority === rule.priority),
    ),
});
