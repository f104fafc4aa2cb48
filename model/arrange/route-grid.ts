import { type Box, holds, middleOf, overlaps, type Point, type Rect } from './box.ts';

/** Directions in which a way goes on. */
export const headings = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
] as const;

/** A point at the border of a box, and the heading that leads away from the box. */
export interface Port extends Point {
  readonly heading: number;
}

/** The lines on which a way may run: few, but those at which a person would draw. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly starts: readonly Port[];
  readonly ends: readonly Port[];
}

const corridor = 12;
/** Around the end of a line: half of the room that a frame leaves between its things and its border. */
const corridorOfPoint = 9;
const mostInTheWay = 10;

/** The grid between two boxes; a quick one leaves out the ways around other things. */
export function gridBetween(boxes: readonly Box[], a: Box, b: Box, isQuick: boolean): Grid {
  const starts = portsOf(a, b);
  const ends = portsOf(b, a);
  const xs = new Set([...starts, ...ends].map(({ x }) => x));
  const ys = new Set([...starts, ...ends].map(({ y }) => y));
  addBetween(a, b, xs, ys);
  const [chainA, chainB] = isQuick ? [[a], [b]] : [chainOf(boxes, a, b), chainOf(boxes, b, a)];
  const around = isQuick ? [a, b] : [...chainA, ...chainB, ...inTheWay(boxes, a, b)];
  addBetween(widestOf(chainA), widestOf(chainB), xs, ys);
  for (const { x, y, width, height } of around) {
    const room = width === 0 && height === 0 ? corridorOfPoint : corridor;
    xs.add(x - room).add(x + width + room);
    ys.add(y - room).add(y + height + room);
  }
  const up = (p: number, q: number) => p - q;
  return { xs: [...xs].sort(up), ys: [...ys].sort(up), starts, ends };
}

/** The middles of the sides, and the points that lie straight before the other box; never in a title. */
function portsOf(box: Box, other: Box): readonly Port[] {
  const { x, y, width, height } = box;
  const room = Math.min(16, width / 4, height / 4);
  const middle = middleOf(box);
  const levels = [middle.y, shared(y, height, other.y, other.height)];
  const uprights = [middle.x, shared(x, width, other.x, other.width)];
  const ports: Port[] = [];
  for (const at of new Set(levels)) {
    if (at === null || at < y + room || at > y + height - room) continue;
    ports.push({ x: x + width, y: at, heading: 0 }, { x, y: at, heading: 2 });
  }
  for (const at of new Set(uprights)) {
    if (at === null || at < x + room || at > x + width - room) continue;
    ports.push({ x: at, y: y + height, heading: 1 });
    if (at >= x + (box.titleEnd ?? 0)) ports.push({ x: at, y, heading: 3 });
  }
  const free = x + ((box.titleEnd ?? 0) + width) / 2;
  if (box.titleEnd !== undefined && free < x + width - room) ports.push({ x: free, y, heading: 3 });
  return ports;
}

/** The middle of the stretch that two sides share; null where they share none. A point is shared by what it lies before. */
function shared(start: number, size: number, otherStart: number, otherSize: number): number | null {
  if (otherSize === 0) return otherStart;
  const low = Math.max(start, otherStart);
  const high = Math.min(start + size, otherStart + otherSize);
  return high - low >= 16 ? Math.round((low + high) / 2) : null;
}

function addBetween(a: Rect, b: Rect, xs: Set<number>, ys: Set<number>): void {
  if (b.x > a.x + a.width) xs.add(Math.round((a.x + a.width + b.x) / 2));
  if (a.x > b.x + b.width) xs.add(Math.round((b.x + b.width + a.x) / 2));
  if (b.y > a.y + a.height) ys.add(Math.round((a.y + a.height + b.y) / 2));
  if (a.y > b.y + b.height) ys.add(Math.round((b.y + b.height + a.y) / 2));
}

/** A box and the frames around it that do not hold the other one. */
function chainOf(boxes: readonly Box[], box: Box, other: Box): readonly Box[] {
  return [
    box,
    ...boxes.filter(
      (frame) => frame.role === 'frame' && frame !== box && holds(frame, box) && !holds(frame, other),
    ),
  ];
}

/** The outermost frame of a chain. */
function widestOf(chain: readonly Box[]): Rect {
  return chain.reduce<Rect>((widest, box) => (holds(box, widest) ? box : widest), chain[0] as Box);
}

/** What lies between the two and may have to be gone around; the nearest to the straight way first. */
function inTheWay(boxes: readonly Box[], a: Box, b: Box): readonly Box[] {
  const [p, q] = [middleOf(a), middleOf(b)];
  const area: Rect = {
    x: Math.min(p.x, q.x),
    y: Math.min(p.y, q.y),
    width: Math.abs(p.x - q.x) + 1,
    height: Math.abs(p.y - q.y) + 1,
  };
  const found = boxes.filter(
    (box) => box !== a && box !== b && !holds(box, a) && !holds(box, b) && overlaps(box, area),
  );
  const distance = (box: Box) => {
    const m = middleOf(box);
    return Math.min(Math.abs(m.x - p.x) + Math.abs(m.y - p.y), Math.abs(m.x - q.x) + Math.abs(m.y - q.y));
  };
  return found.length <= mostInTheWay
    ? found
    : found.sort((one, two) => distance(one) - distance(two)).slice(0, mostInTheWay);
}
