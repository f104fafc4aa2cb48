import type { ResourceId } from '../ids.ts';
import type { Canvas, Place } from './canvas.ts';
import { find } from './design.ts';
import type { Document } from './document.ts';
import { heldBySteps } from './lost-in-steps.ts';

/** The canvas with a thing placed: shared by all variants where they agree on its parent, else for the targets alone. */
export function withPlace(
  document: Document,
  targets: readonly string[],
  id: ResourceId,
  place: Place,
): Canvas {
  const { canvas } = document;
  const holders = document.variants.filter(({ design }) => find(design, id));
  const parents = new Set(holders.map(({ design }) => find(design, id)?.parent));
  const everywhere = holders.every((variant) => targets.includes(variant.id));
  const own = targets.some((target) => canvas.placesIn[target]?.[id]);
  if (everywhere || (parents.size <= 1 && !own)) {
    const shared = { ...canvas, places: { ...canvas.places, [id]: place } };
    return targets.reduce((next, target) => withoutOwnPlace(next, target, id), shared);
  }
  const theirs = targets.map((target) => [target, { ...canvas.placesIn[target], [id]: place }] as const);
  return { ...canvas, placesIn: { ...canvas.placesIn, ...Object.fromEntries(theirs) } };
}

/** The canvas without the places of things that no variant and no step holds any more. */
export function withoutLostPlaces(document: Document): Canvas {
  const { canvas, variants, steps } = document;
  const added = heldBySteps(steps);
  const isHeld = (id: string) =>
    added.has(id) || variants.some(({ design }) => Object.hasOwn(design.resources, id));
  const keep = (places: Canvas['places']) => {
    const kept = Object.entries(places).filter(([id]) => isHeld(id));
    return kept.length === Object.keys(places).length ? places : Object.fromEntries(kept);
  };
  const own = Object.entries(canvas.placesIn).map(([variant, places]) => [variant, keep(places)] as const);
  return {
    ...canvas,
    places: keep(canvas.places),
    placesIn: Object.fromEntries(own.filter(([, places]) => Object.keys(places).length > 0)),
  };
}

function withoutOwnPlace(canvas: Canvas, variant: string, id: ResourceId): Canvas {
  const own = canvas.placesIn[variant];
  if (!own?.[id]) return canvas;
  const { [id]: _, ...rest } = own;
  const { [variant]: __, ...others } = canvas.placesIn;
  return { ...canvas, placesIn: Object.keys(rest).length === 0 ? others : { ...others, [variant]: rest } };
}
