import { defineRule } from '../../explain/rule.ts';

/** Rule: DNAT rules are asked before network rules; the first by priority that matches puts another destination in and lets the connection through, and no application rule is asked. What calls an address of the firewall and no DNAT rule takes goes nowhere. */
export const dnatRulesComeFirst = defineRule({
  id: 'azure-firewall/dnat-rules-come-first',
  says: 'DNAT rules are asked before network rules; the first by priority that matches puts another destination in and lets the connection through, and no application rule is asked. What calls an address of the firewall and no DNAT rule takes goes nowhere.',
  source: 'https://learn.microsoft.com/azure/firewall/rule-processing',
  checkedOn: '2026-11-30',
  facts: ['OUT-13'],
  /** The rules in the order in which they are asked. */
  inOrder: <R extends { readonly priority: number }>(rules: readonly R[]): readonly R[] =>
    rules.toSorted((a, b) => a.priority - b.priority),
});
