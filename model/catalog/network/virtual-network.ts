import * as z from 'zod';
import { addresses, prefixes } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  addressSpaces: prefixes({ label: 'Address spaces', placeholder: '10.0.0.0/16' }),
  dnsServers: addresses({
    label: 'DNS servers',
    help: 'Empty: Azure DNS (168.63.129.16) with the private zones linked to this VNet.',
    placeholder: '10.0.0.4',
  }),
});

/** Virtual network: address spaces in one region (ADDR-7), divided into subnets. */
export const virtualNetwork = defineKind({
  kind: 'virtualNetwork',
  title: 'Virtual network',
  label: 'VNet',
  says: 'A private network in one region; its subnets hold machines, endpoints and injected services.',
  group: 'Network',
  keywords: ['vnet', 'network'],
  glyph:
    'M17 16h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1zM3 16h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1zM10 2h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1zM5 16v-3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v3M12 12V8',
  drawnAs: 'frame',
  ground: 'virtualNetwork',
  livesIn: ['region', 'canvas'],
  namePrefix: 'vnet',
  settings,
  armType: 'Microsoft.Network/virtualNetworks',
  speaks: 'neither',
  summary: ({ addressSpaces }: z.output<typeof settings>) => addressSpaces.join(', '),
});
