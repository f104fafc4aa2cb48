import * as z from 'zod';
import { choice, field, flag, reference, references, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  links: rows(
    z.object({ vnet: reference(['virtualNetwork'], { label: 'Virtual network', whenGone: 'remove' }) }),
    {
      label: 'Virtual network links',
      help: 'The rules stand before every question that reaches Azure DNS from these VNets.',
    },
  ),
  rules: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      priority: field(z.number().int().default(100), {
        label: 'Priority',
        help: '100 to 65000; the lowest number that knows the name decides.',
        widget: 'number',
      }),
      action: choice(['Block', 'Allow', 'Alert'], 'Block', {
        label: 'Action',
        options: { Block: 'Block', Allow: 'Allow', Alert: 'Allow and alert' },
      }),
      enabled: flag(true, { label: 'Enabled' }),
      domainLists: references(['dnsDomainList'], { label: 'Domain lists', whenGone: 'clear' }),
    }),
    { label: 'DNS traffic rules' },
  ),
});

/** DNS security policy: names that Azure DNS refuses to answer in the linked VNets (DNS-36). */
export const dnsSecurityPolicy = defineKind({
  kind: 'dnsSecurityPolicy',
  title: 'DNS security policy',
  properName: true,
  label: 'DNS policy',
  says: 'Blocks names for the linked VNets, before private zones and public DNS are asked.',
  group: 'Names',
  keywords: ['dns', 'policy', 'block', 'filter', 'threat'],
  glyph:
    'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.500 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.500-1.200 6.240-2.720a1.170 1.170 0 0 1 1.520 0C14.510 3.810 17 5 19 5a1 1 0 0 1 1 1zM9 9l6 6M15 9l-6 6',
  drawnAs: 'node',
  livesIn: ['region', 'canvas'],
  namePrefix: 'dnsp',
  settings,
  armType: 'Microsoft.Network/dnsResolverPolicies',
  speaks: 'neither',
  lines: ({ links }: z.output<typeof settings>) =>
    links.map(({ vnet }) => ({ kind: 'policyLink', to: vnet })),
  summary: ({ rules }: z.output<typeof settings>) =>
    rules.length === 1 ? '1 rule' : `${rules.length} rules`,
});
