import { describe, expect, it } from 'vitest';
import { lengthOf, pathOf, pointAlong } from './polyline.ts';

const bend = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
];

describe('pathOf', () => {
  it.each([
    [[], ''],
    [[{ x: 1, y: 2 }], 'M1 2'],
    [bend.slice(0, 2), 'M0 0L100 0'],
    [bend, 'M0 0L94 0Q100 0 100 6L100 50'],
  ])('%j', (points, expected) => expect(pathOf(points)).toBe(expected));
});

describe('pointAlong', () => {
  it('goes round the corner', () => expect(pointAlong(bend, 120).at).toEqual({ x: 100, y: 20 }));
  it('counts from the end, looking backwards', () => {
    const { at, angle } = pointAlong(bend, -10);
    expect(at).toEqual({ x: 100, y: 40 });
    expect(angle).toBeCloseTo(-Math.PI / 2);
  });
  it('stays on the line', () => expect(pointAlong(bend, 1000).at).toEqual({ x: 100, y: 50 }));
});

it('measures', () => expect(lengthOf(bend)).toBe(150));
