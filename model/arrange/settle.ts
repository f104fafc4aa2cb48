import { overlaps, type Point, type Rect } from './box.ts';
import { measures, toGrid } from './box-sizes.ts';

/** A thing with a stated place. */
export interface Placed extends Rect {
  readonly isFrame: boolean;
}

/**
 * Makes room where a frame grew over what stands beside it: the later one, in reading order, moves right or down,
 * whichever is shorter. Nodes that somebody put over each other stay.
 */
export function settle(things: readonly Placed[]): readonly Point[] {
  const order = things.map((_, index) => index).sort((a, b) => compare(things[a], things[b]) || a - b);
  const settled: Placed[] = [];
  const points: Point[] = things.map(({ x, y }) => ({ x, y }));
  for (const index of order) {
    let thing = things[index] as Placed;
    for (let tries = settled.length; tries >= 0; tries -= 1) {
      const conflict = settled.find((other) => isTooNear(thing, other));
      if (!conflict) break;
      thing = movedAside(thing, conflict);
    }
    settled.push(thing);
    points[index] = { x: thing.x, y: thing.y };
  }
  return points;
}

function compare(a: Rect | undefined, b: Rect | undefined): number {
  return (a?.y ?? 0) - (b?.y ?? 0) || (a?.x ?? 0) - (b?.x ?? 0);
}

function isTooNear(thing: Placed, other: Placed): boolean {
  if (!thing.isFrame && !other.isFrame) return false;
  const room = thing.isFrame && other.isFrame ? measures.gap / 2 : 0;
  return overlaps(thing, grown(other, room));
}

function movedAside(thing: Placed, other: Rect): Placed {
  const right = toGrid(other.x + other.width + measures.gap);
  const down = toGrid(other.y + other.height + measures.gap);
  return right - thing.x <= down - thing.y ? { ...thing, x: right } : { ...thing, y: down };
}

function grown({ x, y, width, height }: Rect, room: number): Rect {
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}
