import { expect, test } from 'vitest';
import { dnatRulesComeFirst } from './dnat-rules-come-first.ts';

test('the lowest number is asked first, and rules of one number keep their order', () => {
  const rules = [
    { name: 'c', priority: 300 },
    { name: 'a', priority: 100 },
    { name: 'b', priority: 100 },
  ];
  expect(dnatRulesComeFirst.inOrder(rules).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});
