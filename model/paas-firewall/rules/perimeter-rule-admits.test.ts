import { describe, expect, it } from 'vitest';
import { admit } from '../admit.ts';
import type { Caller } from '../caller.ts';
import { firewallOf, overPublic, overServiceEndpoint, perimeterOf } from '../paas-firewall.test-helper.ts';
import type { Perimeter } from '../perimeter.ts';
import { perimeterRuleAdmits } from './perimeter-rule-admits.ts';

const everybody = [{ name: 'all', prefixes: ['0.0.0.0/0'], subscriptions: [], serviceTags: [] }];
const ours = [{ name: 'ours', prefixes: [], subscriptions: ['sub-a'], serviceTags: [] }];
const tag = [{ name: 'tag', prefixes: [], subscriptions: [], serviceTags: ['AzureDevOps'] }];

describe('an inbound rule of a perimeter', () => {
  it.each<[string, Partial<Perimeter>, Caller, string | undefined]>([
    ['holds the address', {}, overPublic(), 'yes'],
    ['does not', {}, overPublic({ address: '198.51.100.7' }), undefined],
    ['may hold an address that is not known', {}, overPublic({ address: null }), 'depends'],
    ['holds a network identifier', {}, overServiceEndpoint({ identifier: '203.0.113.9' }), 'yes'],
    ['holds no other', {}, overServiceEndpoint({ identifier: '198.51.100.7' }), undefined],
    ['sees no basic service endpoint', {}, overServiceEndpoint(), undefined],
    [
      'may not see one even where it holds everybody',
      { inbound: everybody },
      overServiceEndpoint(),
      'depends',
    ],
    ['holds everybody', { inbound: everybody }, overPublic({ address: null }), 'yes'],
    ['holds a subscription', { inbound: ours }, overPublic({ subscription: 'SUB-A' }), 'yes'],
    ['holds no other subscription', { inbound: ours }, overPublic({ subscription: 'sub-b' }), undefined],
    [
      'a subscription over a service endpoint',
      { inbound: ours },
      overServiceEndpoint({ subscription: 'sub-a' }),
      'depends',
    ],
    ['names a tag', { inbound: tag }, overPublic(), 'depends'],
    ['is not known', { isWhole: false, inbound: [] }, overPublic(), 'depends'],
  ])('%s', (_, changes, caller, admitted) => {
    const firewall = firewallOf('cosmos', { perimeter: perimeterOf(changes) });
    expect(perimeterRuleAdmits.decides(firewall, caller)?.admitted).toBe(admitted);
  });

  it('may not see a caller of the region of a storage account', () => {
    const firewall = firewallOf('storage', { perimeter: perimeterOf() });
    const caller = overPublic({ inAzure: true, region: 'westeurope' });
    expect(perimeterRuleAdmits.decides(firewall, caller)?.admitted).toBe('depends');
  });

  it.each([
    ['Allow', 'yes'],
    ['Deny', 'depends'],
  ] as const)('in transition mode, default action %s: %s', (defaultAction, admitted) => {
    const perimeter = perimeterOf({ mode: 'Learning' });
    const firewall = firewallOf('storage', { perimeter, defaultAction });
    expect(admit(firewall, overPublic({ address: null })).admitted).toBe(admitted);
  });
});
