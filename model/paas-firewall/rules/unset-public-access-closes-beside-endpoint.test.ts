import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { unsetPublicAccessClosesBesideEndpoint } from './unset-public-access-closes-beside-endpoint.ts';

describe('public network access that is not set', () => {
  it('closes an app that has a private endpoint', () => {
    const firewall = firewallOf('app', { hasApprovedEndpoint: true });
    expect(unsetPublicAccessClosesBesideEndpoint.decides(firewall, overPublic())).toMatchObject({
      admitted: 'no',
      remedies: [{ kind: 'enablePublicAccess' }],
    });
  });

  it.each([
    ['an app without endpoint', firewallOf('app')],
    ['an app that sets it', firewallOf('app', { hasApprovedEndpoint: true, publicNetworkAccess: 'Enabled' })],
    ['another service', firewallOf('storage', { hasApprovedEndpoint: true, publicNetworkAccess: null })],
  ])('says nothing about %s', (_name, firewall) => {
    expect(unsetPublicAccessClosesBesideEndpoint.decides(firewall, overPublic())).toBeNull();
  });
});
