import { type ResourceId, toResourceId } from '../ids.ts';
import { find } from './design.ts';
import type { Document } from './document.ts';

/** The id of a resource that an edit makes where no random ids are: it follows from what the edit names, and is free in every target. */
export function derivedId(
  document: Document,
  targets: readonly string[],
  ...parts: readonly string[]
): ResourceId {
  const designs = document.variants.filter(({ id }) => targets.includes(id)).map(({ design }) => design);
  const base = parts.join('-').slice(0, 90);
  for (let count = 1; ; count += 1) {
    const id = toResourceId(count === 1 ? base : `${base}-${count}`);
    if (!designs.some((design) => find(design, id))) return id;
  }
}
