import { describe, expect, it } from 'vitest';
import { movedBy, reordered } from './reorder.ts';

const order = ['a', 'b', 'c', 'd'];

describe('an order', () => {
  it.each([
    [['a'], 'c', true, 'bcad'],
    [['d'], 'a', false, 'dabc'],
    [['a', 'b'], 'd', true, 'cdab'],
    [['b'], 'b', true, 'abcd'],
  ] as const)('with %j put at %s', (moved, target, isAfter, expected) => {
    expect(reordered(order, new Set(moved), target, isAfter).join('')).toBe(expected);
  });

  it.each([
    ['b', -1, 'bacd'],
    ['b', 1, 'acbd'],
    ['a', -1, 'abcd'],
    ['d', 1, 'abcd'],
  ] as const)('with %s moved by %i', (id, by, expected) => {
    expect(movedBy(order, id, by).join('')).toBe(expected);
  });
});
