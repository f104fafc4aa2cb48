import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { denyWithoutRulesIsDisputed } from './deny-without-rules-is-disputed.ts';

describe('default action Deny without a rule', () => {
  it.each([
    ['Service Bus', firewallOf('serviceBus', { defaultAction: 'Deny' }), 'depends'],
    [
      'Service Bus with a rule',
      firewallOf('serviceBus', { defaultAction: 'Deny', ipRules: ['198.51.100.1'] }),
      undefined,
    ],
    ['Service Bus that allows', firewallOf('serviceBus', { defaultAction: 'Allow' }), undefined],
    ['Storage', firewallOf('storage', { defaultAction: 'Deny' }), undefined],
  ])('%s: %s', (_name, firewall, admitted) => {
    expect(denyWithoutRulesIsDisputed.decides(firewall, overPublic())?.admitted).toBe(admitted);
  });
});
