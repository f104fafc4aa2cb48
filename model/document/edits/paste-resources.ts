import type { ResourceId } from '../../ids.ts';
import { emptyCanvas, type Place, placeOf } from '../canvas.ts';
import { copiedWith, copyInto } from '../copies.ts';
import { type Design, find } from '../design.ts';
import { type Document, newDocument, variantOf } from '../document.ts';
import { type EditResult, inEachTarget } from '../edit.ts';
import { withPlace } from '../places.ts';
import type { Resource } from '../resource.ts';
import { openPart } from '../saved/open.ts';
import { save } from '../saved/save.ts';

/** Resources as text for the clipboard: a small saved file, which another tab pastes and a person can read. */
export function copyText(document: Document, variant: string, ids: readonly ResourceId[]): string {
  const { design } = variantOf(document, variant);
  const sources = copiedWith(design, ids);
  const places = sources.flatMap(({ id }) => {
    const place = placeOf(document.canvas, variant, id);
    return place ? [[id, place] as const] : [];
  });
  return save({
    ...newDocument(document.title, variant),
    defaults: document.defaults,
    variants: [
      {
        id: variant,
        name: 'Copied',
        design: { resources: Object.fromEntries(sources.map((one) => [one.id, one])) },
      },
    ],
    canvas: { ...emptyCanvas, places: Object.fromEntries(places) },
  });
}

/** What is pasted where. */
export interface PasteTextInput {
  readonly text: string;
  readonly newId: () => ResourceId;
  /** The container that the pasted things should stand in, where they may. */
  readonly parent?: ResourceId | null;
  /** Where their corner comes, in coordinates of the open canvas; left out: where they stood. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** Pastes copied resources: new ids, free names, prefixes and addresses; what they refer to outside stays if it is here. */
export function pasteText(document: Document, targets: readonly string[], input: PasteTextInput): EditResult {
  const opened = openPart(input.text, { keepStrangers: true });
  const pasted = opened.document.variants[0]?.design;
  if (!pasted || opened.problems.some(({ severity }) => severity === 'error')) {
    return { document, problems: opened.problems };
  }
  const sources = Object.values(pasted.resources);
  const ids = new Map(sources.map(({ id }) => [id, input.newId()]));
  const result = inEachTarget(document, targets, (design) =>
    copyInto(design, sources, { ids, homesOf: (source) => homesOf(design, source, input.parent) }),
  );
  const next = withPlaces(result.document, targets, sources, ids, opened.document, input.at);
  return { document: next, problems: [...opened.problems, ...result.problems] };
}

/** The wanted container and those around it, then where it stood, then the open canvas. */
function homesOf(
  design: Design,
  source: Resource,
  wanted: ResourceId | null | undefined,
): readonly (ResourceId | null)[] {
  const homes: (ResourceId | null)[] = [];
  for (let at = find(design, wanted ?? null); at && !homes.includes(at.id); at = find(design, at.parent))
    homes.push(at.id);
  const own = find(design, source.parent);
  return [...homes, ...(own ? [own.id] : []), null];
}

function withPlaces(
  document: Document,
  targets: readonly string[],
  sources: readonly Resource[],
  ids: ReadonlyMap<ResourceId, ResourceId>,
  copied: Document,
  at: PasteTextInput['at'],
): Document {
  const { places } = copied.canvas;
  const tops = sources.filter(({ parent }) => parent === null || !ids.has(parent));
  const corner = cornerOf(tops.flatMap(({ id }) => places[id] ?? []));
  let next = document;
  for (const source of sources) {
    const [place, id] = [places[source.id], ids.get(source.id)];
    const variant = id && next.variants.find((one) => targets.includes(one.id) && find(one.design, id));
    if (!place || !id || !variant) continue;
    const isTop = tops.includes(source);
    const home = find(variant.design, id)?.parent ?? null;
    const origin = at && isTop ? originOf(next, variant.id, variant.design, home) : { x: 0, y: 0 };
    const x = at && isTop ? at.x - origin.x + place.x - corner.x : place.x;
    const y = at && isTop ? at.y - origin.y + place.y - corner.y : place.y;
    const clear = !at && isTop && isTaken(next, variant.id, { x, y }) ? 24 : 0;
    next = { ...next, canvas: withPlace(next, targets, id, { ...place, x: x + clear, y: y + clear }) };
  }
  return next;
}

function cornerOf(places: readonly Place[]): { readonly x: number; readonly y: number } {
  if (places.length === 0) return { x: 0, y: 0 };
  return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
}

/** Where the corner of a container lies on the open canvas. */
function originOf(document: Document, variant: string, design: Design, container: ResourceId | null) {
  const origin = { x: 0, y: 0 };
  const seen = new Set<ResourceId>();
  for (let at = find(design, container); at && !seen.has(at.id); at = find(design, at.parent)) {
    const place = placeOf(document.canvas, variant, at.id);
    origin.x += place?.x ?? 0;
    origin.y += place?.y ?? 0;
    seen.add(at.id);
  }
  return origin;
}

function isTaken(
  document: Document,
  variant: string,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  const { design } = variantOf(document, variant);
  return (Object.keys(design.resources) as ResourceId[]).some((id) => {
    const place = placeOf(document.canvas, variant, id);
    return place?.x === x && place.y === y;
  });
}
