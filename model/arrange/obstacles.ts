import { type Box, holds, overlaps, type Point, type Rect } from './box.ts';

/** What a way costs more for, by the pixel: the dearer, the more it is avoided. */
interface Obstacle {
  readonly rect: Rect;
  readonly price: number;
}

/** What is in the way of a line between two boxes. */
export interface Obstacles {
  readonly solid: readonly Obstacle[];
  /** Borders along which a line should not run. */
  readonly borders: readonly Rect[];
}

const prices = { end: 500, node: 30, title: 12, foreignFrame: 0.6, border: 3 };
const borderMargin = 5;

/** The obstacles near a stretch of the canvas between two boxes. */
export function obstaclesBetween(boxes: readonly Box[], a: Box, b: Box, area: Rect): Obstacles {
  const solid: Obstacle[] = [
    { rect: shrunk(a), price: prices.end },
    { rect: shrunk(b), price: prices.end },
  ];
  const borders: Rect[] = [];
  for (const box of boxes) {
    if (!overlaps(box, area)) continue;
    if (box.role === 'frame') {
      borders.push(box);
      if (box.titleEnd !== undefined)
        solid.push({
          rect: { x: box.x + 6, y: box.y + 6, width: box.titleEnd - 8, height: 28 },
          price: prices.title,
        });
      if (box !== a && box !== b && !holds(box, a) && !holds(box, b))
        solid.push({ rect: box, price: prices.foreignFrame });
    } else if (box !== a && box !== b) {
      solid.push({ rect: grown(box, 4), price: prices.node });
    }
  }
  return { solid, borders };
}

/** The length of a level or upright stretch, plus what it crosses. */
export function stretchCost(from: Point, to: Point, { solid, borders }: Obstacles): number {
  const isLevel = from.y === to.y;
  const [low, high] = isLevel ? sorted(from.x, to.x) : sorted(from.y, to.y);
  const at = isLevel ? from.y : from.x;
  let cost = high - low;
  for (const { rect, price } of solid) {
    const [start, size, aside, depth] = isLevel
      ? [rect.x, rect.width, rect.y, rect.height]
      : [rect.y, rect.height, rect.x, rect.width];
    if (at <= aside || at >= aside + depth) continue;
    cost += price * Math.max(0, Math.min(high, start + size) - Math.max(low, start));
  }
  for (const rect of borders) {
    const [start, size, aside, depth] = isLevel
      ? [rect.x, rect.width, rect.y, rect.height]
      : [rect.y, rect.height, rect.x, rect.width];
    if (Math.abs(at - aside) >= borderMargin && Math.abs(at - aside - depth) >= borderMargin) continue;
    cost += prices.border * Math.max(0, Math.min(high, start + size) - Math.max(low, start));
  }
  return cost;
}

function sorted(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

function shrunk({ x, y, width, height }: Rect): Rect {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

function grown({ x, y, width, height }: Rect, room: number): Rect {
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}
