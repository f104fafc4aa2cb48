import { expect, test } from 'vitest';
import { toResourceId } from '../ids.ts';
import { type Box, overlaps, type Rect } from './box.ts';
import type { Line } from './lines-of.ts';
import { markSpots } from './mark-spots.ts';

const box: Box = {
  id: 'a',
  kind: 'keyVault',
  role: 'node',
  x: 100,
  y: 100,
  width: 160,
  height: 48,
  depth: 0,
  parent: null,
};
const id = toResourceId;
const line: Line = {
  key: 'l',
  id: id('l'),
  kind: 'peering',
  from: id('a'),
  to: id('b'),
  points: [
    { x: 300, y: 0 },
    { x: 300, y: 100 },
    { x: 400, y: 100 },
  ],
};
const mark = (at: string) => ({ at, width: 20, height: 20 });
const nothing = { words: [], way: [] };
const spotOf = (at: string, words: readonly Rect[] = [], way: readonly Rect[] = []) =>
  markSpots([mark(at)], [box], [line], { words, way })[0];

test('a mark stands over the upper left corner of its box', () => {
  expect(spotOf('a')).toEqual({ x: 90, y: 86, width: 20, height: 20 });
});

test('a mark leaves a corner that is taken by words, by the way or by another mark', () => {
  const corner = { x: 80, y: 80, width: 40, height: 40 };
  for (const spot of [spotOf('a', [corner]), spotOf('a', [], [corner])])
    expect(spot && overlaps(spot, corner)).toBe(false);
  const [first, second] = markSpots([mark('a'), mark('a')], [box], [line], nothing);
  expect(first && second && overlaps(first, second)).toBe(false);
});

test('a mark of a line stands on its middle, or farther along where that is taken', () => {
  expect(spotOf('l')).toEqual({ x: 290, y: 90, width: 20, height: 20 });
  const taken = { x: 280, y: 80, width: 40, height: 40 };
  const spot = spotOf('l', [taken]);
  expect(spot && overlaps(spot, taken)).toBe(false);
});

test('what is not drawn has no mark', () => {
  expect(spotOf('gone')).toBeNull();
});
