import type { ResourceId } from '../ids.ts';
import { newFaults } from './checks.ts';
import type { Defaults, Design } from './design.ts';
import type { Document } from './document.ts';
import type { Resource } from './resource.ts';

interface Made {
  readonly before: Design;
  readonly after: Design;
  readonly added: readonly ResourceId[];
}

/**
 * The document after an edit of several variants, with what was added named and addressed alike in all of them where
 * one choice fits all: a name or prefix that is free in one variant may be taken in another one.
 */
export function addedAlike(before: Document, after: Document, targets: readonly string[]): Document {
  const aimed = after.variants.filter(({ id }) => targets.includes(id));
  const made = aimed.flatMap(({ id, design }): readonly Made[] => {
    const old = before.variants.find((one) => one.id === id)?.design;
    const added = old && old !== design ? addedIn(old, design) : [];
    return old && added.length > 0 ? [{ before: old, after: design, added }] : [];
  });
  if (made.length < 2) return after;
  for (const one of made) {
    const tried = made.map((other) =>
      other === one ? other.after : withRecordsOf(other, one.after, after.defaults),
    );
    if (tried.some((design) => design === null)) continue;
    const next = new Map(made.map((other, index) => [other.after, tried[index] ?? other.after]));
    const variants = after.variants.map((variant) => {
      const design = next.get(variant.design) ?? variant.design;
      return design === variant.design ? variant : { ...variant, design };
    });
    return { ...after, variants };
  }
  return after;
}

function addedIn(before: Design, after: Design): readonly ResourceId[] {
  return (Object.keys(after.resources) as ResourceId[]).filter((id) => !Object.hasOwn(before.resources, id));
}

/** The design with the added records as the other one has them; null where that would bring a fault. */
function withRecordsOf({ before, after, added }: Made, other: Design, defaults: Defaults): Design | null {
  const resources: Record<ResourceId, Resource> = { ...after.resources };
  for (const id of added) {
    const [mine, theirs] = [resources[id], other.resources[id]];
    if (mine && theirs && mine.kind === theirs.kind && mine.parent === theirs.parent) resources[id] = theirs;
  }
  if (added.every((id) => resources[id] === after.resources[id])) return after;
  const alike: Design = { ...after, resources };
  const usual = newFaults(before, after, defaults).length;
  return newFaults(before, alike, defaults).length <= usual ? alike : null;
}
