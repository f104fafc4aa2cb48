import { type KindName, kindEntry } from '../catalog/kinds.ts';
import { overlaps, type Point, type Rect, type Size } from './box.ts';
import { measures, toGrid } from './box-sizes.ts';

/** A rectangle that is taken, and by what; null for what is no resource. */
export interface Taken extends Rect {
  readonly kind: KindName | null;
}

/** How things without a place are put into a container. */
export interface SpotRules {
  readonly start: Point;
  readonly gap: number;
  /** Rows of this kind end here, unless what is there already goes further. */
  rowEnd(kind: KindName): number;
  /** Lower ranks are placed first. */
  rank(kind: KindName): number;
  /** Is a thing of this kind put under the last one of its rank, in a column of its own? */
  stacks(kind: KindName): boolean;
}

const outsideRanks: Partial<Readonly<Record<KindName, number>>> = {
  onPremisesSite: 0,
  region: 1,
  virtualNetwork: 2,
  publicServices: 3,
  globalServices: 4,
  internet: 5,
};

/** Width by height of what fills a screen. */
const screenShape = 2.2;

/** The rules of a container with so many things in it, which cover an area; null is the open canvas. */
export function spotRules(container: KindName | null, count: number, area = 0): SpotRules {
  const { padding, title } = measures;
  const start = { x: padding, y: title + padding / 2 };
  const columns = count <= 3 ? 1 : Math.ceil(Math.sqrt(count));
  const rank = (kind: KindName) => (kindEntry(kind).drawnAs === 'frame' ? 0 : 1);
  const stacks = () => false;
  switch (container) {
    case null:
      return {
        start: { x: 0, y: 0 },
        gap: 64,
        // Places stand side by side as on a map; what has no place around it fills rows.
        rowEnd: (kind) =>
          (outsideRanks[kind] ?? 6) < 2
            ? Number.POSITIVE_INFINITY
            : Math.max(2400, Math.sqrt(area * screenShape)),
        rank: (kind) => outsideRanks[kind] ?? 6,
        stacks: (kind) => (outsideRanks[kind] ?? 0) >= 3 && kindEntry(kind).drawnAs === 'frame',
      };
    case 'region':
      return { start, gap: 48, rowEnd: () => Math.max(1200, Math.sqrt(area * screenShape)), rank, stacks };
    case 'virtualNetwork':
      return { start, gap: measures.gap, rowEnd: () => Math.max(4, columns) * 240, rank, stacks };
    default:
      return {
        start,
        gap: measures.gap,
        rowEnd: () => padding + columns * (measures.node.width + measures.gap),
        rank,
        stacks,
      };
  }
}

/** The first spot for a rectangle beside those that are taken: along rows, beginning where the container begins. */
export function nextSpot(taken: readonly Taken[], size: Size, kind: KindName, rules: SpotRules): Point {
  const { start, gap } = rules;
  if (rules.stacks(kind)) return stackedSpot(taken, size, rules);
  const rowEnd = Math.max(rules.rowEnd(kind), ...taken.map(({ x, width }) => x + width));
  const rows = [...new Set([start.y, ...taken.map(({ y, height }) => toGrid(y + height + gap))])]
    .filter((y) => y >= start.y)
    .sort((a, b) => a - b);
  for (const y of rows) {
    const x = firstGap(taken, { ...start, y }, size, gap);
    if (x === start.x || x + size.width <= rowEnd) return { x, y };
  }
  return { x: start.x, y: rows.at(-1) ?? start.y };
}

/** Where something first fits into the row at a point, from there to the right. In one sweep, for this runs for every row of every thing. */
function firstGap(taken: readonly Taken[], from: Point, size: Size, gap: number): number {
  const inRow: Rect[] = [];
  for (const one of taken) {
    const { y, height } = one;
    if (y - gap < from.y + size.height && y + height + gap > from.y) inRow.push(grown(one, gap));
  }
  let x = from.x;
  for (const one of inRow.sort((a, b) => a.x - b.x)) {
    if (one.x >= x + size.width) break;
    if (overlaps({ x, y: from.y, ...size }, one)) x = toGrid(one.x + one.width + gap - roomOf(gap));
  }
  return x;
}

/** Under the last one of the column that already stands there, else right of everything. */
function stackedSpot(taken: readonly Taken[], size: Size, { start, gap, stacks }: SpotRules): Point {
  const last = taken.findLast(({ kind }) => kind !== null && stacks(kind));
  const under = last && { x: last.x, y: toGrid(last.y + last.height + gap / 2) };
  const isFree = under && taken.every((other) => !overlaps({ ...under, ...size }, grown(other, gap / 2)));
  if (under && isFree) return under;
  return { x: Math.max(start.x, ...taken.map(({ x, width }) => toGrid(x + width + gap))), y: start.y };
}

/** With a margin a little below the gap, so that things on the grid do not touch it. */
function grown({ x, y, width, height }: Rect, gap: number): Rect {
  const room = roomOf(gap);
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}

function roomOf(gap: number): number {
  return gap - 4;
}
