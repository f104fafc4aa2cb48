import { describe, expect, it } from 'vitest';
import type { Caller } from '../caller.ts';
import { firewallOf, overPublic, overServiceEndpoint, subnet } from '../paas-firewall.test-helper.ts';
import type { AccessRule } from '../service-firewall.ts';
import { accessRulesInOrder } from './access-rules-in-order.ts';

const rule = (changes: Partial<AccessRule>): AccessRule => ({
  name: 'Office',
  priority: 100,
  action: 'Allow',
  source: '203.0.113.0/24',
  subnet: null,
  ...changes,
});
const deny = rule({ name: 'Block', priority: 50, action: 'Deny' });
const admitted = (
  accessRules: readonly AccessRule[],
  caller: Caller,
  unmatchedAction: 'Allow' | 'Deny' | null = null,
) => accessRulesInOrder.decides(firewallOf('app', { accessRules, unmatchedAction }), caller)?.admitted;

describe('access restrictions', () => {
  it.each<[string, readonly AccessRule[], Caller, string]>([
    ['no rules', [], overPublic(), 'yes'],
    ['a rule that matches', [rule({})], overPublic(), 'yes'],
    ['a rule that does not', [rule({})], overPublic({ address: '198.51.100.1' }), 'no'],
    ['a deny with a lower number', [rule({}), deny], overPublic(), 'no'],
    ['a deny with a higher number', [rule({}), { ...deny, priority: 200 }], overPublic(), 'yes'],
    ['an address that is not known', [rule({})], overPublic({ address: null }), 'depends'],
    ['a rule for the subnet', [rule({ source: '', subnet })], overServiceEndpoint(), 'yes'],
    ['a rule for the subnet and the public path', [rule({ source: '', subnet })], overPublic(), 'no'],
    ['a prefix and a private source', [rule({})], overServiceEndpoint(), 'no'],
    ['a tag and a caller outside Azure', [rule({ source: 'AzureFrontDoor.Backend' })], overPublic(), 'no'],
    [
      'a tag and a caller in Azure',
      [rule({ source: 'AzureFrontDoor.Backend' })],
      overPublic({ inAzure: true }),
      'depends',
    ],
    ['all of Azure', [rule({ source: 'AzureCloud' })], overPublic({ inAzure: true }), 'yes'],
    ['everybody', [rule({ source: 'Any' })], overServiceEndpoint(), 'yes'],
  ])('%s', (_name, rules, caller, expected) => {
    expect(admitted(rules, caller)).toBe(expected);
  });

  it('follow the action for what none matches where it is set', () => {
    expect(admitted([], overPublic(), 'Deny')).toBe('no');
    expect(admitted([rule({ source: '198.51.100.0/24' })], overPublic(), 'Allow')).toBe('yes');
  });

  it('name the deny to remove, or the address to admit', () => {
    const firewall = firewallOf('app', { accessRules: [deny] });
    expect(accessRulesInOrder.decides(firewall, overPublic())?.remedies).toEqual([
      { kind: 'removeRule', name: 'Block', priority: 50 },
    ]);
    expect(accessRulesInOrder.decides(firewall, overPublic({ address: '198.51.100.1' }))?.remedies).toEqual([
      { kind: 'admitAddress', address: '198.51.100.1' },
    ]);
  });

  it('offer the service endpoint to a listed subnet that arrives over the public path', () => {
    const firewall = firewallOf('app', { accessRules: [rule({ source: '', subnet })] });
    const caller = overPublic({ subnet: { id: subnet, name: 'snet-app' } });
    expect(accessRulesInOrder.decides(firewall, caller)?.remedies).toEqual([
      { kind: 'enableServiceEndpoint', subnet },
    ]);
  });

  it('are no matter of other services', () => {
    expect(accessRulesInOrder.decides(firewallOf('storage'), overPublic())).toBeNull();
  });
});
