import { describe, expect, it } from 'vitest';
import type { Rehearsal } from '../../model/index.ts';
import { movedBy, outcomeWords, reordered } from './rehearsal-words.ts';

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

it('never mixes the three outcomes', () => {
  const rehearsal = (found: Rehearsal['found']) =>
    ({ found, pairs: [], steps: [{}], judgements: [] }) as unknown as Rehearsal;
  const titles = [
    rehearsal({ outcome: 'safe', order }),
    rehearsal({ outcome: 'provedNone', order, always: [] }),
    rehearsal({ outcome: 'notFound', order, why: ['too many'] }),
  ].map((one) => outcomeWords(one, [], false));
  expect(titles.map(({ sign }) => sign)).toEqual(['safe', 'none', 'unknown']);
  expect(new Set(titles.map(({ title }) => title)).size).toBe(3);
});
