import * as z from 'zod';
import { defineKind } from '../kind.ts';

const settings = z.object({});

/** ExpressRoute gateway: private peering of circuits with its VNet. */
export const expressRouteGateway = defineKind({
  kind: 'expressRouteGateway',
  title: 'ExpressRoute gateway',
  properName: true,
  label: 'ExpressRoute',
  says: 'Joins a VNet with on-premises sites over a private circuit, in both directions, on private addresses.',
  group: 'Network',
  keywords: ['er', 'expressroute', 'circuit', 'gateway'],
  glyph:
    'M17 19a1 1 0 0 1-1-1v-2a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v2a1 1 0 0 1-1 1zM17 21v-2M19 14V6.5a1 1 0 0 0-7 0v11a1 1 0 0 1-7 0V10M21 21v-2M3 5V3M4 10a2 2 0 0 1-2-2V6a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2a2 2 0 0 1-2 2zM7 5V3',
  drawnAs: 'node',
  livesIn: ['subnet', 'virtualHub'],
  namePrefix: 'ergw',
  settings,
  armType: 'Microsoft.Network/virtualNetworkGateways',
  armTypeIn: { virtualHub: 'Microsoft.Network/expressRouteGateways' },
  speaks: 'neither',
  holds: () => [{ as: 'gateway', address: null }],
});
