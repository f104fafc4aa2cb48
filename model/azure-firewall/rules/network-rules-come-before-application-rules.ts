import { defineRule } from '../../explain/rule.ts';

/** Rule: Network rules are asked before application rules; the first that matches decides, and what no rule allows is denied. */
export const networkRulesComeBeforeApplicationRules = defineRule({
  id: 'azure-firewall/network-rules-come-before-application-rules',
  says: 'Network rules are asked before application rules; the first that matches decides, and what no rule allows is denied.',
  source: 'https://learn.microsoft.com/azure/firewall/rule-processing',
  checkedOn: '2024-05-01',
  facts: ['OUT-13'],
  confidence: 'unverified',
});
