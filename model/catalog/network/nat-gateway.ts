import * as z from 'zod';
import { addresses } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  publicIps: addresses({ label: 'Public addresses', placeholder: '20.50.1.2' }),
});

/** NAT gateway: the public addresses with which its subnets go out. */
export const natGateway = defineKind({
  kind: 'natGateway',
  title: 'NAT gateway',
  properName: true,
  label: 'NAT',
  says: 'Gives its subnets fixed public source addresses; lets nothing in.',
  group: 'Network',
  keywords: ['nat', 'outbound', 'snat', 'egress'],
  glyph:
    'M15.686 15A14.5 14.5 0 0 1 12 22a14.5 14.5 0 0 1 0-20 10 10 0 1 0 9.542 13M2 12h8.5M20 6V4a2 2 0 1 0-4 0v2M15 6h6a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-6a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1z',
  drawnAs: 'badge',
  livesIn: ['region', 'virtualNetwork', 'subnet', 'canvas'],
  namePrefix: 'ng',
  settings,
  armType: 'Microsoft.Network/natGateways',
  speaks: 'neither',
  summary: ({ publicIps }: z.output<typeof settings>) => publicIps.join(', '),
});
