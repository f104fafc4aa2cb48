import type { KindName } from '../catalog/kinds.ts';
import type { ResourceId } from '../ids.ts';
import { isKind, type Resource } from './resource.ts';

/** Everything that analysis may look at: resources by id. */
export interface Design {
  readonly resources: Readonly<Record<ResourceId, Resource>>;
}

/** Fallbacks for scope fields that a resource leaves empty. */
export interface Defaults {
  readonly region: string;
  readonly resourceGroup: string;
  readonly subscription: string;
  readonly tenant: string;
}

/** The design with nothing in it. */
export const emptyDesign: Design = { resources: {} };

/** All resources, in the order of their ids so that nothing depends on insertion order. */
export function resourcesOf(design: Design): readonly Resource[] {
  return indexOf(design).all;
}

/** All resources of one kind. */
export function ofKind<K extends KindName>(
  design: Design,
  kind: K,
): readonly Extract<Resource, { kind: K }>[] {
  return (indexOf(design).byKind.get(kind) ?? []) as readonly Extract<Resource, { kind: K }>[];
}

/** The resource with this id, if it is there. */
export function find(design: Design, id: ResourceId | null | undefined): Resource | undefined {
  return id == null ? undefined : Object.hasOwn(design.resources, id) ? design.resources[id] : undefined;
}

/** The nearest container of a kind around a resource, or itself. */
export function enclosing<K extends KindName>(
  design: Design,
  id: ResourceId | null,
  kind: K,
): Extract<Resource, { kind: K }> | undefined {
  const seen = new Set<ResourceId>();
  for (let at = find(design, id); at && !seen.has(at.id); at = find(design, at.parent)) {
    if (isKind(at, kind)) return at;
    seen.add(at.id);
  }
  return undefined;
}

/** The direct children of a container; null is the open canvas. */
export function childrenOf(design: Design, parent: ResourceId | null): readonly Resource[] {
  return indexOf(design).byParent.get(parent) ?? [];
}

/** The value of a scope field: its own, that of the nearest container that has one, else the document's default. */
export function scopeOf(
  design: Design,
  defaults: Defaults,
  resource: Resource,
  field: keyof Defaults,
): string {
  const seen = new Set<ResourceId>();
  for (let at: Resource | undefined = resource; at && !seen.has(at.id); at = find(design, at.parent)) {
    const own = at[field];
    if (own) return own;
    seen.add(at.id);
  }
  return defaults[field];
}

interface DesignIndex {
  readonly all: readonly Resource[];
  readonly byKind: ReadonlyMap<KindName, readonly Resource[]>;
  readonly byParent: ReadonlyMap<ResourceId | null, readonly Resource[]>;
}

/** Designs never change, so that each is sorted once however often it is asked. */
const indexes = new WeakMap<Design, DesignIndex>();

function indexOf(design: Design): DesignIndex {
  const known = indexes.get(design);
  if (known) return known;
  const all = Object.values(design.resources).sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = {
    all,
    byKind: groupBy(all, ({ kind }) => kind),
    byParent: groupBy(all, ({ parent }) => parent),
  };
  indexes.set(design, index);
  return index;
}

function groupBy<K>(
  resources: readonly Resource[],
  keyOf: (resource: Resource) => K,
): ReadonlyMap<K, readonly Resource[]> {
  const groups = new Map<K, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(keyOf(resource));
    if (group) group.push(resource);
    else groups.set(keyOf(resource), [resource]);
  }
  return groups;
}
