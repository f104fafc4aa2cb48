import type { Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A static route of a hub connection sends its prefixes to an appliance in that VNet; behind a private traffic policy only a static 0.0.0.0/0 counts. */
export const hubSendsToAnAppliance = defineRule({
  id: 'routing/hub-sends-to-an-appliance',
  says: 'A static route of a hub connection sends its prefixes to an appliance in that VNet; behind a private traffic policy only a static 0.0.0.0/0 counts.',
  source: 'https://learn.microsoft.com/azure/virtual-wan/how-to-routing-policies',
  checkedOn: '2025-08-01',
  facts: [],
  /** Does the route count for what the firewall of a private policy has passed? */
  countsBehindFirewall: (privatePolicy: boolean, { length }: Pick<Prefix, 'length'>): boolean =>
    !privatePolicy || length === 0,
});
