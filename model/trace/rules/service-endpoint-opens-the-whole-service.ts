import { defineRule } from '../../explain/rule.ts';

/** Rule: Without a service endpoint policy the subnet has a path to every instance of the service, other customers’ included; policies exist for Storage only. */
export const serviceEndpointOpensTheWholeService = defineRule({
  id: 'trace/service-endpoint-opens-the-whole-service',
  says: 'Without a service endpoint policy the subnet has a path to every instance of the service, other customers’ included; policies exist for Storage only.',
  source:
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview',
  checkedOn: '2023-04-06',
  facts: ['SE-12', 'SE-30', 'SE-31'],
  /** Does a policy among the properties of the subnet that are not modelled filter what the endpoint leads to? */
  isFiltered: (properties: readonly string[], word: string): boolean =>
    word.startsWith('Microsoft.Storage') && properties.includes('serviceEndpointPolicies'),
  /** Is what the endpoint leads to somebody else's? */
  leadsOut: (subnet: { readonly tenant: string }, service: { readonly tenant: string }): boolean =>
    subnet.tenant !== service.tenant,
});
