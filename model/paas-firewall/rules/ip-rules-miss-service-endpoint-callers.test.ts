import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, overServiceEndpoint } from '../paas-firewall.test-helper.ts';
import { ipRulesMissServiceEndpointCallers } from './ip-rules-miss-service-endpoint-callers.ts';

describe('IP rules', () => {
  const firewall = firewallOf('storage', { defaultAction: 'Deny', ipRules: ['20.50.1.2', '10.0.0.0/16'] });

  it('do not see a subnet with the service endpoint on', () => {
    expect(ipRulesMissServiceEndpointCallers.decides(firewall, overServiceEndpoint())).toMatchObject({
      admitted: 'no',
    });
  });

  it('are left to others on the public path', () => {
    expect(ipRulesMissServiceEndpointCallers.decides(firewall, overPublic())).toBeNull();
  });
});
