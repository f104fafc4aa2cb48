import { kindEntry } from '../catalog/kinds.ts';
import { type Design, find, ofKind } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/** The badges at the foot of each subnet: the NSG, route table and NAT gateway that it refers to. */
export function badgesOf(design: Design): ReadonlyMap<ResourceId, readonly Resource[]> {
  return new Map(
    ofKind(design, 'subnet').map((subnet) => {
      const { networkSecurityGroup, routeTable, natGateway } = subnet.settings;
      const badges = [networkSecurityGroup, routeTable, natGateway].flatMap((id) => {
        const resource = find(design, id);
        return resource && kindEntry(resource.kind).drawnAs === 'badge' ? [resource] : [];
      });
      return [subnet.id, badges] as const;
    }),
  );
}

/** The badges that stand in some subnet; the others are nodes of their own, so that they can be seen and attached. */
export function attachedBadges(
  badges: ReadonlyMap<ResourceId, readonly Resource[]>,
): ReadonlySet<ResourceId> {
  return new Set([...badges.values()].flatMap((list) => list.map(({ id }) => id)));
}
