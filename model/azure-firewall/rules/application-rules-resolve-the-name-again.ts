import { defineRule } from '../../explain/rule.ts';

/** Rule: Behind an application rule the firewall asks its own DNS for the name and calls that address; without a link of the private zone to its VNet that is the public one. */
export const applicationRulesResolveTheNameAgain = defineRule({
  id: 'azure-firewall/application-rules-resolve-the-name-again',
  says: 'Behind an application rule the firewall asks its own DNS for the name and calls that address; without a link of the private zone to its VNet that is the public one.',
  source: 'https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall',
  checkedOn: '2025-03-25',
  facts: ['ROUTE-43', 'DNS-15', 'DNS-62'],
  /** Does the firewall ask for the name itself? */
  asksItself: (ruleKind: 'network' | 'application' | null): boolean => ruleKind === 'application',
});
