import { defineRule } from '../../explain/rule.ts';

/** Rule: Network rules of Storage and Key Vault stand before their data; calls that manage them go to Azure Resource Manager and are not asked. */
export const managementGoesAnotherWay = defineRule({
  id: 'trace/management-goes-another-way',
  says: 'Network rules of Storage and Key Vault stand before their data; calls that manage them go to Azure Resource Manager and are not asked.',
  source: 'https://learn.microsoft.com/azure/key-vault/general/overview-vnet-service-endpoints',
  checkedOn: '2026-05-19',
  facts: ['EVAL-8'],
  /** Is it documented for this kind of service? */
  holds: (kind: string): boolean => kind === 'storageAccount' || kind === 'keyVault',
});
