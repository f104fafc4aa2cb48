import { describe, expect, test } from 'vitest';
import { toResourceId } from '../ids.ts';
import type { Box, Point } from './box.ts';
import type { Line } from './lines-of.ts';
import { waysOf } from './ways-of.ts';

const id = toResourceId;
const frame = (name: string, x: number, y: number, width: number, height: number): Box => ({
  id: name,
  kind: 'virtualNetwork',
  role: 'frame',
  x,
  y,
  width,
  height,
  depth: 0,
  parent: null,
});
const node = (name: string, parent: string | null, x: number, y: number): Box => ({
  id: name,
  kind: 'virtualMachine',
  role: 'node',
  x,
  y,
  width: 160,
  height: 48,
  depth: 1,
  parent: parent === null ? null : id(parent),
});
const line = (name: string, from: string, to: string, points: readonly Point[]): Line => ({
  key: name,
  id: id(name),
  kind: 'peering',
  from: id(from),
  to: id(to),
  points,
});

const boxes = [
  frame('left', 0, 0, 300, 300),
  node('a', 'left', 40, 40),
  frame('hub', 400, 0, 300, 300),
  node('gate', 'hub', 440, 40),
  frame('right', 800, 0, 300, 300),
  node('b', 'right', 840, 40),
  node('far', null, 840, 600),
];
const first = line('first', 'left', 'hub', [
  { x: 300, y: 200 },
  { x: 350, y: 200 },
  { x: 350, y: 240 },
  { x: 400, y: 240 },
]);
const second = line('second', 'right', 'hub', [
  { x: 800, y: 150 },
  { x: 700, y: 150 },
]);
const lines = [first, second];
const leg = (from: string, to: string, ...along: readonly string[]) => ({
  from: id(from),
  to: id(to),
  along: along.map(id),
});
const wayOf = (...given: Parameters<typeof leg>) => waysOf(boxes, lines, [leg(...given)])[0] ?? [];

/** Does a way in right angles cover the straight piece between two points? */
const covers = (way: readonly Point[], a: Point, b: Point): boolean =>
  way.some((from, index) => {
    const to = way[index + 1];
    if (!to) return false;
    const isIn = ({ x, y }: Point) =>
      x >= Math.min(from.x, to.x) &&
      x <= Math.max(from.x, to.x) &&
      y >= Math.min(from.y, to.y) &&
      y <= Math.max(from.y, to.y);
    return isIn(a) && isIn(b);
  });
const coversAll = (way: readonly Point[], points: readonly Point[]) =>
  points.slice(1).every((to, index) => covers(way, points[index] as Point, to));
const isSquare = (way: readonly Point[]) =>
  way.slice(1).every((to, index) => to.x === way[index]?.x || to.y === way[index]?.y);

describe('a leg along a line', () => {
  test.each([
    ['forth', 'a', 'gate', ['first'], [first]],
    ['back', 'gate', 'a', ['first'], [first]],
    ['on a line that was drawn the other way round', 'gate', 'b', ['second'], [second]],
    ['on one line after the other', 'a', 'b', ['first', 'second'], [first, second]],
  ] as const)('follows it %s', (_, from, to, along, followed) => {
    const way = wayOf(from, to, ...along);
    for (const { points } of followed) expect(coversAll(way, points)).toBe(true);
    expect(isSquare(way)).toBe(true);
    const [start, end] = [boxes.find((box) => box.id === from), boxes.find((box) => box.id === to)];
    expect(isAtBorder(way[0], start)).toBe(true);
    expect(isAtBorder(way.at(-1), end)).toBe(true);
  });

  test('is the line where its ends are those of the line', () => {
    expect(wayOf('left', 'hub', 'first')).toEqual(first.points);
    expect(wayOf('hub', 'left', 'first')).toEqual([...first.points].reverse());
  });

  test('stays on it where other lines run close', () => {
    const beside = line('beside', 'left', 'hub', [
      { x: 300, y: 64 },
      { x: 400, y: 64 },
    ]);
    const [way = []] = waysOf(boxes, [...lines, beside], [leg('a', 'gate', 'first')]);
    expect(coversAll(way, first.points)).toBe(true);
  });

  test('does without a line that is not drawn', () => {
    expect(wayOf('a', 'gate', 'gone')).toEqual(wayOf('a', 'gate'));
    expect(wayOf('a', 'nowhere', 'first')).toEqual([]);
  });
});

test('a leg without a line runs beside the drawn ones', () => {
  expect(coversAll(wayOf('a', 'gate'), first.points)).toBe(false);
  expect(wayOf('a', 'far').length).toBeGreaterThan(1);
});

function isAtBorder(point: Point | undefined, box: Box | undefined): boolean {
  if (!point || !box) return false;
  const isX = point.x === box.x || point.x === box.x + box.width;
  const isY = point.y === box.y || point.y === box.y + box.height;
  return isX || isY;
}
