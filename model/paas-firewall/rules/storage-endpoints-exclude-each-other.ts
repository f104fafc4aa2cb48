import { defineRule } from '../../explain/rule.ts';

/** Rule: A subnet takes Microsoft.Storage or Microsoft.Storage.Global, not both; with the global one no IP rule of any account sees the subnet any more. */
export const storageEndpointsExcludeEachOther = defineRule({
  id: 'paas-firewall/storage-endpoints-exclude-each-other',
  says: 'A subnet takes Microsoft.Storage or Microsoft.Storage.Global, not both; with the global one no IP rule of any account sees the subnet any more.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-virtual-networks',
  checkedOn: '2025-06-18',
  facts: ['SE-23', 'SE-24'],
  /** Do the service endpoints of a subnet contradict each other? */
  contradict: (serviceEndpoints: readonly string[]): boolean =>
    serviceEndpoints.includes('Microsoft.Storage') && serviceEndpoints.includes('Microsoft.Storage.Global'),
});
