import { perimeterMembers } from '../catalog/facts/perimeter-members.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawn, pick, some } from './random-dice.test-helper.ts';

/** Does a perimeter take services of this kind? */
export function mayBeMember(kind: string): boolean {
  return kind in perimeterMembers;
}

/** A perimeter with two profiles and rules of each sort. */
export function drawPerimeter({ d, dice }: Drawn, members: readonly ResourceId[]): void {
  const nothing = { prefixes: [], subscriptions: [], serviceTags: [], fqdns: [] };
  d.add('networkSecurityPerimeter', 'nsp-app', null, {
    profiles: ['defaultProfile', 'data'],
    rules: [
      ...some(dice, {
        ...nothing,
        name: 'office',
        profile: 'defaultProfile',
        direction: 'Inbound' as const,
        prefixes: ['203.0.113.0/24', '20.50.7.7/32'],
      }),
      ...some(dice, {
        ...nothing,
        name: 'ours',
        profile: 'data',
        direction: 'Inbound' as const,
        subscriptions: ['33333333-3333-3333-3333-333333333333', 'subscription-1'],
      }),
      ...some(dice, {
        ...nothing,
        name: 'out',
        profile: 'data',
        direction: 'Outbound' as const,
        fqdns: ['api.example.com'],
      }),
    ],
    members: members.map((resource) => ({
      resource,
      profile: pick(dice, 'defaultProfile', 'data'),
      accessMode: pick(dice, 'Learning', 'Enforced'),
    })),
  });
}
