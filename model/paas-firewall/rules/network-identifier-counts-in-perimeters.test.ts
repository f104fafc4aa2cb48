import { describe, expect, it } from 'vitest';
import { firewallOf, overServiceEndpoint, vnetRule } from '../paas-firewall.test-helper.ts';
import { networkIdentifierCountsInPerimeters as rule } from './network-identifier-counts-in-perimeters.ts';

describe('a subnet with a network identifier', () => {
  it.each([
    ['and a VNet rule', '20.50.7.7', [vnetRule()], 'depends'],
    ['without a VNet rule', '20.50.7.7', [], undefined],
    ['no, a basic endpoint', null, [vnetRule()], undefined],
  ])('%s', (_, identifier, vnetRules, admitted) => {
    const firewall = firewallOf('storage', { defaultAction: 'Deny', vnetRules });
    expect(rule.decides(firewall, overServiceEndpoint({ identifier }))?.admitted).toBe(admitted);
  });
});
