import { defineRule } from '../../explain/rule.ts';

const byPriority = <R extends { readonly priority: number }>(rules: readonly R[]): readonly R[] =>
  [...rules].sort((a, b) => a.priority - b.priority);

/** Rule: Network rules are asked before application rules; the first that matches decides, and what no rule allows is denied. */
export const networkRulesComeBeforeApplicationRules = defineRule({
  id: 'azure-firewall/network-rules-come-before-application-rules',
  says: 'Network rules are asked before application rules; the first that matches decides, and what no rule allows is denied.',
  source: 'https://learn.microsoft.com/azure/firewall/rule-processing',
  checkedOn: '2024-05-01',
  facts: ['OUT-13'],
  confidence: 'unverified',
  /** The rules of both kinds in the order in which they are asked: each kind by priority. */
  inOrder<N extends { readonly priority: number }, A extends { readonly priority: number }>(
    network: readonly N[],
    application: readonly A[],
  ): readonly [readonly N[], readonly A[]] {
    return [byPriority(network), byPriority(application)];
  },
});
