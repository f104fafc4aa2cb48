import {
  type Design,
  type KindName,
  kindEntry,
  maySit,
  type Resource,
  resourcesOf,
} from '../../model/index.ts';
import { containersOf } from '../outline/outline-tree.ts';
import type { Choice } from '../ui/Chooser.tsx';
import { KindGlyph } from '../ui/Glyph.tsx';

/** The id of the choice that means the open ground of the canvas. */
export const openGround = 'canvas';

/** Every container that may hold all of the resources, itself and its own parts excepted. */
export function moveChoices(design: Design, resources: readonly Resource[]): readonly Choice[] {
  return containerChoicesFor(
    design,
    new Set(resources.map(({ kind }) => kind)),
    new Set(resources.map(({ id }) => id)),
  );
}

/** Every container that may hold a new resource of a kind. */
export function containerChoices(design: Design, kind: KindName): readonly Choice[] {
  return containerChoicesFor(design, new Set([kind]), new Set());
}

function containerChoicesFor(
  design: Design,
  wanted: ReadonlySet<KindName>,
  moving: ReadonlySet<string>,
): readonly Choice[] {
  const kinds = [...wanted];
  const accepts = (container: KindName | 'canvas') => kinds.every((kind) => maySit(kind, container));
  const ground: readonly Choice[] = accepts('canvas') ? [{ id: openGround, label: 'Open canvas' }] : [];
  return [
    ...ground,
    ...resourcesOf(design)
      .filter(
        (one) =>
          accepts(one.kind) &&
          !moving.has(one.id) &&
          !containersOf(design, one).some(({ id }) => moving.has(id)),
      )
      .map((one) => ({
        id: one.id,
        label: one.name,
        keywords: [kindEntry(one.kind).title],
        icon: <KindGlyph kind={one.kind} size={16} className="shrink-0 text-muted" />,
        says: [kindEntry(one.kind).title, ...containersOf(design, one).map(({ name }) => `in ${name}`)].join(
          ' ',
        ),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
  ];
}

/** Every kind that may stand in a container; null is the open ground. */
export function addChoices(
  kinds: readonly { readonly kind: KindName }[],
  container: Resource | null,
): readonly Choice[] {
  return kinds
    .map(({ kind }) => kindEntry(kind))
    .filter(
      (entry) => entry.drawnAs !== 'line' && maySit(entry.kind as KindName, container?.kind ?? 'canvas'),
    )
    .map((entry) => ({
      id: entry.kind,
      label: entry.title,
      section: entry.group,
      keywords: [entry.label, ...entry.keywords],
      icon: <KindGlyph kind={entry.kind} size={16} className="shrink-0 text-muted" />,
      says: entry.says,
    }));
}
