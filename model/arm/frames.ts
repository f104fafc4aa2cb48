import { regions } from '../catalog/facts/regions.ts';
import { type KindName, kindEntry, maySit } from '../catalog/kinds.ts';
import type { Defaults } from '../document/design.ts';
import { newResource, type Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/** The grounds that a read design gets, each around what belongs on it. */
const grounds = ['region', 'publicServices', 'globalServices'] as const;
type GroundKind = (typeof grounds)[number];

/** Puts what stands on the open ground into frames: VNets into their region, PaaS services beside it, global things in one frame. */
export function placeInFrames(
  resources: readonly Resource[],
  defaults: Defaults,
  newId: () => ResourceId,
): readonly Resource[] {
  const frames = new Map<string, Resource>();
  const frameOf = (kind: GroundKind, region: string) => {
    const key = kind === 'globalServices' ? kind : `${kind} ${region.toLowerCase()}`;
    const known = frames.get(key);
    if (known) return known.id;
    const title = regions.find(({ name }) => name === region.toLowerCase())?.title ?? region;
    const names = {
      region: title,
      publicServices: `Public services, ${title}`,
      globalServices: 'Global services',
    };
    const own = region.toLowerCase() === defaults.region.toLowerCase() ? null : region;
    const frame = {
      ...newResource(kind, newId(), names[kind]),
      region: kind === 'globalServices' ? null : own,
    };
    frames.set(key, frame as Resource);
    return frame.id;
  };
  const placed = resources.map((resource) => {
    const ground = resource.parent === null ? groundOf(resource.kind) : undefined;
    if (ground === undefined) return resource;
    const parent = frameOf(ground, resource.region ?? defaults.region);
    return { ...resource, parent };
  });
  return [...frames.values(), ...placed] as readonly Resource[];
}

/** Lines and badges find their place by what they belong to; what may stand in a ground of its own kind goes there. */
function groundOf(kind: KindName): GroundKind | undefined {
  if (kindEntry(kind).drawnAs === 'line' || kind === 'other') return undefined;
  return grounds.find((ground) => maySit(kind, ground));
}
