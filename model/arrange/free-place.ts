import type { KindName } from '../catalog/kinds.ts';
import type { Place } from '../document/canvas.ts';
import { placeOf } from '../document/canvas.ts';
import { type Document, variantOf } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import type { Box } from './box.ts';
import { isFrame, measures, smallestFrame } from './box-sizes.ts';
import { boxesOf } from './boxes-of.ts';
import { nextSpot, spotRules, type Taken } from './free-spot.ts';
import { arrange } from './layout.ts';

/** The next free place for a new thing of a kind in a container, relative to it. */
export function freePlace(
  document: Document,
  variantId: string,
  parent: ResourceId | null,
  kind: KindName,
): Place {
  const [shown, ...others] = [
    variantOf(document, variantId).id,
    ...document.variants.map(({ id }) => id),
  ].map((id) => inside(boxesOf(document, id), parent));
  if (!shown) return { x: 0, y: 0 };
  const size = isFrame(kind) ? smallestFrame(kind) : measures.node;
  const home = parent === null ? null : shown.home;
  // What other variants have there is in the way too: the place may be shared with them.
  const taken = new Map(
    [shown, ...others].flatMap((one) => one.taken.map((box) => [JSON.stringify(box), box] as const)),
  );
  return nextSpot([...taken.values()], size, kind, spotRules(home, shown.count + 1));
}

/** What stands in a container, relative to it. */
function inside(boxes: readonly Box[], parent: ResourceId | null) {
  const container = boxes.find(({ id, role }) => id === parent && role === 'frame');
  const siblings = new Set(boxes.filter((box) => box.parent === parent && !box.owner).map(({ id }) => id));
  const taken = boxes
    // The badges under a node belong to the space it takes.
    .filter((box) => siblings.has(box.owner ?? box.id) && (!box.owner || box.parent === parent))
    .map((box) => relativeTo(container, box));
  return { taken, home: container?.kind ?? null, count: siblings.size };
}

/** A document in which everything of a variant has a place, for files that came without. */
export function placeAll(document: Document, variantId: string): Document {
  const variant = variantOf(document, variantId);
  const found = arrange(document).layouts.get(variant.id)?.places ?? new Map();
  const missing = [...found].filter(([id]) => !placeOf(document.canvas, variant.id, id));
  if (missing.length === 0) return document;
  const places = { ...document.canvas.places, ...Object.fromEntries(missing) };
  return { ...document, canvas: { ...document.canvas, places } };
}

function relativeTo(container: Box | undefined, { x, y, width, height, kind }: Box): Taken {
  return { x: x - (container?.x ?? 0), y: y - (container?.y ?? 0), width, height, kind };
}
