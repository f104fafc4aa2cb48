import type { ResourceId } from '../ids.ts';
import { type Canvas, type Place, placeOf } from './canvas.ts';
import { childrenOf, find } from './design.ts';
import type { Document, Variant } from './document.ts';
import { heldBySteps } from './lost-in-steps.ts';

/**
 * The canvas with a thing placed. The place is shared by all variants that have none of their own for it; where those
 * do not agree on its container, or where the shown one has a place of its own, it counts for the targets alone.
 */
export function withPlace(
  document: Document,
  targets: readonly string[],
  id: ResourceId,
  place: Place,
): Canvas {
  const { canvas, variants } = document;
  const shared = { ...canvas, places: { ...canvas.places, [id]: place } };
  // The first target is the one on the screen: the place is relative to its container.
  const lead = targets.flatMap((target) => variants.find((one) => one.id === target) ?? []).find(holds(id));
  if (!lead) return shared;
  const parent = parentIn(lead, id);
  const isOwn = ({ id: variant }: Variant) => canvas.placesIn[variant]?.[id] !== undefined;
  const sharers = variants.filter((one) => holds(id)(one) && !isOwn(one));
  if (!isOwn(lead) && sharers.every((one) => parentIn(one, id) === parent)) return shared;
  const theirs = variants.filter(
    (one) =>
      targets.includes(one.id) &&
      holds(id)(one) &&
      parentIn(one, id) === parent &&
      isOwn(one) === isOwn(lead),
  );
  return theirs.reduce((next, one) => withOwnPlace(next, one.id, id, place), canvas);
}

/** The canvas with a place that counts for one variant alone. */
export function withOwnPlace(canvas: Canvas, variant: string, id: ResourceId, place: Place): Canvas {
  const own = { ...canvas.placesIn[variant], [id]: place };
  return { ...canvas, placesIn: { ...canvas.placesIn, [variant]: own } };
}

/** The canvas without a variant's own place for a thing: the shared one counts again. */
export function withoutOwnPlace(canvas: Canvas, variant: string, id: ResourceId): Canvas {
  const own = canvas.placesIn[variant];
  if (!own?.[id]) return canvas;
  const { [id]: _, ...rest } = own;
  const { [variant]: __, ...others } = canvas.placesIn;
  return { ...canvas, placesIn: Object.keys(rest).length === 0 ? others : { ...others, [variant]: rest } };
}

/** Was a thing moved for one variant alone? Where its container differs, it needs a place of its own and is not meant. */
export function hasOwnPlace(document: Document, variant: string, id: ResourceId): boolean {
  const { canvas, variants } = document;
  if (!canvas.placesIn[variant]?.[id]) return false;
  const here = variants.find((one) => one.id === variant);
  if (!here || !holds(id)(here)) return false;
  return variants.some((one) => one !== here && holds(id)(one) && parentIn(one, id) === parentIn(here, id));
}

/** The canvas after the corner of a frame moved in some variants: what stands in it stays where it is on the screen. */
export function withChildrenKept(
  document: Document,
  moved: readonly Variant[],
  frame: ResourceId,
  by: { readonly x: number; readonly y: number },
): Canvas {
  const ids = new Set(moved.flatMap(({ design }) => childrenOf(design, frame).map(({ id }) => id)));
  let { canvas } = document;
  for (const id of ids) {
    const inside = document.variants.filter((one) => holds(id)(one) && parentIn(one, id) === frame);
    const isOwn = ({ id: variant }: Variant) => canvas.placesIn[variant]?.[id] !== undefined;
    const sharers = document.variants.filter((one) => holds(id)(one) && !isOwn(one));
    const isShared = sharers.every((one) => moved.includes(one) && inside.includes(one));
    const shared = canvas.places[id];
    const owners = inside.filter((one) => moved.includes(one) && (isOwn(one) || !isShared));
    const back = (place: Place): Place => ({ ...place, x: place.x - by.x, y: place.y - by.y });
    for (const { id: variant } of owners) {
      const at = placeOf(canvas, variant, id);
      if (at) canvas = withOwnPlace(canvas, variant, id, back(at));
    }
    if (isShared && sharers.length > 0 && shared)
      canvas = { ...canvas, places: { ...canvas.places, [id]: back(shared) } };
  }
  return canvas;
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

function holds(id: ResourceId): (variant: Variant) => boolean {
  return ({ design }) => Object.hasOwn(design.resources, id);
}

function parentIn({ design }: Variant, id: ResourceId): ResourceId | null | undefined {
  return find(design, id)?.parent;
}
