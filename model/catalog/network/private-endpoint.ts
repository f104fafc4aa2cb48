import * as z from 'zod';
import { address, choice, field, flag, reference, references, rows, text } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  target: reference(['*privateLinkTarget'], { label: 'Stands for', whenGone: 'clear' }),
  subresource: field(z.string().default(''), {
    label: 'Sub-resource',
    widget: 'text',
    placeholder: 'sqlServer',
  }),
  address: address({
    label: 'Address',
    help: 'Where it has several members: that of the first one.',
  }),
  memberAddresses: rows(
    z.object({
      member: text({ label: 'Member or name', placeholder: 'registry_data_westeurope' }),
      address: address({ label: 'Address' }),
    }),
    {
      label: 'Addresses of further members',
      help: 'Cosmos DB and a registry have a member for each region, Azure Monitor one for most of its names. Members that are not listed take free addresses.',
      advanced: true,
    },
  ),
  state: choice(['Approved', 'Pending', 'Rejected', 'Disconnected'], 'Approved', { label: 'Connection' }),
  manual: flag(false, {
    label: 'Manual approval',
    help: 'The owner of the target approves; needed for another tenant or an alias.',
    advanced: true,
  }),
  applicationSecurityGroups: references(['applicationSecurityGroup'], {
    label: 'Application security groups',
    help: 'Rules that name one of them stand for this endpoint.',
    whenGone: 'clear',
    advanced: true,
  }),
  dnsZoneGroup: references(['privateDnsZone'], {
    label: 'Zone group',
    help: 'Zones into which Azure writes and keeps the records of this endpoint.',
    whenGone: 'clear',
  }),
});

/** Private endpoint: an address in a subnet that stands for one sub-resource of one service. */
export const privateEndpoint = defineKind({
  kind: 'privateEndpoint',
  title: 'Private endpoint',
  label: 'Endpoint',
  says: 'A private address in a subnet that stands for one service; it only receives.',
  group: 'Services',
  keywords: ['pe', 'pep', 'private link'],
  glyph:
    'M6.3 20.3a2.4 2.4 0 0 0 3.4 0L12 18l-6-6-2.3 2.3a2.4 2.4 0 0 0 0 3.4ZM2 22l3-3M7.5 13.5 10 11M10.5 16.5 13 14M18 3l-4 4h6l-4 4',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'pe',
  settings,
  armType: 'Microsoft.Network/privateEndpoints',
  defaultPort: 443,
  speaks: 'neither',
  lines: ({ target }: z.output<typeof settings>) => [{ kind: 'tether', to: target }],
  summary: ({ address: ip, subresource }: z.output<typeof settings>) =>
    [ip, subresource].filter(Boolean).join(' · '),
});
