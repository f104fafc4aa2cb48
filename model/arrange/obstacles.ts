import { type Box, holds, overlaps, type Rect } from './box.ts';

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

/** What each stretch between neighbouring crossings of a grid costs. */
export interface StretchCosts {
  /** From a column to the next one, along a row. */
  level(row: number, column: number): number;
  /** From a row to the next one, along a column. */
  upright(column: number, row: number): number;
}

/** Prices the stretches of a grid: their length, plus what they cross; a row or column is priced when first asked for. */
export function stretchCosts(
  xs: readonly number[],
  ys: readonly number[],
  obstacles: Obstacles,
): StretchCosts {
  const rows: Float64Array[] = [];
  const columns: Float64Array[] = [];
  return {
    level(row, column) {
      rows[row] ??= lineCosts(ys[row] ?? 0, xs, obstacles, true);
      return rows[row][column] ?? 0;
    },
    upright(column, row) {
      columns[column] ??= lineCosts(xs[column] ?? 0, ys, obstacles, false);
      return columns[column][row] ?? 0;
    },
  };
}

function lineCosts(
  at: number,
  stops: readonly number[],
  { solid, borders }: Obstacles,
  isLevel: boolean,
): Float64Array {
  const costs = new Float64Array(stops.length);
  for (let index = 0; index + 1 < stops.length; index += 1)
    costs[index] = (stops[index + 1] ?? 0) - (stops[index] ?? 0);
  for (const { rect, price } of solid) {
    const [aside, depth] = isLevel ? [rect.y, rect.height] : [rect.x, rect.width];
    if (at > aside && at < aside + depth) addPrice(costs, stops, rect, price, isLevel);
  }
  for (const rect of borders) {
    const [aside, depth] = isLevel ? [rect.y, rect.height] : [rect.x, rect.width];
    if (Math.abs(at - aside) < borderMargin || Math.abs(at - aside - depth) < borderMargin)
      addPrice(costs, stops, rect, prices.border, isLevel);
  }
  return costs;
}

function addPrice(
  costs: Float64Array,
  stops: readonly number[],
  rect: Rect,
  price: number,
  isLevel: boolean,
): void {
  const start = isLevel ? rect.x : rect.y;
  const end = start + (isLevel ? rect.width : rect.height);
  for (let index = 0; index + 1 < stops.length; index += 1) {
    const [low, high] = [stops[index] ?? 0, stops[index + 1] ?? 0];
    if (low >= end) return;
    const shared = Math.min(high, end) - Math.max(low, start);
    if (shared > 0) costs[index] = (costs[index] ?? 0) + price * shared;
  }
}

function shrunk({ x, y, width, height }: Rect): Rect {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

function grown({ x, y, width, height }: Rect, room: number): Rect {
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}
