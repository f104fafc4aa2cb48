import { describe, expect, it } from 'vitest';
import { oneServiceTagPerRule } from './one-service-tag-per-rule.ts';

describe('one side of a rule', () => {
  it.each([
    [['Storage'], true],
    [['10.0.0.0/16', '10.1.0.4'], true],
    [['*'], true],
    [['Storage', 'Sql'], false],
  ])('%o: %s', (texts, accepts) => {
    expect(oneServiceTagPerRule.accepts(texts)).toBe(accepts);
  });
});
