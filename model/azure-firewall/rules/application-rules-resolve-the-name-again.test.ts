import { describe, expect, it } from 'vitest';
import { applicationRulesResolveTheNameAgain } from './application-rules-resolve-the-name-again.ts';

describe('the name behind a rule of the firewall', () => {
  it.each<['network' | 'application' | null, boolean]>([
    ['application', true],
    ['network', false],
    [null, false],
  ])('%s: %s', (ruleKind, asks) => {
    expect(applicationRulesResolveTheNameAgain.asksItself(ruleKind)).toBe(asks);
  });
});
