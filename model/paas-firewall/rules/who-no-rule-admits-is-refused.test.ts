import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, overServiceEndpoint, subnet } from '../paas-firewall.test-helper.ts';
import { whoNoRuleAdmitsIsRefused } from './who-no-rule-admits-is-refused.ts';

describe('who is left', () => {
  it('is refused over the service endpoint until the subnet is listed', () => {
    expect(whoNoRuleAdmitsIsRefused.decides(firewallOf('sql'), overServiceEndpoint())).toMatchObject({
      admitted: 'no',
      remedies: [{ kind: 'admitSubnet', subnet }],
    });
  });

  it('is refused on the public path until the address is listed', () => {
    expect(whoNoRuleAdmitsIsRefused.decides(firewallOf('sql'), overPublic())).toMatchObject({
      admitted: 'no',
      remedies: [{ kind: 'admitAddress', address: '203.0.113.9' }],
    });
  });

  it('is not offered an IP rule that would not see it', () => {
    const caller = overPublic({ inAzure: true, region: 'westeurope' });
    expect(
      whoNoRuleAdmitsIsRefused.decides(firewallOf('storage', { defaultAction: 'Deny' }), caller)?.remedies,
    ).toEqual([]);
  });

  it('is nobody who comes through a private endpoint', () => {
    expect(whoNoRuleAdmitsIsRefused.decides(firewallOf('sql'), { path: 'privateEndpoint' })).toBeNull();
  });
});
