import * as z from 'zod';
import { choice, field, flag, reference, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  links: rows(
    z.object({
      vnet: reference(['virtualNetwork'], { label: 'Virtual network', whenGone: 'remove' }),
      resolutionPolicy: choice(['Default', 'NxDomainRedirect'], 'Default', {
        label: 'When the name is missing',
        options: { Default: 'NXDOMAIN', NxDomainRedirect: 'Fall back to internet' },
      }),
      registrationEnabled: flag(false, { label: 'Register machines' }),
    }),
    {
      label: 'Virtual network links',
      help: 'Only queries that arrive at Azure DNS from a linked VNet see this zone.',
    },
  ),
  records: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name', help: '@ is the zone itself, * a wildcard.' }),
      type: choice(['A', 'CNAME', 'AAAA', 'TXT'], 'A', { label: 'Type' }),
      values: texts({ label: 'Values' }),
      ttl: field(z.number().int().min(1).max(2147483647).default(3600), { label: 'TTL', widget: 'number' }),
    }),
    { label: 'Records', help: 'Written by hand. Records of zone groups appear by themselves.' },
  ),
});

/** Private DNS zone: answers for a suffix, inside the VNets that are linked to it. */
export const privateDnsZone = defineKind({
  kind: 'privateDnsZone',
  title: 'Private DNS zone',
  label: 'DNS zone',
  says: 'Answers a suffix inside linked VNets only; for a private endpoint the zone is named privatelink.*.',
  group: 'Names',
  keywords: ['dns', 'zone', 'privatelink', 'record'],
  glyph:
    'M12 13v8M12 3v3M2.354 10.354a1.207 1.207 0 0 1 0-1.708l2.06-2.06A2 2 0 0 1 5.828 6h12.344a2 2 0 0 1 1.414.586l2.06 2.06a1.207 1.207 0 0 1 0 1.708l-2.06 2.06a2 2 0 0 1-1.414.586H5.828a2 2 0 0 1-1.414-.586z',
  drawnAs: 'node',
  livesIn: ['globalServices', 'canvas'],
  namePrefix: 'privatelink.example.net',
  nameRule: {
    pattern: /^(?:[a-z0-9_-]{1,63}\.){1,33}[a-z0-9_-]{1,63}$/i,
    says: 'a domain name of 2 to 34 labels',
  },
  settings,
  armType: 'Microsoft.Network/privateDnsZones',
  speaks: 'neither',
  lines: ({ links }: z.output<typeof settings>) => links.map(({ vnet }) => ({ kind: 'zoneLink', to: vnet })),
  summary: ({ links }: z.output<typeof settings>) =>
    links.length === 1 ? '1 link' : `${links.length} links`,
});
