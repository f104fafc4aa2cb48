import { containsIp, type Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';
import type { EndpointAddress } from '../route.ts';

/** Rule: A user route takes the place of an endpoint’s host route only if network policies for route tables are on in the endpoint’s subnet and the prefix is not wider than the VNet range that holds the endpoint. */
export const udrCoversPrivateEndpointOnlyWithNetworkPolicies = defineRule({
  id: 'routing/udr-covers-private-endpoint-only-with-network-policies',
  says: 'A user route takes the place of an endpoint’s host route only if network policies for route tables are on in the endpoint’s subnet and the prefix is not wider than the VNet range that holds the endpoint.',
  source: 'https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy',
  checkedOn: '2024-12-04',
  facts: ['ROUTE-39', 'ROUTE-40'],
  /** Why another route is not taken, in a few words. */
  beaten: 'network policies for route tables are on at the endpoint, so the user route takes its place',
  /** Does the user route put the host route out of force? */
  invalidates(user: Prefix, endpoint: EndpointAddress): boolean {
    return endpoint.policies && containsIp(user, endpoint.ip) && user.length >= endpoint.vnetRange.length;
  },
});
