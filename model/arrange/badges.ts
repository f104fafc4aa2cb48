import { kindEntry } from '../catalog/kinds.ts';
import { type Design, find, resourcesOf } from '../document/design.ts';
import { referencesOf } from '../document/references.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Rect, Size } from './box.ts';
import { badgeWidth, measures } from './box-sizes.ts';

/** The badges of each thing that refers to some: NSG, route table and NAT gateway of a subnet, NSG and application security groups of an interface, those of a private endpoint. */
export type Badges = ReadonlyMap<ResourceId, readonly Resource[]>;

const holders: readonly string[] = ['subnet', 'virtualMachine', 'privateEndpoint'];

/** Finds the badges of everything in a design. */
export function badgesOf(design: Design): Badges {
  const found = new Map<ResourceId, readonly Resource[]>();
  for (const holder of resourcesOf(design)) {
    if (!holders.includes(holder.kind)) continue;
    const ids = new Set(referencesOf(holder).map(({ id }) => id));
    const badges = [...ids].flatMap((id) => {
      const resource = find(design, id);
      return resource && kindEntry(resource.kind).drawnAs === 'badge' ? [resource] : [];
    });
    if (badges.length > 0) found.set(holder.id, badges);
  }
  return found;
}

/** The badges that stand somewhere; the others are nodes of their own, so that they can be seen and attached. */
export function attachedBadges(badges: Badges): ReadonlySet<ResourceId> {
  return new Set([...badges.values()].flatMap((list) => list.map(({ id }) => id)));
}

/** Badges in rows of a width, from the left; the corner of the first one is the origin. */
export function badgeRows(badges: readonly Resource[], width: number): readonly Rect[] {
  const { height, gap } = measures.badge;
  let [x, y] = [0, 0];
  return badges.map(({ name }) => {
    const own = badgeWidth(name);
    if (x > 0 && x + own > width) [x, y] = [0, y + height + gap / 2];
    const rect = { x, y, width: own, height };
    x += own + gap;
    return rect;
  });
}

/** The size of badges in rows of a width. */
export function badgesSize(badges: readonly Resource[], width: number): Size {
  const rects = badgeRows(badges, width);
  return {
    width: Math.max(0, ...rects.map((rect) => rect.x + rect.width)),
    height: Math.max(0, ...rects.map((rect) => rect.y + rect.height)),
  };
}

/** The width of badges in a single row. */
export function rowWidth(badges: readonly Resource[]): number {
  return badgesSize(badges, Number.POSITIVE_INFINITY).width;
}
