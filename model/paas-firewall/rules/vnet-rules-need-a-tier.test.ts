import { describe, expect, it } from 'vitest';
import { firewallOf, overServiceEndpoint, vnetRule } from '../paas-firewall.test-helper.ts';
import { vnetRulesNeedATier } from './vnet-rules-need-a-tier.ts';

const namespace = (tier: string | null) =>
  firewallOf('eventHubs', { tier, defaultAction: 'Deny', vnetRules: [vnetRule()] });

describe('a VNet rule at Event Hubs', () => {
  it.each([
    ['Basic', 'depends'],
    [null, 'depends'],
    ['Standard', undefined],
    ['Dedicated', undefined],
  ])('of tier %s: %s', (tier, admitted) => {
    expect(vnetRulesNeedATier.decides(namespace(tier), overServiceEndpoint())?.admitted).toBe(admitted);
  });

  it('is no matter of services without such tiers', () => {
    expect(vnetRulesNeedATier.takesRules(firewallOf('sql', { tier: null }))).toBe(true);
    expect(vnetRulesNeedATier.takesRules(firewallOf('serviceBus', { tier: 'Standard' }))).toBe(false);
  });
});
