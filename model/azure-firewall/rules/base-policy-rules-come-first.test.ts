import { describe, expect, it } from 'vitest';
import { basePolicyRulesComeFirst } from './base-policy-rules-come-first.ts';

describe('a base policy', () => {
  it.each([
    ['nat', false],
    ['network', true],
    ['application', true],
  ] as const)('hands on %s rules: %s', (kind, inherited) => {
    expect(basePolicyRulesComeFirst.inherits(kind)).toBe(inherited);
  });
});
