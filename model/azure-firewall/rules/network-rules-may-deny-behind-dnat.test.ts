import { describe, expect, it } from 'vitest';
import { networkRulesMayDenyBehindDnat } from './network-rules-may-deny-behind-dnat.ts';

describe('network rules behind DNAT', () => {
  it.each([
    ['Deny', 'network', true],
    ['Allow', 'network', false],
    ['Deny', null, false],
    ['Deny', 'application', false],
  ] as const)('%s by %s rule leaves it open: %s', (access, ruleKind, open) => {
    expect(networkRulesMayDenyBehindDnat.leavesOpen({ access, ruleKind })).toBe(open);
  });
});
