import { describe, expect, it } from 'vitest';
import { firewallOf, overServiceEndpoint } from '../paas-firewall.test-helper.ts';
import { appWithEndpointRefusesServiceEndpointSubnets } from './app-with-endpoint-refuses-service-endpoint-subnets.ts';

describe('a subnet with Microsoft.Web', () => {
  it('is refused by an app that has a private endpoint', () => {
    const firewall = firewallOf('app', { hasApprovedEndpoint: true, publicNetworkAccess: 'Enabled' });
    expect(
      appWithEndpointRefusesServiceEndpointSubnets.decides(firewall, overServiceEndpoint()),
    ).toMatchObject({ admitted: 'no' });
  });

  it.each([
    ['an app without endpoint', firewallOf('app')],
    ['another service', firewallOf('storage', { hasApprovedEndpoint: true })],
  ])('is not refused by %s', (_name, firewall) => {
    expect(appWithEndpointRefusesServiceEndpointSubnets.decides(firewall, overServiceEndpoint())).toBeNull();
  });
});
