import type { ResourceId } from '../ids.ts';
import { childrenOf, type Design } from './design.ts';
import type { Resource } from './resource.ts';

/** Settings seen without their kind, for code that treats all kinds alike. */
export type AnySettings = Readonly<Record<string, unknown>>;

/** The settings of any resource, seen without its kind. */
export function anySettings(resource: Resource): AnySettings {
  return resource.settings as unknown as AnySettings;
}

/** The design with one record added or replaced. */
export function withResource(design: Design, resource: Resource): Design {
  return { ...design, resources: { ...design.resources, [resource.id]: resource } };
}

/** The design with some settings of one record replaced; types are the caller's promise. */
export function withSettings(design: Design, resource: Resource, settings: AnySettings): Design {
  return withResource(design, {
    ...resource,
    settings: { ...anySettings(resource), ...settings },
  } as Resource);
}

/** The resources themselves and everything that stands in them, at any depth. */
export function withDescendants(design: Design, ids: Iterable<ResourceId>): ReadonlySet<ResourceId> {
  const found = new Set<ResourceId>();
  const children = new Map<ResourceId | null, Resource[]>();
  for (const resource of Object.values(design.resources)) {
    const siblings = children.get(resource.parent);
    if (siblings) siblings.push(resource);
    else children.set(resource.parent, [resource]);
  }
  const queue = [...ids].filter((id) => Object.hasOwn(design.resources, id));
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...(children.get(id) ?? []).map((child) => child.id));
  }
  return found;
}

/** What stands directly in a subnet and uses it; rules, routes and NAT that only hang there do not count. */
export function occupantsOf(design: Design, subnet: ResourceId): readonly Resource[] {
  return childrenOf(design, subnet).filter(({ kind }) => !badges.includes(kind));
}

const badges: readonly string[] = ['networkSecurityGroup', 'routeTable', 'natGateway'];
