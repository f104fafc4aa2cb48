import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, overServiceEndpoint, vnetRule } from '../paas-firewall.test-helper.ts';
import { publicAccessOffAdmitsPrivateEndpointsOnly } from './public-access-off-admits-private-endpoints-only.ts';

describe('public network access disabled', () => {
  const firewall = firewallOf('storage', {
    publicNetworkAccess: 'Disabled',
    defaultAction: 'Allow',
    vnetRules: [vnetRule()],
  });

  it.each([
    ['the public path', overPublic()],
    ['a service endpoint', overServiceEndpoint()],
  ])('closes %s', (_name, caller) => {
    expect(publicAccessOffAdmitsPrivateEndpointsOnly.decides(firewall, caller)).toMatchObject({
      admitted: 'no',
    });
  });

  it('leaves private endpoints alone', () => {
    expect(
      publicAccessOffAdmitsPrivateEndpointsOnly.decides(firewall, { path: 'privateEndpoint' }),
    ).toBeNull();
  });
});
