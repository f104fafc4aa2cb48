import {
  type Design,
  find,
  type KindName,
  type Resource,
  referableKinds,
  resourcesOf,
} from '../../model/index.ts';
import { KindGlyph } from '../ui/Glyph.tsx';
import type { Option } from '../ui/Select.tsx';

/** The resources that a reference may name, by name; a thing does not refer to itself. */
export function referableResources(
  design: Design,
  words: readonly string[],
  self: string | null,
): readonly Resource[] {
  const kinds = new Set<KindName>(referableKinds(words));
  return resourcesOf(design)
    .filter((one) => kinds.has(one.kind) && one.id !== self)
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** A resource as an option: its glyph, its name and what it stands in. */
export function resourceOption(design: Design, resource: Resource): Option {
  const container = find(design, resource.parent);
  return {
    id: resource.id,
    label: resource.name,
    icon: <KindGlyph kind={resource.kind} size={14} className="shrink-0 text-muted" />,
    ...(container ? { says: `in ${container.name}` } : {}),
  };
}
