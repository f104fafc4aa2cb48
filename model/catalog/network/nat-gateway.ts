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
  label: 'NAT',
  says: 'Gives its subnets fixed public source addresses; lets nothing in.',
  group: 'Network',
  keywords: ['nat', 'outbound', 'snat', 'egress'],
  glyph: '@globe-lock',
  drawnAs: 'badge',
  livesIn: ['region', 'virtualNetwork', 'subnet', 'canvas'],
  namePrefix: 'ng',
  settings,
  armType: 'Microsoft.Network/natGateways',
  speaks: 'neither',
  summary: ({ publicIps }: z.output<typeof settings>) => publicIps.join(', '),
});
