import { describe, expect, it } from 'vitest';
import { whatNoRuleAllowsIsDenied } from './what-no-rule-allows-is-denied.ts';

describe('the first rule that matches', () => {
  it.each<[string, 'Allow' | 'Deny' | null, 'Allow' | 'Deny']>([
    ['allows', 'Allow', 'Allow'],
    ['denies', 'Deny', 'Deny'],
    ['is none', null, 'Deny'],
  ])('%s', (_name, first, decided) => {
    expect(whatNoRuleAllowsIsDenied.decide(first)).toBe(decided);
  });
});
