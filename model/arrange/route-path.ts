import { type Box, holds, type Point, type Rect } from './box.ts';
import { type Obstacles, obstaclesBetween, stretchCosts } from './obstacles.ts';
import { type Grid, gridBetween, headings, type Port } from './route-grid.ts';

/** The price of a bend, in pixels. */
const bend = 30;

/** A way in right angles from the border of one box to the border of another; empty when one is not drawn. */
export function routePath(
  boxes: readonly Box[],
  from: string,
  to: string,
  isQuick = false,
): readonly Point[] {
  const [a, b] = [boxWith(boxes, from), boxWith(boxes, to)];
  if (!a || !b || a === b) return [];
  if (holds(a, b)) return intoFrame(a, b);
  if (holds(b, a)) return [...intoFrame(b, a)].reverse();
  const direct = waysThrough(boxes, a, b, true);
  // Most ways meet nothing; only the others look around.
  if (isQuick || direct.price === 0) return direct.points;
  return waysThrough(boxes, a, b, false).points;
}

/** A way in right angles from the border of a box to a point in its open surroundings, such as the end of a line; it comes there in a heading. */
export function routeToPoint(boxes: readonly Box[], from: Box, to: Point, heading: number): readonly Point[] {
  const end: Box = { ...from, id: '', role: 'node', ...to, width: 0, height: 0 };
  // A port leads away from its box, against the heading in which a way comes to it.
  const port = { ...to, heading: (heading + 2) % 4 };
  const direct = waysThrough(boxes, from, end, true, port);
  return direct.price === 0 ? direct.points : waysThrough(boxes, from, end, false, port).points;
}

/** The cheapest way, and what it pays beyond its length and bends. */
interface PricedWay {
  readonly points: readonly Point[];
  readonly price: number;
}

