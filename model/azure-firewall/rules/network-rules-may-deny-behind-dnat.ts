import { defineRule } from '../../explain/rule.ts';

/** Rule: Whether a network rule that denies stops what a DNAT rule has translated is told in two ways: older pages say that it does, a page of 2026 that no network rule is asked. */
export const networkRulesMayDenyBehindDnat = defineRule({
  id: 'azure-firewall/network-rules-may-deny-behind-dnat',
  says: 'Whether a network rule that denies stops what a DNAT rule has translated is told in two ways: older pages say that it does, a page of 2026 that no network rule is asked.',
  source: 'https://learn.microsoft.com/azure/firewall/firewall-faq',
  checkedOn: '2026-11-30',
  facts: [],
  confidence: 'unverified',
  /** Does what the network rules say leave it open? */
  leavesOpen: (decision: {
    readonly access: 'Allow' | 'Deny' | 'depends';
    readonly ruleKind: 'network' | 'application' | null;
  }): boolean => decision.ruleKind === 'network' && decision.access === 'Deny',
});
