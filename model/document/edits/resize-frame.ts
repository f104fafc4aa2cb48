import type { ResourceId } from '../../ids.ts';
import { type Place, placeOf } from '../canvas.ts';
import { type Document, variantOf } from '../document.ts';
import type { EditResult } from '../edit.ts';
import { withChildrenKept, withPlace } from '../places.ts';

/** The frame's new rectangle, relative to its parent. */
export interface ResizeFrameInput {
  readonly id: ResourceId;
  readonly place: Place;
}

/** Resizes a frame; what stands in it stays where it is on the screen when the frame's corner moves. */
export function resizeFrame(
  document: Document,
  targets: readonly string[],
  { id, place }: ResizeFrameInput,
): EditResult {
  const shown = variantOf(document, targets[0] ?? '');
  const before = placeOf(document.canvas, shown.id, id);
  const dx = place.x - (before?.x ?? place.x);
  const dy = place.y - (before?.y ?? place.y);
  const next: Document = { ...document, canvas: withPlace(document, targets, id, place) };
  if (dx === 0 && dy === 0) return { document: next, problems: [] };
  const moved = document.variants.filter(
    ({ id: variant }) => placeOf(document.canvas, variant, id) !== placeOf(next.canvas, variant, id),
  );
  const canvas = withChildrenKept(next, moved, id, { x: dx, y: dy });
  return { document: { ...next, canvas }, problems: [] };
}
