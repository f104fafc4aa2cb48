import * as z from 'zod';
import { perimeterMembers } from '../facts/perimeter-members.ts';
import { choice, field, reference, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const usualProfile = 'defaultProfile';

const profile = field(z.string().default(usualProfile), { label: 'Profile' });

const rule = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  profile,
  direction: choice(['Inbound', 'Outbound'], 'Inbound', { label: 'Direction' }),
  prefixes: texts({
    label: 'Public prefixes',
    placeholder: '203.0.113.0/24',
    onlyWhen: { field: 'direction', is: ['Inbound'] },
  }),
  subscriptions: texts({
    label: 'Subscriptions',
    help: 'Callers with a managed identity of one of them.',
    onlyWhen: { field: 'direction', is: ['Inbound'] },
  }),
  serviceTags: texts({
    label: 'Service tags',
    help: 'In preview.',
    onlyWhen: { field: 'direction', is: ['Inbound'] },
  }),
  fqdns: texts({
    label: 'Names',
    placeholder: 'api.example.com',
    onlyWhen: { field: 'direction', is: ['Outbound'] },
  }),
});

const member = z.object({
  resource: reference(Object.keys(perimeterMembers), { label: 'Service', whenGone: 'remove' }),
  profile,
  accessMode: choice(['Learning', 'Enforced', 'Audit'], 'Learning', {
    label: 'Access mode',
    options: {
      Learning: 'Transition (formerly learning)',
      Enforced: 'Enforced',
      Audit: 'Audit (not modelled)',
    },
  }),
});

const settings = z.object({
  members: rows(member, {
    label: 'Members',
    help: 'Members reach each other. In enforced mode nobody else does over public networks, unless a rule says so.',
  }),
  rules: rows(rule, { label: 'Access rules', help: 'Rules allow; none of them denies.' }),
  profiles: texts({ label: 'Profiles', help: 'Each member follows the rules of one.' }, [usualProfile]),
});

/** Network security perimeter: a boundary around services for their public traffic; private endpoints pass it by (SEC-4, SEC-6, SEC-7). */
export const networkSecurityPerimeter = defineKind({
  kind: 'networkSecurityPerimeter',
  title: 'Network security perimeter',
  label: 'Perimeter',
  says: 'A boundary around services: members reach each other, its rules say who else does over public networks.',
  group: 'Rules',
  keywords: ['nsp', 'perimeter', 'secured by perimeter', 'exfiltration'],
  glyph:
    'M4 8v-2a2 2 0 0 1 2 -2h2M4 16v2a2 2 0 0 0 2 2h2M16 4h2a2 2 0 0 1 2 2v2M16 20h2a2 2 0 0 0 2 -2v-2M12 8l4 2v3c0 2 -2 3 -4 4c-2 -1 -4 -2 -4 -4v-3z',
  drawnAs: 'node',
  livesIn: ['publicServices', 'region', 'canvas'],
  namePrefix: 'nsp',
  settings,
  armType: 'Microsoft.Network/networkSecurityPerimeters',
  speaks: 'neither',
  lines: ({ members }: z.output<typeof settings>) =>
    members.map(({ resource }) => ({ kind: 'member', to: resource })),
  summary: ({ members }: z.output<typeof settings>) =>
    members.length === 1 ? '1 member' : `${members.length} members`,
});
