import type { Point } from './canvas-state.ts';

const cornerRadius = 6;

/** An SVG path along points, its corners rounded a little. */
export function pathOf(points: readonly Point[], radius = cornerRadius): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${print(first)}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    const before = index === 0 ? first : rest[index - 1];
    if (!next || !before) {
      parts.push(`L${print(point)}`);
      return;
    }
    const turn = Math.min(radius, distance(before, point) / 2, distance(point, next) / 2);
    parts.push(
      `L${print(towards(point, before, turn))}Q${print(point)} ${print(towards(point, next, turn))}`,
    );
  });
  return parts.join('');
}

/** A point and a direction some way along a polyline; negative counts from its end. */
export function pointAlong(
  points: readonly Point[],
  way: number,
): { readonly at: Point; readonly angle: number } {
  const list = way < 0 ? [...points].reverse() : points;
  let left = Math.abs(way);
  for (let index = 1; index < list.length; index += 1) {
    const [a, b] = [list[index - 1], list[index]];
    if (!a || !b) continue;
    const length = distance(a, b);
    if (left <= length || index === list.length - 1)
      return { at: towards(a, b, Math.min(left, length)), angle: Math.atan2(b.y - a.y, b.x - a.x) };
    left -= length;
  }
  return { at: list[0] ?? { x: 0, y: 0 }, angle: 0 };
}

/** The length of a polyline. */
export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1];
    return before ? sum + distance(before, point) : 0;
  }, 0);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, way: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * way) / length, y: from.y + ((to.y - from.y) * way) / length };
}

function print({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
