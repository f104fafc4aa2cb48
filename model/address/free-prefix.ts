import { toIp } from './ip.ts';
import { coversPrefix, lastIp, overlapsPrefix, type Prefix, sizeOf } from './prefix.ts';

/** The first block of the given length inside one of the spaces that touches none of the taken blocks; null when full. */
export function freePrefix(
  spaces: readonly Prefix[],
  taken: readonly Prefix[],
  length: number,
): Prefix | null {
  for (const space of spaces) {
    if (length < space.length) continue;
    const inside = taken.filter((block) => overlapsPrefix(space, block));
    let next: number = space.base;
    while (next <= lastIp(space)) {
      const candidate: Prefix = { base: toIp(next), length };
      const conflict = inside.find((block) => overlapsPrefix(block, candidate));
      if (!conflict) return coversPrefix(space, candidate) ? candidate : null;
      const after = lastIp(conflict) + 1;
      const step = sizeOf(candidate);
      next = Math.max(next + step, Math.ceil(after / step) * step);
    }
  }
  return null;
}
