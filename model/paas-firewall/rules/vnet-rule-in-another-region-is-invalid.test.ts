import { describe, expect, it } from 'vitest';
import {
  firewallOf,
  overPublic,
  overServiceEndpoint,
  subnet,
  vnetRule,
} from '../paas-firewall.test-helper.ts';
import { vnetRuleInAnotherRegionIsInvalid } from './vnet-rule-in-another-region-is-invalid.ts';

describe('a VNet rule for a subnet of another region', () => {
  const vnetRules = [vnetRule({ region: 'northeurope' })];

  it.each([
    ['SQL', firewallOf('sql', { vnetRules }), 'no'],
    ['SQL in that region', firewallOf('sql', { vnetRules, region: 'northeurope' }), undefined],
    ['Storage', firewallOf('storage', { vnetRules }), undefined],
  ])('%s: %s', (_name, firewall, admitted) => {
    expect(vnetRuleInAnotherRegionIsInvalid.decides(firewall, overServiceEndpoint())?.admitted).toBe(
      admitted,
    );
  });

  it('is also named to callers of that subnet on the public path', () => {
    const caller = overPublic({ subnet: { id: subnet, name: 'snet-app' } });
    expect(vnetRuleInAnotherRegionIsInvalid.decides(firewallOf('sql', { vnetRules }), caller)).toMatchObject({
      admitted: 'no',
    });
  });
});
