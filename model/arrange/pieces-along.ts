import { type Box, middleOf, type Point, type Rect } from './box.ts';
import type { Line } from './lines-of.ts';
import { headings } from './route-grid.ts';
import { boxWith, routePath, routeToPoint } from './route-path.ts';
import type { Way } from './separate.ts';

/** A leg that runs along drawn lines, in pieces: to the first line, on it, from line to line, and from the last one to the end. */
export function piecesAlong(
  boxes: readonly Box[],
  from: Box,
  to: Box,
  lines: readonly Line[],
): readonly Way[] {
  const pieces: Way[] = [];
  let at: Stop = { box: from, point: null, heading: 0 };
  for (const line of lines) {
    const isForth = runsForth(boxes, at, to, line);
    const points = isForth ? line.points : [...line.points].reverse();
    const [near, far] = isForth ? [line.from, line.to] : [line.to, line.from];
    const [first, second, last, beforeLast] = [points[0], points[1], points.at(-1), points.at(-2)];
    if (!first || !second || !last || !beforeLast) continue;
    const start: Stop = {
      box: boxWith(boxes, near) ?? at.box,
      point: first,
      heading: headingOf(first, second),
    };
    pieces.push(...joint(boxes, at, start), { points, from: spot(first), to: spot(last), isFixed: true });
    at = { box: boxWith(boxes, far) ?? to, point: last, heading: headingOf(beforeLast, last) };
  }
  return [...pieces, ...joint(boxes, at, { box: to, point: null, heading: 0 })];
}

/** Where a way has come to: a box, or the end of a line at its border, in the heading of the line. */
interface Stop {
  readonly box: Box;
  readonly point: Point | null;
  readonly heading: number;
}

/** The way from one stop to the next; none where a line ends at the very box. */
function joint(boxes: readonly Box[], from: Stop, to: Stop): readonly Way[] {
  if (from.box === to.box && !(from.point && to.point)) return [];
  const points = jointPoints(boxes, from, to);
  if (points.length < 2) return [];
  const ends = { from: from.point ? spot(from.point) : from.box, to: to.point ? spot(to.point) : to.box };
  return [{ points, ...ends, isFixed: false }];
}

function jointPoints(boxes: readonly Box[], from: Stop, to: Stop): readonly Point[] {
  if (!from.point && !to.point) return routePath(boxes, from.box.id, to.box.id);
  if (!from.point && to.point) return routeToPoint(boxes, from.box, to.point, to.heading);
  if (from.point && !to.point)
    return [...routeToPoint(boxes, to.box, from.point, (from.heading + 2) % 4)].reverse();
  if (!from.point || !to.point) return [];
  const { titleEnd: _, ...plain } = from.box;
  return routeToPoint(boxes, { ...plain, ...spot(from.point) }, to.point, to.heading);
}

/** Does the line run from where the way is to where it goes? Known by the boxes around both, else by what is nearer. */
function runsForth(boxes: readonly Box[], at: Stop, to: Box, line: Line): boolean {
  const near = (id: string) => Number(isWithin(boxes, at.box, id));
  const far = (id: string) => Number(isWithin(boxes, to, id));
  const forth = near(line.from) + far(line.to);
  const back = near(line.to) + far(line.from);
  if (forth !== back) return forth > back;
  const here = at.point ?? middleOf(at.box);
  return distance(here, line.points[0]) <= distance(here, line.points.at(-1));
}

/** Is the box the other one, or does it stand in it? */
function isWithin(boxes: readonly Box[], box: Box, id: string): boolean {
  for (let one: Box | undefined = box; one; one = boxWith(boxes, one.owner ?? one.parent ?? ''))
    if (one.id === id) return true;
  return false;
}

function headingOf(from: Point, to: Point): number {
  return headings.findIndex(({ x, y }) => x === Math.sign(to.x - from.x) && y === Math.sign(to.y - from.y));
}

function distance(a: Point, b: Point | undefined): number {
  return b ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : Number.POSITIVE_INFINITY;
}

function spot({ x, y }: Point): Rect {
  return { x, y, width: 0, height: 0 };
}
