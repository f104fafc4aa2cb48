import type { Box, Rect } from './box.ts';

/** A line on which two boxes meet. */
export interface Guide {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const near = 5;

/** Pulls a moving box to the edges and middles of its siblings when it is near them, and says on which lines they meet. */
export function alignGuides(
  moving: Box,
  boxes: readonly Box[],
): { readonly x: number; readonly y: number; readonly guides: readonly Guide[] } {
  const siblings = boxes.filter(
    (box) => box.parent === moving.parent && box.id !== moving.id && box.role !== 'badge',
  );
  const x = closest(
    moving.x,
    moving.width,
    siblings.map((box) => [box.x, box.width]),
  );
  const y = closest(
    moving.y,
    moving.height,
    siblings.map((box) => [box.y, box.height]),
  );
  const at: Rect = { ...moving, x: moving.x + (x?.shift ?? 0), y: moving.y + (y?.shift ?? 0) };
  const guides: Guide[] = [];
  const [besideX, besideY] = [x && siblings[x.index], y && siblings[y.index]];
  if (x && besideX) guides.push({ x1: x.line, x2: x.line, ...spanY(at, besideX) });
  if (y && besideY) guides.push({ y1: y.line, y2: y.line, ...spanX(at, besideY) });
  return { x: at.x, y: at.y, guides };
}

function closest(
  start: number,
  length: number,
  others: readonly (readonly [start: number, length: number])[],
) {
  let best: { readonly shift: number; readonly line: number; readonly index: number } | null = null;
  others.forEach(([otherStart, otherLength], index) => {
    for (const part of [0, 0.5, 1]) {
      for (const otherPart of [0, 0.5, 1]) {
        // A middle is compared with a middle only; edges with edges.
        if ((part === 0.5) !== (otherPart === 0.5)) continue;
        const line = otherStart + otherLength * otherPart;
        const shift = line - (start + length * part);
        if (Math.abs(shift) <= near && (best === null || Math.abs(shift) < Math.abs(best.shift)))
          best = { shift, line, index };
      }
    }
  });
  return best as { readonly shift: number; readonly line: number; readonly index: number } | null;
}

const spanY = (a: Rect, b: Rect) => ({
  y1: Math.min(a.y, b.y),
  y2: Math.max(a.y + a.height, b.y + b.height),
});
const spanX = (a: Rect, b: Rect) => ({ x1: Math.min(a.x, b.x), x2: Math.max(a.x + a.width, b.x + b.width) });
