import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { azureSwitchAdmitsAllOfAzure } from './azure-switch-admits-all-of-azure.ts';

describe('the switch that admits all of Azure', () => {
  const inAzure = overPublic({ address: null, inAzure: true });

  it.each([
    ['SQL with the switch', firewallOf('sql', { exception: true }), 'yes'],
    ['SQL with the rule 0.0.0.0', firewallOf('sql', { ipRules: ['0.0.0.0'] }), 'yes'],
    ['SQL without', firewallOf('sql'), undefined],
    ['Storage, whose exception is another', firewallOf('storage', { exception: true }), undefined],
  ])('%s: %s', (_name, firewall, admitted) => {
    expect(azureSwitchAdmitsAllOfAzure.decides(firewall, inAzure)?.admitted).toBe(admitted);
  });

  it('does not admit callers outside Azure', () => {
    expect(
      azureSwitchAdmitsAllOfAzure.decides(firewallOf('sql', { exception: true }), overPublic()),
    ).toBeNull();
  });
});
