import { defineRule } from '../../explain/rule.ts';

/** Rule: Once the service endpoint is on, the service sees private addresses of the subnet: IP rules stop matching, and without a virtual network rule it refuses. */
export const serviceEndpointOnBeforeItsRule = defineRule({
  id: 'rehearse/service-endpoint-on-before-its-rule',
  says: 'Once the service endpoint is on, the service sees private addresses of the subnet: IP rules stop matching, and without a virtual network rule it refuses.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['SE-7', 'SE-8', 'SE-20'],
  /** Does a client lose the service because its subnet shows itself before it is admitted? */
  happens: (
    step: { readonly turnsEndpointOn: boolean },
    client: { readonly path: string | null; readonly layer: string | null },
  ): boolean => step.turnsEndpointOn && client.path === 'serviceEndpoint' && client.layer === 'serviceAccess',
});
