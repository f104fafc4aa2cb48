import { type Box, overlaps, type Point, type Rect } from './box.ts';
import { textStyles } from './box-sizes.ts';
import { measureText } from './measure-text.ts';

/** Where the words of a line stand: the corner of their rectangle, and its size. */
export interface LabelSpot extends Rect {
  /** Where a text with the usual baseline begins. */
  readonly baseline: number;
}

const height = 16;

/** The best spot for the words of a line: beside its longer pieces, off everything else that can be read. */
export function labelSpot(
  points: readonly Point[],
  label: string,
  boxes: readonly Box[],
  avoid: readonly Rect[] = [],
): LabelSpot | null {
  const width = measureText(label, textStyles.small);
  const obstacles = [...solidParts(boxes), ...avoid.map((rect) => ({ rect, weight: weights.avoid }))];
  let best: { readonly spot: Rect; readonly score: number } | null = null;
  for (const [rank, piece] of piecesByLength(points).entries()) {
    for (const spot of spotsBeside(piece, width)) {
      const met = obstacles.filter(({ rect }) => overlaps(rect, spot));
      const score = met.reduce((sum, { weight }) => sum + weight, rank);
      if (best === null || score < best.score) best = { spot, score };
    }
  }
  return best ? { ...best.spot, baseline: best.spot.y + 12 } : null;
}

/** The rectangles around the pieces of a way, to be kept free of words. */
export function piecesOf(points: readonly Point[], room: number): readonly Rect[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] as Point;
    return {
      x: Math.min(from.x, to.x) - room,
      y: Math.min(from.y, to.y) - room,
      width: Math.abs(to.x - from.x) + 2 * room,
      height: Math.abs(to.y - from.y) + 2 * room,
    };
  });
}

function piecesByLength(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  const pieces = points.slice(1).map((to, index) => [points[index] as Point, to] as const);
  const length = ([a, b]: readonly [Point, Point]) => Math.hypot(b.x - a.x, b.y - a.y);
  return pieces.sort((a, b) => length(b) - length(a));
}

function spotsBeside([a, b]: readonly [Point, Point], width: number): readonly Rect[] {
  return [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((share) => {
    const x = a.x + (b.x - a.x) * share;
    const y = a.y + (b.y - a.y) * share;
    // Close beside the line, or so far that a mark on it has room.
    const spots =
      a.y === b.y
        ? [y - height - 3, y + 4, y - height - 12, y + 13].map((top) => ({ x: x - width / 2, y: top }))
        : [x + 8, x - 8 - width, x + 14, x - 14 - width].map((left) => ({ x: left, y: y - height / 2 }));
    return spots.map((spot) => ({ ...spot, width, height }));
  });
}

/** How bad it is to stand on something: on what is read worse than on a border. */
const weights = { avoid: 30, node: 20, title: 20, border: 6 };

/** Nodes, titles, and the borders of frames, which cut words in two. */
export function solidParts(
  boxes: readonly Box[],
): readonly { readonly rect: Rect; readonly weight: number }[] {
  return boxes.flatMap((box) => {
    if (box.role !== 'frame') return [{ rect: box, weight: weights.node }];
    const { x, y, width, height: tall, titleEnd = 0 } = box;
    const borders = [
      { x: x - 1, y, width: 2, height: tall },
      { x: x + width - 1, y, width: 2, height: tall },
      { x, y: y - 1, width, height: 2 },
      { x, y: y + tall - 1, width, height: 2 },
    ];
    return [
      { rect: { x, y: y + 6, width: titleEnd, height: 28 }, weight: weights.title },
      ...borders.map((rect) => ({ rect, weight: weights.border })),
    ];
  });
}
