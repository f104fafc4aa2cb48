import { perimeterMembers } from '../../catalog/facts/perimeter-members.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import { alreadyJoined, type ConnectionEntry } from '../connection-entry.ts';
import { ofKind } from '../design.ts';
import { done } from '../edit.ts';
import { changeSettingsIn } from '../edits/change-settings.ts';
import { perimeterProfiles } from '../perimeters.ts';

/** A service becomes a member of a perimeter, in transition mode as Azure starts it. */
export const perimeterMembership: ConnectionEntry = {
  id: 'join-perimeter',
  title: 'Make a member of the perimeter',
  says: 'Members reach each other; in enforced mode nobody else does over public networks without a rule.',
  from: ['networkSecurityPerimeter'],
  to: Object.keys(perimeterMembers) as (keyof typeof perimeterMembers)[],
  whyNot: (ends) => {
    const { design, from, to } = ends;
    const holders = ofKind(design, 'networkSecurityPerimeter').filter(({ settings }) =>
      settings.members.some(({ resource }) => resource === to.id),
    );
    if (holders.some(({ id }) => id === from.id)) return alreadyJoined(ends);
    const [other] = holders;
    return other ? say`${nameOf(to)} is a member of ${nameOf(other)}. Take it out there first.` : null;
  },
  make: ({ design, from, to }) => {
    if (from.kind !== 'networkSecurityPerimeter') return done(design);
    const profile = perimeterProfiles(from.settings)[0] ?? 'defaultProfile';
    const { members, profiles } = from.settings;
    return changeSettingsIn(design, {
      id: from.id,
      settings: {
        members: [...members, { resource: to.id, profile, accessMode: 'Learning' }],
        profiles: profiles.includes(profile) ? profiles : [...profiles, profile],
      },
    });
  },
};
