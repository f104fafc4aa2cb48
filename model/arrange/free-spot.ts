import { overlaps, type Point, type Rect } from './box.ts';
import { measures, toGrid } from './box-sizes.ts';

/** The first spot for a rectangle beside those that are taken: along rows inside a frame, further right on the open canvas. */
export function nextSpot(
  taken: readonly Rect[],
  size: { readonly width: number; readonly height: number },
  inFrame: boolean,
): Point {
  const start = inFrame ? { x: measures.padding, y: measures.title + 8 } : { x: 0, y: 0 };
  const rowEnd = Math.max(inFrame ? 480 : 960, ...taken.map(({ x, width }) => x + width));
  const stops = [
    ...new Set([start.y, ...taken.map(({ y, height }) => toGrid(y + height + measures.gap))]),
  ].sort((a, b) => a - b);
  for (const y of stops) {
    let x = start.x;
    for (;;) {
      const spot: Rect = { x, y, ...size };
      const conflict = taken.find((other) => overlaps(spot, grown(other)));
      if (!conflict) break;
      x = toGrid(conflict.x + conflict.width + measures.gap);
    }
    if (x === start.x || x + size.width <= rowEnd) return { x, y };
  }
  return { x: start.x, y: stops.at(-1) ?? start.y };
}

function grown(rect: Rect): Rect {
  const room = measures.gap - 4;
  return { x: rect.x - room, y: rect.y - room, width: rect.width + 2 * room, height: rect.height + 2 * room };
}
