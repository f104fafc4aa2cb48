import { defineRule } from '../../explain/rule.ts';

/** Rule: Inbound rules count for a private endpoint only when the network policies of its subnet include network security groups; by default they do not. */
export const nsgCoversPrivateEndpointOnlyWithNetworkPolicies = defineRule({
  id: 'nsg/nsg-covers-private-endpoint-only-with-network-policies',
  says: 'Inbound rules count for a private endpoint only when the network policies of its subnet include network security groups; by default they do not.',
  source: 'https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy',
  checkedOn: '2024-12-04',
  facts: ['NSG-28', 'NSG-29', 'PE-20'],
  /** Does the NSG of the subnet count for its private endpoints, by privateEndpointNetworkPolicies? */
  covers: (policies: string): boolean => policies === 'NetworkSecurityGroupEnabled' || policies === 'Enabled',
});
