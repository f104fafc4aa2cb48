import type { ResourceId } from '../ids.ts';
import { type Box, middleOf } from './box.ts';

/** Where an arrow key goes. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const steps = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/** The nearest thing in a direction: straight ahead counts more than to the side, siblings more than strangers. */
export function neighbour(boxes: readonly Box[], id: ResourceId, direction: Direction): ResourceId | null {
  const at = boxes.find((box) => box.id === id && box.role !== 'badge') ?? boxes.find((box) => box.id === id);
  if (!at) return null;
  const [dx, dy] = steps[direction];
  const from = middleOf(at);
  let best: { readonly id: string; readonly score: number } | null = null;
  for (const box of boxes) {
    if (box.id === id || box.role === 'badge' || box.id === at.parent) continue;
    const to = middleOf(box);
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    if (ahead <= 4) continue;
    const score = ahead + 2 * aside + (box.parent === at.parent ? 0 : 400);
    if (best === null || score < best.score) best = { id: box.id, score };
  }
  return ((best as { readonly id: string } | null)?.id as ResourceId | null) ?? null;
}
