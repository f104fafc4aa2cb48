import * as z from 'zod';
import { address, choice, field, references, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  address: address({ label: 'Frontend address' }),
  backends: references(['virtualMachine'], { label: 'Backend machines', whenGone: 'clear' }),
  rules: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      protocol: choice(['Tcp', 'Udp', 'All'], 'Tcp', { label: 'Protocol' }),
      port: field(z.number().int().min(0).max(65535).default(443), { label: 'Port', widget: 'number' }),
      backendPort: field(z.number().int().min(0).max(65535).default(443), {
        label: 'Backend port',
        widget: 'number',
      }),
    }),
    { label: 'Rules', help: 'All with port 0 is an HA ports rule.' },
  ),
});

/** Standard internal load balancer: one address in front of machines. */
export const loadBalancer = defineKind({
  kind: 'loadBalancer',
  title: 'Standard load balancer (internal)',
  label: 'Load balancer',
  says: 'One private address in front of several machines; what stands behind a Private Link Service.',
  group: 'Network',
  keywords: ['lb', 'ilb', 'slb'],
  glyph: 'M16 3h5v5M8 3H3v5M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3M15 9l6-6',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'lbi',
  settings,
  armType: 'Microsoft.Network/loadBalancers',
  defaultPort: 443,
  speaks: 'destination',
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
