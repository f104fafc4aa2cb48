import type { ResourceId } from '../ids.ts';
import { type Design, find, resourcesOf } from './design.ts';
import type { Resource } from './resource.ts';

/**
 * Which thing of the second design is which of the first: by id, as variants of one document keep it, else by kind and
 * name with the containers, else by kind and name alone where both designs hold just one. From the second to the first.
 */
export function sameThings(a: Design, b: Design): ReadonlyMap<ResourceId, ResourceId> {
  const twins = new Map<ResourceId, ResourceId>();
  for (const { id, kind } of resourcesOf(b)) if (find(a, id)?.kind === kind) twins.set(id, id);
  const taken = new Set(twins.values());
  for (const keyOf of [pathKey, nameKey]) {
    const left = uniqueBy(a, keyOf, ({ id }) => !taken.has(id));
    const right = uniqueBy(b, keyOf, ({ id }) => !twins.has(id));
    for (const [key, { id }] of right) {
      const twin = left.get(key);
      if (!twin) continue;
      twins.set(id, twin.id);
      taken.add(twin.id);
    }
  }
  return twins;
}

/** The resources that pass, by a key that only one of them has. */
function uniqueBy(
  design: Design,
  keyOf: (design: Design, resource: Resource) => string,
  passes: (resource: Resource) => boolean,
): ReadonlyMap<string, Resource> {
  const found = new Map<string, Resource | null>();
  for (const resource of resourcesOf(design)) {
    if (!passes(resource)) continue;
    const key = keyOf(design, resource);
    found.set(key, found.has(key) ? null : resource);
  }
  return new Map([...found].filter((entry): entry is [string, Resource] => entry[1] !== null));
}

function nameKey(_design: Design, { kind, name }: Resource): string {
  return `${kind} ${name.toLowerCase()}`;
}

function pathKey(design: Design, resource: Resource): string {
  const names: string[] = [];
  const seen = new Set<ResourceId>();
  for (let at: Resource | undefined = resource; at && !seen.has(at.id); at = find(design, at.parent)) {
    names.unshift(at.name.toLowerCase());
    seen.add(at.id);
  }
  return `${resource.kind} ${names.join('/')}`;
}
