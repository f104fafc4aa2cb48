import { defineRule } from '../../explain/rule.ts';

/** Rule: Azure Firewall denies every connection that no rule allows. */
export const whatNoRuleAllowsIsDenied = defineRule({
  id: 'azure-firewall/what-no-rule-allows-is-denied',
  says: 'Azure Firewall denies every connection that no rule allows.',
  source: 'https://learn.microsoft.com/azure/firewall/rule-processing',
  checkedOn: '2024-05-01',
  facts: ['OUT-13'],
  confidence: 'unverified',
  /** What happens to a connection that these decisions are about. */
  decide: (first: 'Allow' | 'Deny' | null): 'Allow' | 'Deny' => first ?? 'Deny',
});
