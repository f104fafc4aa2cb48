import { defineRule } from '../../explain/rule.ts';

/** Rule: Outbound rules of the client’s own subnet always apply to traffic towards a private endpoint, whatever the network policies of the endpoint’s subnet say. */
export const clientOutboundRulesApplyTowardsEndpoints = defineRule({
  id: 'nsg/client-outbound-rules-apply-towards-endpoints',
  says: 'Outbound rules of the client’s own subnet always apply to traffic towards a private endpoint, whatever the network policies of the endpoint’s subnet say.',
  source: 'https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy',
  checkedOn: '2024-12-04',
  facts: ['NSG-34'],
  confidence: 'derived',
  /** Does the outbound NSG of the client count, whatever the policies at the endpoint? */
  counts: (_policiesAtEndpoint: string): boolean => true,
});
