import { describe, expect, it } from 'vitest';
import { facets, firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { trustedServicesBypass } from './trusted-services-bypass.ts';

describe('a trusted Microsoft service', () => {
  const trusted = overPublic({ trusted: true, inAzure: true });

  it.each([
    ['Enabled', 'Deny', true, 'yes'],
    ['Disabled', 'Deny', true, 'yes'],
    ['Disabled', 'Deny', false, undefined],
    ['Enabled', 'Allow', true, undefined],
  ] as const)(
    'access %s, default %s, exception %s: %s',
    (publicNetworkAccess, defaultAction, exception, admitted) => {
      const firewall = firewallOf('storage', { publicNetworkAccess, defaultAction, exception });
      expect(trustedServicesBypass.decides(firewall, trusted)?.admitted).toBe(admitted);
    },
  );

  it('depends where no page says whether the exception survives', () => {
    const facet = { ...facets.storage, exceptionSurvivesDisabled: 'unknown' } as const;
    const firewall = firewallOf('storage', { facet, publicNetworkAccess: 'Disabled', exception: true });
    expect(trustedServicesBypass.decides(firewall, trusted)).toMatchObject({ admitted: 'depends' });
  });

  it('is not everybody in Azure', () => {
    const firewall = firewallOf('storage', { defaultAction: 'Deny', exception: true });
    expect(trustedServicesBypass.decides(firewall, overPublic({ inAzure: true }))).toBeNull();
  });
});
