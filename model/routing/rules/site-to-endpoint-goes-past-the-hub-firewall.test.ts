import { expect, it } from 'vitest';
import { siteToEndpointGoesPastTheHubFirewall } from './site-to-endpoint-goes-past-the-hub-firewall.ts';

it('goes past from a site to an endpoint without route policies, and nowhere else', () => {
  const { bypasses, routesCount } = siteToEndpointGoesPastTheHubFirewall;
  const request = { fromSite: true, toEndpoint: true, routePolicies: routesCount('Disabled') };
  expect(bypasses(request)).toBe(true);
  expect(bypasses({ ...request, routePolicies: routesCount('RouteTableEnabled') })).toBe(false);
  expect(bypasses({ ...request, fromSite: false })).toBe(false);
  expect(bypasses({ ...request, toEndpoint: false })).toBe(false);
});
