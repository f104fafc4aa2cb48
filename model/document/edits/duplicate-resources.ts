import type { ResourceId } from '../../ids.ts';
import { placeOf } from '../canvas.ts';
import { copiedWith, copyInto } from '../copies.ts';
import { find } from '../design.ts';
import type { Document } from '../document.ts';
import { type EditResult, inEachTarget } from '../edit.ts';
import { withPlace } from '../places.ts';

/** What is doubled, and how far beside it the copy stands. */
export interface DuplicateResourcesInput {
  readonly ids: readonly ResourceId[];
  readonly newId: () => ResourceId;
  readonly shift?: { readonly x: number; readonly y: number };
}

const besides = { x: 24, y: 24 };

/** Doubles resources with what stands in them and the lines between them. */
export function duplicateResources(
  document: Document,
  targets: readonly string[],
  { ids, newId, shift = besides }: DuplicateResourcesInput,
): EditResult {
  const copies = new Map<ResourceId, ResourceId>();
  const result = inEachTarget(document, targets, (design) => {
    const sources = copiedWith(design, ids);
    for (const { id } of sources) if (!copies.has(id)) copies.set(id, newId());
    const own = new Map(sources.map(({ id }) => [id, copies.get(id) as ResourceId]));
    return copyInto(design, sources, {
      ids: own,
      homesOf: ({ parent }) => [parent, ...around(design, parent)],
    });
  });
  let next = result.document;
  for (const [id, copy] of copies) {
    const variant = next.variants.find(({ id: own, design }) => targets.includes(own) && find(design, copy));
    const place = variant && placeOf(document.canvas, variant.id, id);
    if (!variant || !place) continue;
    const parent = find(variant.design, id)?.parent ?? null;
    const isInner = parent !== null && copies.has(parent);
    const moved = isInner ? place : { ...place, x: place.x + shift.x, y: place.y + shift.y };
    next = { ...next, canvas: withPlace(next, targets, copy, moved) };
  }
  return { document: next, problems: result.problems };
}

/** The containers around a container, from the inside out, and the open canvas. */
function around(
  design: Parameters<typeof find>[0],
  container: ResourceId | null,
): readonly (ResourceId | null)[] {
  const homes: (ResourceId | null)[] = [];
  for (let at = find(design, container); at && !homes.includes(at.parent); at = find(design, at.parent)) {
    homes.push(at.parent);
  }
  return homes;
}
