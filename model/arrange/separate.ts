import type { Point, Rect } from './box.ts';

/** A way and the boxes at whose borders it ends. */
export interface Way {
  readonly points: readonly Point[];
  readonly from: Rect;
  readonly to: Rect;
  /** A fixed way is not moved; the others make room for it. */
  readonly isFixed?: boolean;
}

interface Stretch {
  readonly way: number;
  /** Index of its first point. */
  readonly index: number;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Where the way comes from and goes to, aside: keeps neighbours from crossing each other. */
  readonly lean: number;
}

const lane = 8;
const near = 5;
const cornerRoom = 8;

/** Moves stretches that lie on each other apart, so that every way can be followed. */
export function separate(ways: readonly Way[]): readonly (readonly Point[])[] {
  const points = ways.map((way) => [...way.points]);
  for (const isLevel of [false, true]) {
    for (const group of groupsOf(stretchesOf(points, isLevel))) {
      const sorted = [...group].sort((a, b) => a.lean - b.lean || a.way - b.way);
      const middle = sorted.reduce((sum, { at }) => sum + at, 0) / sorted.length;
      const fixed = sorted.findIndex(({ way }) => ways[way]?.isFixed);
      sorted.forEach((stretch, order) => {
        const way = ways[stretch.way];
        if (!way || way.isFixed) return;
        const goal =
          fixed < 0
            ? middle + (order - (sorted.length - 1) / 2) * lane
            : (sorted[fixed]?.at ?? middle) + (order - fixed) * lane;
        moveStretch(points[stretch.way] ?? [], stretch.index, isLevel, goal, way);
      });
    }
  }
  return points;
}

function stretchesOf(all: readonly (readonly Point[])[], isLevel: boolean): readonly Stretch[] {
  return all.flatMap((points, way) =>
    points.slice(1).flatMap((to, index): readonly Stretch[] => {
      const from = points[index] as Point;
      if (isLevel ? from.y !== to.y : from.x !== to.x) return [];
      const [at, start, end] = isLevel ? [from.y, from.x, to.x] : [from.x, from.y, to.y];
      const aside = (point: Point | undefined) => (point ? (isLevel ? point.y : point.x) - at : 0);
      return [
        {
          way,
          index,
          at,
          low: Math.min(start, end),
          high: Math.max(start, end),
          lean: aside(points[index - 1]) + aside(points[index + 2]),
        },
      ];
    }),
  );
}

/** Stretches of different ways that lie on or close beside each other. */
function groupsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.at - b.at)) {
    const home = groups.findLast((group) =>
      group.some(
        (one) =>
          one.way !== stretch.way &&
          Math.abs(one.at - stretch.at) < near &&
          one.low < stretch.high &&
          stretch.low < one.high,
      ),
    );
    if (home && !home.some(({ way }) => way === stretch.way)) home.push(stretch);
    else groups.push([stretch]);
  }
  return groups.filter((group) => group.length > 1);
}

/** Moves a stretch aside; one that ends at a box stays on the side of the box. */
function moveStretch(points: Point[], index: number, isLevel: boolean, goal: number, way: Way): void {
  let at = goal;
  if (index === 0) at = clamp(at, way.from, isLevel);
  if (index === points.length - 2) at = clamp(at, way.to, isLevel);
  for (const one of [index, index + 1]) {
    const point = points[one];
    if (point) points[one] = isLevel ? { ...point, y: at } : { ...point, x: at };
  }
}

function clamp(at: number, { x, y, width, height }: Rect, isLevel: boolean): number {
  const [low, size] = isLevel ? [y, height] : [x, width];
  const room = Math.min(cornerRoom, size / 2);
  return Math.min(Math.max(at, low + room), low + size - room);
}
