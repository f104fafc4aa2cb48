import { describe, expect, it } from 'vitest';
import { checkServiceFirewall } from './check-service-firewall.ts';
import { firewallOf, vnetRule } from './paas-firewall.test-helper.ts';

describe('what Azure would refuse in a firewall', () => {
  it.each([
    ['nothing', firewallOf('storage', { ipRules: ['20.50.1.2'], vnetRules: [vnetRule()] }), []],
    ['a private IP rule', firewallOf('storage', { ipRules: ['10.0.0.0/16'] }), ['ip-rule-private']],
    ['an IP rule that cannot be read', firewallOf('sql', { ipRules: ['office'] }), ['ip-rule-unreadable']],
    ['0.0.0.0 at SQL', firewallOf('sql', { ipRules: ['0.0.0.0'] }), []],
    [
      'a subnet of another region',
      firewallOf('sql', { vnetRules: [vnetRule({ region: 'eastus' })] }),
      ['vnet-rule-other-region'],
    ],
    [
      'a subnet of another tenant',
      firewallOf('sql', { vnetRules: [vnetRule({ tenant: 'x' })] }),
      ['vnet-rule-other-tenant'],
    ],
    [
      'too many subnets',
      firewallOf('cosmos', { vnetRules: Array.from({ length: 65 }, () => vnetRule()) }),
      ['vnet-rules-too-many'],
    ],
    [
      'a tier below',
      firewallOf('serviceBus', { tier: 'Standard', vnetRules: [vnetRule()] }),
      ['vnet-rules-need-tier'],
    ],
  ])('%s', (_name, firewall, codes) => {
    expect(checkServiceFirewall(firewall).map(({ code }) => code)).toEqual(codes);
  });
});
