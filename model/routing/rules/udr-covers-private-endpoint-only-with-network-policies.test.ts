import { describe, expect, it } from 'vitest';
import { id, ip, prefix } from '../routes.test-helper.ts';
import { udrCoversPrivateEndpointOnlyWithNetworkPolicies } from './udr-covers-private-endpoint-only-with-network-policies.ts';

describe('a user route beside an endpoint at 10.1.5.4 in 10.1.0.0/16', () => {
  it.each<[string, string, boolean, boolean]>([
    ['range of the VNet, policies on', '10.1.0.0/16', true, true],
    ['subnet, policies on', '10.1.5.0/24', true, true],
    ['wider, policies on', '10.0.0.0/8', true, false],
    ['elsewhere, policies on', '10.2.0.0/16', true, false],
    ['range of the VNet, policies off', '10.1.0.0/16', false, false],
  ])('%s', (_name, user, policies, invalidates) => {
    const endpoint = {
      endpoint: id('pe'),
      ip: ip('10.1.5.4'),
      vnetRange: prefix('10.1.0.0/16'),
      policies,
      peering: null,
    };
    const rule = udrCoversPrivateEndpointOnlyWithNetworkPolicies;
    expect(rule.invalidates(prefix(user), endpoint)).toBe(invalidates);
  });
});
