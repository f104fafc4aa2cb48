import { describe, expect, test } from 'vitest';
import { overlaps, type Point, type Rect } from './box.ts';
import { textStyles } from './box-sizes.ts';
import { labelSpot } from './label-spot.ts';
import { measureText } from './measure-text.ts';
import { separate } from './separate.ts';
import { settle } from './settle.ts';

const box = (x: number, y: number, width = 160, height = 80): Rect => ({ x, y, width, height });
const level = (y: number): readonly Point[] => [
  { x: 160, y },
  { x: 400, y },
];

describe('ways that lie on each other', () => {
  const [from, to] = [box(0, 0), box(400, 0)];

  test('are moved apart and still end at their boxes', () => {
    const apart = separate([
      { points: level(40), from, to },
      { points: level(40), from, to },
      { points: level(41), from, to },
    ]);
    const ys = apart.map(([first]) => first?.y ?? 0);
    expect(new Set(ys).size).toBe(3);
    for (const y of ys) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(80);
    }
  });

  test('leave a fixed one where it is', () => {
    const [fixed, moved] = separate([
      { points: level(40), from, to, isFixed: true },
      { points: level(40), from, to },
    ]);
    expect(fixed).toEqual(level(40));
    expect(moved?.[0]?.y).not.toBe(40);
  });

  test('are left alone where they only cross or lie apart', () => {
    const upright = [
      { x: 280, y: -200 },
      { x: 280, y: 200 },
    ];
    const ways = [
      { points: level(40), from, to },
      { points: level(60), from, to },
      { points: upright, from, to },
    ];
    expect(separate(ways)).toEqual(ways.map(({ points }) => points));
  });
});

describe('frames that grew', () => {
  const frame = (x: number, y: number, width: number, height = 100) => ({
    ...box(x, y, width, height),
    isFrame: true,
  });

  test('push what comes later aside by the shorter way', () => {
    const [first, right, below] = settle([frame(0, 0, 300), frame(240, 0, 200), frame(0, 90, 200)]);
    expect(first).toEqual({ x: 0, y: 0 });
    expect(right).toEqual({ x: 316, y: 0 });
    expect(below).toEqual({ x: 0, y: 116 });
  });

  test('never cover each other', () => {
    const frames = [frame(0, 0, 300), frame(10, 5, 300), frame(20, 10, 300), frame(290, 0, 300)];
    const placed = settle(frames).map((point, index) => ({ ...(frames[index] as Rect), ...point }));
    for (const [index, one] of placed.entries())
      for (const other of placed.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
  });

  test('leave nodes alone that somebody put over each other', () => {
    const nodes = [
      { ...box(0, 0), isFrame: false },
      { ...box(40, 20), isFrame: false },
    ];
    expect(settle(nodes)).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 20 },
    ]);
  });
});

describe('the words of a line', () => {
  test('stand beside its middle, off what is to be avoided', () => {
    const free = labelSpot(level(40), 'peering', []);
    expect(free?.width).toBeCloseTo(measureText('peering', textStyles.small));
    expect((free?.x ?? 0) + (free?.width ?? 0) / 2).toBeCloseTo(280);
    const taken = box(160, 0, 240, 39);
    const moved = labelSpot(level(40), 'peering', [], [taken]);
    expect(moved && overlaps(moved, taken)).toBe(false);
  });

  test('have no place where there is no line', () => {
    expect(labelSpot([], 'peering', [])).toBeNull();
  });
});
