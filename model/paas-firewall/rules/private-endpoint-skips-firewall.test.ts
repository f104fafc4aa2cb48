import { describe, expect, it } from 'vitest';
import { firewallOf, overServiceEndpoint } from '../paas-firewall.test-helper.ts';
import { privateEndpointSkipsFirewall } from './private-endpoint-skips-firewall.ts';

describe('through a private endpoint', () => {
  it.each(['Disabled', 'SecuredByPerimeter', 'Enabled'] as const)(
    'public access %s does not count',
    (publicNetworkAccess) => {
      const firewall = firewallOf('storage', { publicNetworkAccess, defaultAction: 'Deny' });
      expect(privateEndpointSkipsFirewall.decides(firewall, { path: 'privateEndpoint' })).toMatchObject({
        admitted: 'yes',
      });
    },
  );

  it('has no opinion on the other paths', () => {
    expect(privateEndpointSkipsFirewall.decides(firewallOf('storage'), overServiceEndpoint())).toBeNull();
  });
});