function waysThrough(boxes: readonly Box[], a: Box, b: Box, isQuick: boolean, only?: Port): PricedWay {
  const between = gridBetween(boxes, a, b, isQuick);
  const grid = only ? { ...between, ends: [only] } : between;
  const obstacles = obstaclesBetween(boxes, a, b, areaOf(grid));
  const { points, cost } = cheapestWay(grid, obstacles);
  const way = simple(points);
  const plain = way
    .slice(1)
    .reduce((sum, to, index) => sum + distance(way[index] ?? to, to), bend * Math.max(0, way.length - 2));
  return { points: way, price: Math.round(cost - plain) };
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The box of a resource; of a badge the first one. */
export function boxWith(boxes: readonly Box[], id: string): Box | undefined {
  return boxes.find((box) => box.id === id);
}

interface Visit {
  readonly at: number;
  readonly cost: number;
  readonly guess: number;
}

/** Searches the grid from all ports of the start at once; a state is a crossing and the heading in which it was reached. */
function cheapestWay(
  grid: Grid,
  obstacles: Obstacles,
): { readonly points: readonly Point[]; readonly cost: number } {
  const { xs, ys, starts, ends } = grid;
  const [columnOf, rowOf] = [indexOf(xs), indexOf(ys)];
  const stretches = stretchCosts(xs, ys, obstacles);
  const stateOf = ({ x, y }: Point, heading: number) =>
    ((rowOf.get(y) ?? 0) * xs.length + (columnOf.get(x) ?? 0)) * 4 + heading;
  // A way arrives at a port against the heading that leads away from it.
  const goals = new Set(ends.map((port) => stateOf(port, (port.heading + 2) % 4)));
  const costs = new Float64Array(xs.length * ys.length * 4).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(costs.length).fill(-1);
  const open: Visit[] = [];
  const target = boundsOf(ends);
  for (const port of starts) {
    const at = stateOf(port, port.heading);
    costs[at] = 0;
    push(open, { at, cost: 0, guess: guessTo(target, port.x, port.y) });
  }
  for (let visit = pop(open); visit; visit = pop(open)) {
    if (visit.cost > (costs[visit.at] ?? 0)) continue;
    if (goals.has(visit.at)) return { points: wayTo(visit.at, before, grid), cost: visit.cost };
    const heading = visit.at % 4;
    const cell = (visit.at - heading) / 4;
    const column = cell % xs.length;
    const row = (cell - column) / xs.length;
    for (const turn of before[visit.at] === -1 ? [0] : [0, 1, 3]) {
      const next = (heading + turn) % 4;
      const [nextColumn, nextRow] = [column + (headings[next]?.x ?? 0), row + (headings[next]?.y ?? 0)];
      const [x, y] = [xs[nextColumn], ys[nextRow]];
      if (x === undefined || y === undefined) continue;
      const stretch =
        nextRow === row
          ? stretches.level(row, Math.min(column, nextColumn))
          : stretches.upright(column, Math.min(row, nextRow));
      const cost = visit.cost + stretch + (turn === 0 ? 0 : bend);
      const at = (nextRow * xs.length + nextColumn) * 4 + next;
      if (cost >= (costs[at] ?? 0)) continue;
      costs[at] = cost;
      before[at] = visit.at;
      push(open, { at, cost, guess: cost + guessTo(target, x, y) });
    }
  }
  return { points: [], cost: 0 };
}

/** The rectangle of the ports at the end: no way to one of them is shorter than the way to it. */
function boundsOf(ports: readonly Point[]): Rect {
  const [left, top] = [Math.min(...ports.map(({ x }) => x)), Math.min(...ports.map(({ y }) => y))];
  return {
    x: left,
    y: top,
    width: Math.max(...ports.map(({ x }) => x)) - left,
    height: Math.max(...ports.map(({ y }) => y)) - top,
  };
}

function guessTo({ x, y, width, height }: Rect, px: number, py: number): number {
  return Math.max(0, x - px, px - x - width) + Math.max(0, y - py, py - y - height);
}

function wayTo(goal: number, before: Int32Array, { xs, ys }: Grid): readonly Point[] {
  const points: Point[] = [];
  for (let at = goal; at >= 0; at = before[at] ?? -1) {
    const cell = (at - (at % 4)) / 4;
    points.unshift({ x: xs[cell % xs.length] ?? 0, y: ys[Math.floor(cell / xs.length)] ?? 0 });
  }
  return points;
}

function indexOf(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map(values.map((value, index) => [value, index]));
}

function areaOf({ xs, ys }: Grid): Rect {
  const [x, y] = [xs[0] ?? 0, ys[0] ?? 0];
  return { x: x - 1, y: y - 1, width: (xs.at(-1) ?? 0) - x + 2, height: (ys.at(-1) ?? 0) - y + 2 };
}

function push(heap: Visit[], visit: Visit): void {
  let index = heap.push(visit) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if ((heap[parent]?.guess ?? 0) <= visit.guess) break;
    heap[index] = heap[parent] as Visit;
    index = parent;
  }
  heap[index] = visit;
}

function pop(heap: Visit[]): Visit | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if ((heap[child + 1]?.guess ?? Number.POSITIVE_INFINITY) < (heap[child]?.guess ?? 0)) child += 1;
    if ((heap[child]?.guess ?? 0) >= last.guess) break;
    heap[index] = heap[child] as Visit;
    index = child;
  }
  heap[index] = last;
  return top;
}

/** From the border of a frame to something inside it, by the nearest side that has no title. */
function intoFrame(frame: Rect, inside: Rect): readonly Point[] {
  const y = inside.y + inside.height / 2;
  const toLeft = inside.x - frame.x;
  const toRight = frame.x + frame.width - inside.x - inside.width;
  const [outer, inner] =
    toLeft <= toRight ? [frame.x, inside.x] : [frame.x + frame.width, inside.x + inside.width];
  return [
    { x: outer, y },
    { x: inner, y },
  ];
}

/** Without points that lie on the way between their neighbours, or on the one before. */
export function simple(points: readonly Point[]): readonly Point[] {
  const way = points.filter(({ x, y }, index) => x !== points[index - 1]?.x || y !== points[index - 1]?.y);
  return way.filter((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    if (!before || !after) return true;
    const sameX = before.x === point.x && point.x === after.x;
    const sameY = before.y === point.y && point.y === after.y;
    return !sameX && !sameY;
  });
}
