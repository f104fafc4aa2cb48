import { type Box, overlaps, type Point, type Rect, type Size } from './box.ts';
import { solidParts } from './label-spot.ts';
import type { Line } from './lines-of.ts';

/** A mark that has to stand at a thing: a box, or a drawn line. */
export interface MarkWish extends Size {
  readonly at: string;
}

/** How bad it is to cover something. */
const prices = { mark: 60, word: 20, own: 15, way: 4 };

/** Where marks stand: at a corner of their box or on their line, off words, other things, the way and each other; null where the thing is not drawn. */
export function markSpots(
  wishes: readonly MarkWish[],
  boxes: readonly Box[],
  lines: readonly Line[],
  avoid: { readonly words: readonly Rect[]; readonly way: readonly Rect[] },
): readonly (Rect | null)[] {
  const marks: Rect[] = [];
  return wishes.map((wish) => {
    const box = boxes.find(({ id }) => id === wish.at);
    const spots = box ? spotsAt(box, wish) : spotsOn(lines.find(({ id }) => id === wish.at)?.points, wish);
    const costs = [
      ...solidParts(boxes.filter((one) => one !== box || one.role === 'frame')),
      ...avoid.words.map((rect) => ({ rect, weight: prices.word })),
      ...avoid.way.map((rect) => ({ rect, weight: prices.way })),
      ...marks.map((rect) => ({ rect, weight: prices.mark })),
      ...(box && box.role !== 'frame' ? [{ rect: insideOf(box), weight: prices.own }] : []),
    ];
    let best: { readonly spot: Rect; readonly cost: number } | null = null;
    for (const [rank, spot] of spots.entries()) {
      const cost = costs.reduce((sum, { rect, weight }) => (overlaps(rect, spot) ? sum + weight : sum), rank);
      if (best === null || cost < best.cost) best = { spot, cost };
    }
    if (best) marks.push(best.spot);
    return best?.spot ?? null;
  });
}

/** The corners of a box; a mark lies over the border and covers little of what is inside. */
function spotsAt(box: Box, { width, height }: Size): readonly Rect[] {
  const [left, right] = [box.x - height / 2, box.x + box.width - width + height / 2];
  const [top, bottom] = [box.y - height * 0.7, box.y + box.height - height * 0.3];
  const corners: readonly Point[] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ];
  // The left end of a chip has its glyph.
  const order = box.role === 'badge' ? [1, 3, 0, 2] : [0, 1, 2, 3];
  return order.map((index) => ({ ...(corners[index] as Point), width, height }));
}

/** Along a line, its middle first. */
function spotsOn(points: readonly Point[] = [], { width, height }: Size): readonly Rect[] {
  const lengths = points.slice(1).map((to, index) => distance(points[index] as Point, to));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (whole === 0) return [];
  return [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => {
    const { x, y } = pointAt(points, lengths, whole * share);
    return { x: x - width / 2, y: y - height / 2, width, height };
  });
}

function pointAt(points: readonly Point[], lengths: readonly number[], way: number): Point {
  let left = way;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index] as Point, points[index + 1] as Point];
    if (left <= length)
      return {
        x: from.x + ((to.x - from.x) * left) / (length || 1),
        y: from.y + ((to.y - from.y) * left) / (length || 1),
      };
    left -= length;
  }
  return points.at(-1) as Point;
}

/** What is read in a node. */
function insideOf({ x, y, width, height }: Rect): Rect {
  return { x: x + 10, y: y + 8, width: width - 20, height: height - 16 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
