import { describe, expect, it } from 'vitest';
import { clientOutboundRulesApplyTowardsEndpoints } from './client-outbound-rules-apply-towards-endpoints.ts';
import { nsgCoversPrivateEndpointOnlyWithNetworkPolicies } from './nsg-covers-private-endpoint-only-with-network-policies.ts';

describe('outbound rules of the client towards an endpoint', () => {
  it.each(['Disabled', 'RouteTableEnabled', 'Enabled'])(
    'count with policies %s at the endpoint',
    (policies) => {
      expect(clientOutboundRulesApplyTowardsEndpoints.counts(policies)).toBe(true);
    },
  );

  it('do not turn into inbound rules of the endpoint, which the policies switch off', () => {
    expect(nsgCoversPrivateEndpointOnlyWithNetworkPolicies.covers('Disabled')).toBe(false);
  });
});
