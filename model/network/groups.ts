import { type Design, enclosing, find, ofKind } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import type { GroupAtSubnet, GroupMember } from '../nsg/security-rule.ts';
import type { Held } from './addresses.ts';

type Groups = ReadonlyMap<ResourceId, GroupAtSubnet>;

/** The application security groups of the design, as NSGs in one VNet or another see them. */
export function compileGroups(design: Design, held: readonly Held[]): (vnet: ResourceId) => Groups {
  const members = held.flatMap((one) =>
    groupsNamedBy(design, one).map((group) => ({
      group,
      vnet: enclosing(design, one.subnet, 'virtualNetwork')?.id ?? null,
      member: { id: one.id, name: one.name, ip: one.ip } satisfies GroupMember,
    })),
  );
  const known = new Map<ResourceId, Groups>();
  return (vnet) => {
    const found = known.get(vnet);
    if (found) return found;
    const groups = new Map(
      ofKind(design, 'applicationSecurityGroup').map(({ id, name }): [ResourceId, GroupAtSubnet] => {
        const own = members.filter(({ group }) => group === id);
        const here = own.filter((one) => one.vnet === vnet).map(({ member }) => member);
        const elsewhere = own.filter((one) => one.vnet !== vnet).map(({ member }) => member);
        return [id, { id, name, here, elsewhere }];
      }),
    );
    known.set(vnet, groups);
    return groups;
  };
}

function groupsNamedBy(design: Design, { id, nicIndex }: Held): readonly ResourceId[] {
  const holder = find(design, id);
  if (holder?.kind === 'privateEndpoint') return holder.settings.applicationSecurityGroups;
  if (holder?.kind !== 'virtualMachine' || nicIndex === null) return [];
  return holder.settings.interfaces[nicIndex]?.applicationSecurityGroups ?? [];
}
