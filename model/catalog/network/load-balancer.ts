import * as z from 'zod';
import { address, addresses, choice, field, flag, references, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  frontend: choice(['private', 'public'], 'private', {
    label: 'Frontend',
    options: { private: 'A private address of the subnet (internal)', public: 'A public address' },
  }),
  address: address({ label: 'Private frontend address' }),
  publicIp: address({ label: 'Public frontend address', help: 'Of a balancer with a public frontend.' }),
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
      disableOutboundSnat: flag(false, {
        label: 'No outbound SNAT',
        help: 'Of a public frontend: the machines do not go out with its address because of this rule.',
      }),
    }),
    { label: 'Rules', help: 'All with port 0 is an HA ports rule, of a private frontend only.' },
  ),
  outboundRule: choice(['none', 'All', 'Tcp', 'Udp'], 'none', {
    label: 'Outbound rule',
    help: 'Lets the machines behind a public frontend go out with its address.',
    options: { none: 'None', All: 'TCP and UDP', Tcp: 'TCP', Udp: 'UDP' },
  }),
  outboundIps: addresses({
    label: 'Addresses of the outbound rule',
    help: 'Empty: the public frontend address.',
    placeholder: '20.50.1.2',
  }),
});

type Settings = z.output<typeof settings>;

/** Standard load balancer: one address, private or public, in front of machines. */
export const loadBalancer = defineKind({
  kind: 'loadBalancer',
  title: 'Standard load balancer',
  label: 'Load balancer',
  says: 'One address in front of several machines, private or public; a public one can also let them go out.',
  group: 'Network',
  keywords: ['lb', 'ilb', 'slb', 'public load balancer', 'outbound rule', 'snat'],
  glyph: 'M16 3h5v5M8 3H3v5M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3M15 9l6-6',
  drawnAs: 'node',
  livesIn: ['subnet', 'region', 'virtualNetwork', 'canvas'],
  namePrefix: 'lbi',
  settings,
  armType: 'Microsoft.Network/loadBalancers',
  defaultPort: 443,
  speaks: 'destination',
  holds: ({ frontend, address: ip }: Settings) =>
    frontend === 'private' ? [{ as: 'loadBalancer', address: ip }] : [],
  lines: ({ backends }: Settings) => backends.map((to) => ({ kind: 'backend', to })),
  summary: ({ frontend, address: ip, publicIp }: Settings) =>
    (frontend === 'public' ? publicIp : ip) ?? (frontend === 'public' ? 'public' : ''),
});
