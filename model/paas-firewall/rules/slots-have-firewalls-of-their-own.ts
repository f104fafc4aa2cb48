import { defineRule } from '../../explain/rule.ts';

/** Rule: A deployment slot is called by its own name and has access restrictions and private endpoints of its own; those of the app are not asked for it. */
export const slotsHaveFirewallsOfTheirOwn = defineRule({
  id: 'paas-firewall/slots-have-firewalls-of-their-own',
  says: 'A deployment slot is called by its own name and has access restrictions and private endpoints of its own; those of the app are not asked for it.',
  source: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots',
  checkedOn: '2023-07-30',
  facts: ['DNS-105'],
  /** Do the rules of the whole hold for a part? */
  sharesRules: (part: { readonly ownRules?: true }): boolean => part.ownRules !== true,
});
