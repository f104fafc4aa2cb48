import type { ResourceId } from '../ids.ts';
import type { Box, Point, Rect } from './box.ts';
import type { Line } from './lines-of.ts';
import { piecesAlong } from './pieces-along.ts';
import { boxWith, routePath, simple } from './route-path.ts';
import { separate, type Way } from './separate.ts';

/** What a way needs of a leg: its ends, and the lines (peerings, connections) that it runs along. */
export interface Leg {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly along?: readonly ResourceId[];
}

/** The ways of the legs of an answer, one for each: on the drawn lines that it runs along or that join its ends, else beside the drawn lines. */
export function waysOf(
  boxes: readonly Box[],
  lines: readonly Line[],
  legs: readonly Leg[],
): readonly (readonly Point[])[] {
  const drawn = lines.flatMap((line) => wayOf(boxes, line.from, line.to, line.points, true));
  const ways = legs.map((leg) => waysOfLeg(boxes, lines, leg));
  // What runs on a line is the line: both stay where they are.
  const moving = ways.flat().filter(({ isFixed }) => !isFixed);
  const apart = separate([...moving, ...drawn]);
  return ways.map((pieces) =>
    simple(pieces.flatMap((piece) => (piece.isFixed ? piece.points : (apart[moving.indexOf(piece)] ?? [])))),
  );
}

/** The pieces of one leg in its order, each of which ends where the next one begins. */
function waysOfLeg(boxes: readonly Box[], lines: readonly Line[], leg: Leg): readonly Way[] {
  const { from, to, along = [] } = leg;
  const [a, b] = [boxWith(boxes, from), boxWith(boxes, to)];
  const joining = lineBetween(lines, from, to);
  if (joining) return wayOf(boxes, from, to, joining, true);
  const followed = along.flatMap(
    // What only says who belongs to what leads nowhere, as a configuration that joins VNets.
    (id) => lines.find((line) => line.id === id && line.kind !== 'member' && line.points.length > 1) ?? [],
  );
  if (!a || !b || followed.length === 0) return wayOf(boxes, from, to, routePath(boxes, from, to), false);
  return piecesAlong(boxes, a, b, followed);
}

function wayOf(
  boxes: readonly Box[],
  from: string,
  to: string,
  points: readonly Point[],
  isFixed: boolean,
): readonly Way[] {
  const [a, b]: readonly (Rect | undefined)[] = [boxWith(boxes, from), boxWith(boxes, to)];
  return a && b && points.length > 1 ? [{ points, from: a, to: b, isFixed }] : [];
}

function lineBetween(lines: readonly Line[], from: string, to: string): readonly Point[] | null {
  const forth = lines.find((line) => line.from === from && line.to === to);
  if (forth) return forth.points;
  const back = lines.find((line) => line.from === to && line.to === from);
  return back ? [...back.points].reverse() : null;
}
