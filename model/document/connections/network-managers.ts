import { alreadyJoined, byReference, type ConnectionEntry } from '../connection-entry.ts';
import { done } from '../edit.ts';
import { changeSettingsIn } from '../edits/change-settings.ts';

/** A VNet becomes a static member of a network group. */
export const groupMember = byReference({
  id: 'group-member',
  title: 'Make a member of the group',
  says: 'Configurations of the manager that apply to the group count for the VNet.',
  from: ['networkGroup'],
  to: ['virtualNetwork'],
  field: 'members',
});

/** A connectivity configuration gets its hub. */
export const configurationHub = byReference({
  id: 'configuration-hub',
  title: 'Make it the hub',
  says: 'The configuration peers it with every VNet of its groups.',
  from: ['connectivityConfiguration'],
  to: ['virtualNetwork'],
  field: 'hub',
});

/** Groups and configurations belong to a manager. */
export const ownManager = byReference({
  id: 'manager',
  title: 'Put under the manager',
  says: 'It is a part of this virtual network manager.',
  from: ['networkGroup', 'securityAdminConfiguration', 'connectivityConfiguration'],
  to: ['networkManager'],
  field: 'manager',
});

/** A configuration applies to a group; admin rules by their first collection. */
export const configurationGroup: ConnectionEntry = {
  id: 'configuration-group',
  title: 'Apply to the group',
  says: 'The configuration counts for the VNets of the group, once it is deployed.',
  from: ['securityAdminConfiguration', 'connectivityConfiguration'],
  to: ['networkGroup'],
  whyNot: (ends) => {
    const { from, to } = ends;
    const has =
      from.kind === 'connectivityConfiguration'
        ? from.settings.groups.some(({ group }) => group === to.id)
        : from.kind === 'securityAdminConfiguration' &&
          from.settings.collections.some(({ groups }) => groups.includes(to.id));
    return has ? alreadyJoined(ends) : null;
  },
  make: ({ design, from, to }) => {
    if (from.kind === 'connectivityConfiguration') {
      const row = { group: to.id, directConnectivity: false, global: false, useHubGateway: false };
      return changeSettingsIn(design, { id: from.id, settings: { groups: [...from.settings.groups, row] } });
    }
    if (from.kind !== 'securityAdminConfiguration') return done(design);
    const [first = { name: 'rules', groups: [], rules: [] }, ...others] = from.settings.collections;
    const collections = [{ ...first, groups: [...first.groups, to.id] }, ...others];
    return changeSettingsIn(design, { id: from.id, settings: { collections } });
  },
};
