import { problem } from '../../explain/problem.ts';
import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { placeOf } from '../canvas.ts';
import type { Document } from '../document.ts';
import type { EditResult } from '../edit.ts';
import { hasOwnPlace, withOwnPlace, withoutOwnPlace } from '../places.ts';

/** Which things, in which variant, and where they stand there as it is drawn, relative to their containers. */
export interface PlaceForOneInput {
  readonly variant: string;
  readonly things: readonly { readonly id: ResourceId; readonly x: number; readonly y: number }[];
}

/** Gives things a place that counts for one variant alone; from then on moving them there moves them nowhere else. */
export function placeForOne(
  document: Document,
  _targets: readonly string[],
  { variant, things }: PlaceForOneInput,
): EditResult {
  const held = document.variants.find(({ id }) => id === variant)?.design.resources ?? {};
  const fresh = things.filter(
    ({ id }) => Object.hasOwn(held, id) && !document.canvas.placesIn[variant]?.[id],
  );
  if (document.variants.length === 1)
    return {
      document,
      problems: [
        problem(
          'own-place/one-variant',
          'note',
          say`There is only one variant, so every place is its own. Add another variant first.`,
        ),
      ],
    };
  if (fresh.length === 0) return { document, problems: [] };
  const canvas = fresh.reduce(
    // A frame keeps the size that somebody gave it.
    (next, { id, x, y }) => withOwnPlace(next, variant, id, { ...placeOf(next, variant, id), x, y }),
    document.canvas,
  );
  return { document: { ...document, canvas }, problems: [] };
}

/** Puts things back to the place that all variants share. */
export function sharePlace(
  document: Document,
  _targets: readonly string[],
  { variant, ids }: { readonly variant: string; readonly ids: readonly ResourceId[] },
): EditResult {
  const own = ids.filter((id) => hasOwnPlace(document, variant, id));
  if (own.length === 0) return { document, problems: [] };
  const canvas = own.reduce((next, id) => withoutOwnPlace(next, variant, id), document.canvas);
  return { document: { ...document, canvas }, problems: [] };
}
