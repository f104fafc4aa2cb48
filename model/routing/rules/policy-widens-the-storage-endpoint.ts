import { defineRule } from '../../explain/rule.ts';

/** Rule: A service endpoint policy turns the Storage endpoint of its subnet from regional to global, so that accounts of all regions are reached over it, or refused. */
export const policyWidensTheStorageEndpoint = defineRule({
  id: 'routing/policy-widens-the-storage-endpoint',
  says: 'A service endpoint policy turns the Storage endpoint of its subnet from regional to global, so that accounts of all regions are reached over it, or refused.',
  source:
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview',
  checkedOn: '2023-04-06',
  facts: ['SE-31'],
  /** The words of the service endpoints as they count with that many policies. */
  words: (serviceEndpoints: readonly string[], policies: number): readonly string[] =>
    policies === 0
      ? serviceEndpoints
      : serviceEndpoints.map((word) => (word === 'Microsoft.Storage' ? 'Microsoft.Storage.Global' : word)),
});
