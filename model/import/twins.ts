import { armIdOf } from '../arm/arm-name.ts';
import { type Defaults, type Design, find, resourcesOf, scopeOf } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { isKind, type Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/** A design with what its empty scope fields mean. */
export interface Scoped {
  readonly design: Design;
  readonly defaults: Defaults;
}

/** Does a scope say where something is, or is it the stand-in of a document that nobody told? */
export function isSaid(field: keyof Defaults, value: string): boolean {
  return field === 'region' || value.toLowerCase() !== usualDefaults[field].toLowerCase();
}

/**
 * Which thing of a document each imported one is: by subscription, resource group, type and name; where the import does not say in which
 * resource group it is, by type and name if only one has them. From the imported to the known.
 */
export function twinsOf(known: Scoped, imported: Scoped): ReadonlyMap<ResourceId, ResourceId> {
  const twins = new Map<ResourceId, ResourceId>();
  const taken = new Set<ResourceId>();
  for (const keyOf of [fullKey, shortKey]) {
    const byKey = uniqueBy(
      resourcesOf(known.design).filter(({ id }) => !taken.has(id)),
      (one) => keyOf(known, one, true),
    );
    const waiting = uniqueBy(
      resourcesOf(imported.design).filter(({ id }) => !twins.has(id)),
      (one) => keyOf(imported, one, false),
    );
    for (const [key, one] of waiting) {
      const twin = byKey.get(key);
      if (!twin || !one) continue;
      twins.set(one.id, twin.id);
      taken.add(twin.id);
    }
  }
  return twins;
}

/** Things by a key; null where two have the same. */
function uniqueBy(
  resources: readonly Resource[],
  keyOf: (resource: Resource) => string | null,
): ReadonlyMap<string, Resource | null> {
  const found = new Map<string, Resource | null>();
  for (const resource of resources) {
    const key = keyOf(resource);
    if (key !== null) found.set(key, found.has(key) ? null : resource);
  }
  return found;
}

function fullKey({ design, defaults }: Scoped, resource: Resource): string | null {
  const id = armIdOf(design, defaults, resource)?.toLowerCase();
  return (
    id ??
    joinKey(resource, (one) => keyOfId(design, (end) => armIdOf(design, defaults, end), one)) ??
    groundKey({ design, defaults }, resource)
  );
}

/** Without the scope: for what an import leaves open, and for what Azure has no id for. */
function shortKey({ design, defaults }: Scoped, resource: Resource, isKnown: boolean): string | null {
  const isOpen =
    !isSaid('resourceGroup', scopeOf(design, defaults, resource, 'resourceGroup')) ||
    !isSaid('subscription', scopeOf(design, defaults, resource, 'subscription'));
  if (!isKnown && !isOpen && armIdOf(design, defaults, resource) !== null) return null;
  const pathOf = (one: Resource) => {
    const parent = isKind(one, 'subnet') ? find(design, one.parent)?.name : '';
    return `${one.kind} ${parent ?? ''}/${one.name}`.toLowerCase();
  };
  return (
    joinKey(resource, (one) => keyOfId(design, pathOf, one)) ??
    groundKey({ design, defaults }, resource) ??
    pathOf(resource)
  );
}

function keyOfId(
  design: Design,
  keyOf: (one: Resource) => string | null,
  id: ResourceId | null,
): string | null {
  const one = find(design, id);
  return one ? keyOf(one) : null;
}

/** A peering is its two VNets, whichever way round. */
function joinKey(resource: Resource, keyOf: (id: ResourceId | null) => string | null): string | null {
  if (!isKind(resource, 'peering')) return null;
  const ends = [resource.settings.left.vnet, resource.settings.right.vnet].map(keyOf);
  return ends.includes(null) ? null : `peering ${[...ends].sort().join(' ').toLowerCase()}`;
}

/** Grounds are known by what they are and where. */
function groundKey({ design, defaults }: Scoped, resource: Resource): string | null {
  const { kind } = resource;
  if (kind === 'globalServices' || kind === 'internet') return kind;
  if (kind !== 'region' && kind !== 'publicServices') return null;
  return `${kind} ${scopeOf(design, defaults, resource, 'region')}`.toLowerCase();
}
