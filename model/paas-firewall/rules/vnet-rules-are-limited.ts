import { defineRule } from '../../explain/rule.ts';

const limits: Readonly<Record<string, number>> = {
  storageAccount: 400,
  keyVault: 200,
  sqlServer: 128,
  serviceBus: 128,
  eventHubs: 128,
  cosmosAccount: 64,
};

/** Rule: Services take a limited number of VNet rules. */
export const vnetRulesAreLimited = defineRule({
  id: 'paas-firewall/vnet-rules-are-limited',
  says: 'Services take a limited number of VNet rules.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-12-01',
  facts: ['SE-22'],
  /** How many VNet rules a service of this kind takes; null where no page was read. */
  limitOf: (kind: string): number | null => limits[kind] ?? null,
});
