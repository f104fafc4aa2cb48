import { describe, expect, it } from 'vitest';
import { networkRulesComeBeforeApplicationRules } from './network-rules-come-before-application-rules.ts';

describe('rules in order', () => {
  it.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['network rules first, whatever the numbers', [300, 200], [100], [200, 300, 100]],
    ['application rules only', [], [200, 100], [100, 200]],
  ])('%s', (_name, network, application, order) => {
    const toRules = (numbers: readonly number[]) => numbers.map((priority) => ({ priority }));
    const asked = networkRulesComeBeforeApplicationRules.inOrder(toRules(network), toRules(application));
    expect(asked.flat().map(({ priority }) => priority)).toEqual(order);
  });
});
