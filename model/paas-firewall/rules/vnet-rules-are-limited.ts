import type { FirewallFacet } from '../../catalog/service.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Services take a limited number of VNet rules. */
export const vnetRulesAreLimited = defineRule({
  id: 'paas-firewall/vnet-rules-are-limited',
  says: 'Services take a limited number of VNet rules.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-12-01',
  facts: ['SE-22'],
  /** How many VNet rules a service with this firewall takes; null where no page says so. */
  limitOf: ({ mostVnetRules }: FirewallFacet): number | null => mostVnetRules ?? null,
});
