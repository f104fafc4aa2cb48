import { type KindName, kinds } from '../catalog/kinds.ts';
import type { ResourceId } from '../ids.ts';
import type { Resource } from './resource.ts';
import { fieldsOf } from './schema-fields.ts';

/** One place in a resource's settings that names another resource. */
export interface Reference {
  /** Dotted path inside the resource, such as `settings.links.0.vnet`. */
  readonly path: string;
  readonly id: ResourceId;
  /** The kinds that may be named there; group words such as `*any` included. */
  readonly kinds: readonly string[];
  readonly whenGone: 'clear' | 'remove';
  /** The field's label. */
  readonly label: string;
}

/** Every place in a resource that names another resource, in the order of the schema. */
export function referencesOf(resource: Resource): readonly Reference[] {
  const found: Reference[] = [];
  for (const spot of spotsOf(resource.kind)) {
    visit(resource.settings, spot.steps, 'settings', (id, path) => {
      found.push({ path, id, kinds: spot.kinds, whenGone: spot.whenGone, label: spot.label });
      return id;
    });
  }
  return found;
}

/** A reference field of a kind, whether it is filled or not. */
export interface ReferenceSpot {
  /** The keys from the settings down; `*` stands for every item of a list. */
  readonly steps: readonly string[];
  readonly kinds: readonly string[];
  readonly whenGone: 'clear' | 'remove';
  readonly label: string;
}

/** The reference fields of a kind, read from its schema. */
export function spotsOf(kind: KindName): readonly ReferenceSpot[] {
  return spots.get(kind) ?? [];
}

/** The spot that a path of a reference belongs to; undefined where the path names no reference. */
export function spotAt(kind: KindName, path: string): ReferenceSpot | undefined {
  const steps = path.split('.').slice(1);
  return spotsOf(kind).find(
    (spot) =>
      spot.steps.length === steps.length &&
      spot.steps.every(
        (step, index) => step === steps[index] || (step === '*' && /^\d+$/.test(steps[index] ?? '')),
      ),
  );
}

/** The resource with its references mapped; the same object where nothing changed. Null empties, undefined keeps. */
export function retarget(
  resource: Resource,
  map: (id: ResourceId, path: string) => ResourceId | null | undefined,
): Resource {
  let settings: unknown = resource.settings;
  for (const spot of spotsOf(resource.kind)) {
    settings = visit(settings, spot.steps, 'settings', (id, path) => {
      const next = map(id, path);
      return next === undefined ? id : next;
    });
  }
  return settings === resource.settings ? resource : ({ ...resource, settings } as Resource);
}

/** What is left of a resource when others go: itself, a copy without the references, or null when it goes too. */
export function dropReferences(
  resource: Resource,
  isGone: (id: ResourceId, path: string) => boolean,
): { readonly resource: Resource | null; readonly dropped: readonly Reference[] } {
  const dropped = referencesOf(resource).filter(({ id, path }) => isGone(id, path));
  if (dropped.length === 0) return { resource, dropped };
  const rows = new Map<string, Set<number>>();
  for (const { path, whenGone } of dropped) {
    if (whenGone !== 'remove') continue;
    const row = /^settings\.(\w+)\.(\d+)\./.exec(path);
    if (!row) return { resource: null, dropped };
    const [, list = '', index] = row;
    rows.set(list, (rows.get(list) ?? new Set()).add(Number(index)));
  }
  const cleared = retarget(resource, (id, path) => (isGone(id, path) ? null : undefined));
  const kept = Object.entries(cleared.settings).map(([key, value]) => {
    const gone = rows.get(key);
    return [key, gone && Array.isArray(value) ? value.filter((_, index) => !gone.has(index)) : value];
  });
  return { resource: { ...cleared, settings: Object.fromEntries(kept) } as Resource, dropped };
}

type Mapper = (id: ResourceId, path: string) => ResourceId | null;

/** Maps the ids at one spot; unchanged parts stay the same objects. Ids in plain lists that map to null leave the list. */
function visit(value: unknown, steps: readonly string[], path: string, map: Mapper): unknown {
  const [step, ...rest] = steps;
  if (step === undefined)
    return typeof value === 'string' && value !== '' ? map(value as ResourceId, path) : value;
  if (step === '*') {
    if (!Array.isArray(value)) return value;
    const mapped = value.map((item, index) => visit(item, rest, `${path}.${index}`, map));
    const kept = rest.length === 0 ? mapped.filter((item) => item !== null) : mapped;
    return kept.length === value.length && kept.every((item, index) => item === value[index]) ? value : kept;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value;
  const before = (value as Record<string, unknown>)[step];
  const after = visit(before, rest, `${path}.${step}`, map);
  return after === before ? value : { ...value, [step]: after };
}

const spots: ReadonlyMap<string, readonly ReferenceSpot[]> = new Map(
  kinds.map(({ kind }) => [
    kind,
    fieldsOf(kind).flatMap(({ steps, meta }) => {
      const { widget, kinds: words = [], whenGone = 'clear', label } = meta;
      if (widget !== 'reference' && widget !== 'references') return [];
      return [{ steps: widget === 'references' ? [...steps, '*'] : steps, kinds: words, whenGone, label }];
    }),
  ]),
);
