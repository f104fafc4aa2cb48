import { defineRule } from '../../explain/rule.ts';

/** Rule: Network and application rules that a firewall policy inherits from its base policy are asked before its own of the same kind; DNAT rules are not inherited. */
export const basePolicyRulesComeFirst = defineRule({
  id: 'azure-firewall/base-policy-rules-come-first',
  says: 'Network and application rules that a firewall policy inherits from its base policy are asked before its own of the same kind; DNAT rules are not inherited.',
  source: 'https://learn.microsoft.com/azure/firewall-manager/rule-processing',
  checkedOn: '2026-11-30',
  facts: [],
  /** Does a policy take rules of this kind from its base? */
  inherits: (kind: 'nat' | 'network' | 'application'): boolean => kind !== 'nat',
});
