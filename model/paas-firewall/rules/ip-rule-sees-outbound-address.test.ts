import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, overServiceEndpoint } from '../paas-firewall.test-helper.ts';
import { ipRuleSeesOutboundAddress } from './ip-rule-sees-outbound-address.ts';

describe('an IP rule', () => {
  it.each([
    [['203.0.113.0/24'], '203.0.113.9', 'yes'],
    [['203.0.113.1-203.0.113.20'], '203.0.113.9', 'yes'],
    [['198.51.100.0/24'], '203.0.113.9', undefined],
    [['198.51.100.0/24'], null, 'depends'],
    [['0.0.0.0-255.255.255.255'], null, 'yes'],
    [['10.0.0.0/16'], null, undefined],
    [[], null, undefined],
  ])('%o and a caller with %s: %s', (ipRules, address, admitted) => {
    const firewall = firewallOf('sql', { ipRules });
    expect(ipRuleSeesOutboundAddress.decides(firewall, overPublic({ address }))?.admitted).toBe(admitted);
  });

  it('that holds one of the addresses a caller may show leaves it open', () => {
    const caller = overPublic({ address: null, candidates: ['20.50.1.2', '20.50.1.3'] });
    expect(
      ipRuleSeesOutboundAddress.decides(firewallOf('sql', { ipRules: ['20.50.1.2'] }), caller)?.admitted,
    ).toBe('depends');
    expect(
      ipRuleSeesOutboundAddress.decides(firewallOf('sql', { ipRules: ['20.50.1.0/24'] }), caller)?.admitted,
    ).toBe('yes');
  });

  it('does not see callers over a service endpoint', () => {
    expect(
      ipRuleSeesOutboundAddress.decides(firewallOf('sql', { ipRules: ['10.0.1.4'] }), overServiceEndpoint()),
    ).toBeNull();
  });
});
