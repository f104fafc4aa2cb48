import { kindEntry } from '../catalog/kinds.ts';
import { withDescendants } from '../document/change-design.ts';
import { type Design, find } from '../document/design.ts';
import type { Document, Variant } from '../document/document.ts';
import { dropReferences, referencesOf } from '../document/references.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/**
 * A document of only these things: with what stands in them, the frames around them, the badges on them and the lines
 * between them. Nothing else of the document is in it, for somebody chose what leaves.
 */
export function narrow(
  document: Document,
  variants: readonly Variant[],
  selection: readonly ResourceId[],
): Document {
  const narrowed = variants.map((variant) => ({
    ...variant,
    design: narrowDesign(variant.design, selection),
  }));
  const left = new Set<string>(narrowed.flatMap(({ design }) => Object.keys(design.resources)));
  const kept = <T>(places: Readonly<Record<ResourceId, T>>): Readonly<Record<ResourceId, T>> =>
    Object.fromEntries(Object.entries(places).filter(([id]) => left.has(id)));
  const { canvas } = document;
  return {
    ...document,
    variants: narrowed,
    canvas: {
      places: kept(canvas.places),
      placesIn: Object.fromEntries(
        narrowed.flatMap(({ id }) => {
          const places = canvas.placesIn[id];
          return places ? [[id, kept(places)] as const] : [];
        }),
      ),
      notes: canvas.notes.filter(({ id }) => selection.includes(id as ResourceId)),
    },
    questions: [],
    expectations: [],
    steps: [],
    setAside: [],
  };
}

function narrowDesign(design: Design, selection: readonly ResourceId[]): Design {
  let kept = keptWith(design, selection);
  // A thing that cannot be without what is gone goes too, and may take others along; each round ends smaller.
  for (;;) {
    const results = [...kept].flatMap((id) => {
      const resource = find(design, id);
      return resource ? [{ id, ...dropReferences(resource, (other) => !kept.has(other)) }] : [];
    });
    const gone = results.filter(({ resource }) => resource === null).map(({ id }) => id);
    if (gone.length === 0) {
      const left = results.flatMap(({ resource }) => resource ?? []);
      return { resources: Object.fromEntries(left.map((one) => [one.id, one])) };
    }
    const along = withDescendants(design, gone);
    kept = new Set([...kept].filter((id) => !along.has(id)));
  }
}

function keptWith(design: Design, selection: readonly ResourceId[]): ReadonlySet<ResourceId> {
  const inside = withDescendants(design, endsOfLines(design, selection));
  const kept = new Set(inside);
  for (const id of inside) for (const around of framesAround(design, id)) kept.add(around);
  for (const id of inside)
    for (const { id: named } of referencesOf(design.resources[id] as Resource))
      if (isDrawnAs(find(design, named), 'badge')) kept.add(named);
  for (const line of Object.values(design.resources)) {
    if (!isDrawnAs(line, 'line')) continue;
    const ends = referencesOf(line);
    if (ends.length > 1 && ends.every(({ id }) => kept.has(id))) kept.add(line.id);
  }
  // Badges have frames around them, too.
  for (const id of [...kept]) for (const around of framesAround(design, id)) kept.add(around);
  return kept;
}

/** Whoever chose a line wants to see what it joins. */
function endsOfLines(design: Design, selection: readonly ResourceId[]): readonly ResourceId[] {
  return selection.flatMap((id) => {
    const resource = find(design, id);
    return resource && isDrawnAs(resource, 'line')
      ? [id, ...referencesOf(resource).map(({ id: end }) => end)]
      : [id];
  });
}

function isDrawnAs(resource: Resource | undefined, how: 'badge' | 'line'): boolean {
  return resource !== undefined && kindEntry(resource.kind).drawnAs === how;
}

function framesAround(design: Design, id: ResourceId): readonly ResourceId[] {
  const around: ResourceId[] = [];
  for (let at = find(design, id)?.parent; at != null && !around.includes(at); at = find(design, at)?.parent)
    if (find(design, at)) around.push(at);
  return around;
}
