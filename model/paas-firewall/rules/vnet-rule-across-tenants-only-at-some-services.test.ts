import { describe, expect, it } from 'vitest';
import { firewallOf, overServiceEndpoint, vnetRule } from '../paas-firewall.test-helper.ts';
import { vnetRuleAcrossTenantsOnlyAtSomeServices } from './vnet-rule-across-tenants-only-at-some-services.ts';

describe('a VNet rule for a subnet of another tenant', () => {
  const vnetRules = [vnetRule({ tenant: 'fabrikam' })];

  it.each([
    ['SQL', firewallOf('sql', { vnetRules }), 'no'],
    ['Storage', firewallOf('storage', { vnetRules }), undefined],
    ['SQL of the same tenant', firewallOf('sql', { vnetRules: [vnetRule()] }), undefined],
  ])('%s: %s', (_name, firewall, admitted) => {
    expect(vnetRuleAcrossTenantsOnlyAtSomeServices.decides(firewall, overServiceEndpoint())?.admitted).toBe(
      admitted,
    );
  });
});
