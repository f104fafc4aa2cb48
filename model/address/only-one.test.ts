import { describe, expect, it } from 'vitest';
import { onlyOne } from './only-one.ts';

describe('the one of a list', () => {
  it.each([
    [[], null],
    [['20.1.1.1'], '20.1.1.1'],
    [['20.1.1.1', '20.1.1.2'], null],
  ])('of %j is %s', (items, one) => {
    expect(onlyOne(items)).toBe(one);
  });
});
