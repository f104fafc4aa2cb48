import { defineCodec, type PrintedArm } from '../../catalog/arm-codec.ts';
import { nameInId, nameWord, numbered, partWord } from '../../catalog/arm-text.ts';
import { at } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import { managerOf, nameInManager, whyNoManager } from '../manager-child.ts';

const type = 'Microsoft.Network/networkManagers/networkGroups';
const memberType = `${type}/staticMembers`;

/** Network groups with their static members; who a policy adds is written nowhere. */
export const networkGroup = defineCodec<SettingsOf<'networkGroup'>>({
  types: [type],
  print(thing, context) {
    const name = nameInManager(thing, context);
    if (name === null) return [];
    const ids = thing.settings.members.flatMap((id) => context.idOf(id) ?? []);
    const words = numbered(ids.map((id) => nameInId(id)));
    const members = ids.map((resourceId, index): PrintedArm => {
      const part = partOf(words[index] ?? '');
      return {
        type: memberType,
        name: `${name}/${context.partName(part, nameWord(words[index] ?? ''))}`,
        part,
        body: { properties: { resourceId } },
      };
    });
    return [{ type, name, body: { properties: {} } }, ...members];
  },
  whyNot: whyNoManager,
  read(arm, context) {
    const found = context.childrenOf(arm, memberType).flatMap((child) => {
      const id = at(child.body, 'properties', 'resourceId');
      const member = isVnet(id) ? context.refer(id) : null;
      if (member === null)
        context.warn(`The member ${child.name} is kept but not modelled: groups are read by their VNets.`);
      return member === null ? [] : [{ child, member, word: nameInId(id) }];
    });
    const words = numbered(found.map(({ word }) => word));
    found.forEach(({ child }, index) => {
      context.fold(child, partOf(words[index] ?? ''));
    });
    const members: readonly ResourceId[] = found.map(({ member }) => member);
    // A group that names nobody is there for what a policy adds.
    return { settings: { manager: managerOf(arm, context), members, byPolicy: members.length === 0 } };
  },
  drops: ['/properties/resourceGuid'],
});

function isVnet(id: unknown): boolean {
  return typeof id === 'string' && /\/virtualNetworks\/[^/]+$/i.test(id);
}

function partOf(word: string): string {
  return `member/${partWord(word.toLowerCase())}`;
}
