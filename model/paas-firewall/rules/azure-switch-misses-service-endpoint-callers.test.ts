import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, overServiceEndpoint, subnet } from '../paas-firewall.test-helper.ts';
import { azureSwitchMissesServiceEndpointCallers } from './azure-switch-misses-service-endpoint-callers.ts';

describe('the switch that admits all of Azure', () => {
  it('does not rescue a subnet with the service endpoint on', () => {
    expect(
      azureSwitchMissesServiceEndpointCallers.decides(
        firewallOf('sql', { exception: true }),
        overServiceEndpoint(),
      ),
    ).toMatchObject({
      admitted: 'no',
      remedies: [{ kind: 'admitSubnet', subnet }],
    });
  });

  it('is no matter on the public path, nor where it is off', () => {
    expect(
      azureSwitchMissesServiceEndpointCallers.decides(
        firewallOf('sql', { exception: true }),
        overPublic({ inAzure: true }),
      ),
    ).toBeNull();
    expect(
      azureSwitchMissesServiceEndpointCallers.decides(firewallOf('sql'), overServiceEndpoint()),
    ).toBeNull();
  });
});
