import type { ResourceId } from '../ids.ts';
import type { Box, Point } from './box.ts';
import type { Line } from './lines-of.ts';
import { boxWith, routePath } from './route-path.ts';
import { separate, type Way } from './separate.ts';

/** The ways of the legs of an answer, one for each: along the drawn line where one joins the two, else beside the drawn lines. */
export function waysOf(
  boxes: readonly Box[],
  lines: readonly Line[],
  legs: readonly { readonly from: ResourceId; readonly to: ResourceId }[],
): readonly (readonly Point[])[] {
  const drawn = lines.flatMap((line) => wayOf(boxes, line.from, line.to, line.points, true));
  const ways = legs.map(({ from, to }) => {
    const along = lineBetween(lines, from, to);
    const way = wayOf(boxes, from, to, along ?? routePath(boxes, from, to), along !== null);
    return way[0] ?? null;
  });
  // A leg along a line is the line: both stay where they are.
  const moving = ways.filter((way) => way !== null && !way.isFixed) as readonly Way[];
  const apart = separate([...moving, ...drawn]);
  return ways.map((way) =>
    way === null ? [] : way.isFixed ? way.points : (apart[moving.indexOf(way)] ?? []),
  );
}

function wayOf(
  boxes: readonly Box[],
  from: string,
  to: string,
  points: readonly Point[],
  isFixed: boolean,
): readonly Way[] {
  const [a, b] = [boxWith(boxes, from), boxWith(boxes, to)];
  return a && b && points.length > 1 ? [{ points, from: a, to: b, isFixed }] : [];
}

function lineBetween(lines: readonly Line[], from: string, to: string): readonly Point[] | null {
  const forth = lines.find((line) => line.from === from && line.to === to);
  if (forth) return forth.points;
  const back = lines.find((line) => line.from === to && line.to === from);
  return back ? [...back.points].reverse() : null;
}
