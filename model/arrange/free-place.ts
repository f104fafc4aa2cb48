import { type KindName, kindEntry } from '../catalog/kinds.ts';
import type { Place } from '../document/canvas.ts';
import type { Document } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import type { Box } from './box.ts';
import { measures, smallestFrame } from './box-sizes.ts';
import { boxesOf } from './boxes-of.ts';
import { nextSpot } from './free-spot.ts';

/** The next free place for a new thing of a kind in a container, relative to it. */
export function freePlace(
  document: Document,
  variantId: string,
  parent: ResourceId | null,
  kind: KindName,
): Place {
  const boxes = boxesOf(document, variantId);
  const container = boxes.find(({ id, role }) => id === parent && role === 'frame');
  const taken = boxes
    .filter((box) => box.parent === parent && box.role !== 'badge')
    .map((box) => relativeTo(container, box));
  const size = kindEntry(kind).drawnAs === 'frame' ? smallestFrame(kind) : measures.node;
  return nextSpot(taken, size, parent !== null);
}

/** A document in which everything has a place, for files that came without. */
export function placeAll(document: Document, variantId: string): Document {
  const boxes = boxesOf(document, variantId);
  const places = { ...document.canvas.places };
  for (const box of boxes) {
    if (box.role === 'badge' || box.role === 'note' || places[box.id as ResourceId]) continue;
    const parent = boxes.find(({ id, role }) => id === box.parent && role === 'frame');
    const { x, y } = relativeTo(parent, box);
    places[box.id as ResourceId] = { x, y };
  }
  return { ...document, canvas: { ...document.canvas, places } };
}

function relativeTo(container: Box | undefined, box: Box) {
  return { ...box, x: box.x - (container?.x ?? 0), y: box.y - (container?.y ?? 0) };
}
