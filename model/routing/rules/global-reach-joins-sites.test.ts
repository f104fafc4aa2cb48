import { expect, it } from 'vitest';
import { globalReachJoinsSites } from './global-reach-joins-sites.ts';

it('joins two circuits of which one names the other', () => {
  const [a, b] = [
    { id: 'a', globalReach: ['b'] },
    { id: 'b', globalReach: [] },
  ];
  expect([globalReachJoinsSites.joins(a, b), globalReachJoinsSites.joins(b, a)]).toEqual([true, true]);
  expect(globalReachJoinsSites.joins(b, { id: 'c', globalReach: [] })).toBe(false);
});
