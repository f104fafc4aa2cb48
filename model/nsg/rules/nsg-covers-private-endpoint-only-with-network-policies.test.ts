import { describe, expect, it } from 'vitest';
import { nsgCoversPrivateEndpointOnlyWithNetworkPolicies } from './nsg-covers-private-endpoint-only-with-network-policies.ts';

describe('the NSG of an endpoint subnet', () => {
  it.each([
    ['Disabled', false],
    ['RouteTableEnabled', false],
    ['NetworkSecurityGroupEnabled', true],
    ['Enabled', true],
  ])('with policies %s: %s', (policies, covers) => {
    expect(nsgCoversPrivateEndpointOnlyWithNetworkPolicies.covers(policies)).toBe(covers);
  });
});
