import { defineRule } from '../../explain/rule.ts';

/** Rule: An appliance that passes packets on to public addresses must put its own private address in; Azure then translates that to a public one. */
export const applianceMustTranslateTowardsTheInternet = defineRule({
  id: 'trace/appliance-must-translate-towards-the-internet',
  says: 'An appliance that passes packets on to public addresses must put its own private address in; Azure then translates that to a public one.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-33'],
  /** Can a public destination answer what the appliance passes on? */
  suffices: (appliance: { readonly snat: boolean }, destination: 'private' | 'service' | 'public'): boolean =>
    destination === 'private' || appliance.snat,
});
