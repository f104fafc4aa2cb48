import { parseLoosePrefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A rule may list several prefixes and port ranges, but only one service tag on a side. */
export const oneServiceTagPerRule = defineRule({
  id: 'nsg/one-service-tag-per-rule',
  says: 'A rule may list several prefixes and port ranges, but only one service tag on a side.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-14'],
  /** Would Azure take this side of a rule? */
  accepts: (texts: readonly string[]): boolean =>
    texts.filter((text) => text.trim() !== '*' && parseLoosePrefix(text) === null).length <= 1,
});
