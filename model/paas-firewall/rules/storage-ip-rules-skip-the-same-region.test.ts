import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { storageIpRulesSkipTheSameRegion } from './storage-ip-rules-skip-the-same-region.ts';

const firewall = firewallOf('storage', { defaultAction: 'Deny', ipRules: ['20.50.1.2'] });
const nat = overPublic({ address: '20.50.1.2', inAzure: true, region: 'westeurope' });

describe('an IP rule of Storage', () => {
  it.each([
    ['the same region', nat, 'no'],
    ['another region', { ...nat, region: 'eastus' }, undefined],
    ['a region that is not known', { ...nat, region: null }, 'depends'],
    ['outside Azure', { ...nat, inAzure: false, region: null }, undefined],
    ['an address that no rule names', { ...nat, address: '20.50.9.9' }, undefined],
  ])('and a caller of %s: %s', (_name, caller, admitted) => {
    expect(storageIpRulesSkipTheSameRegion.decides(firewall, caller)?.admitted).toBe(admitted);
  });

  it('is nothing special at other services', () => {
    expect(
      storageIpRulesSkipTheSameRegion.decides(firewallOf('sql', { ipRules: ['20.50.1.2'] }), nat),
    ).toBeNull();
  });
});
