import * as z from 'zod';
import { defineKind } from '../kind.ts';

const settings = z.object({});

/** ExpressRoute gateway: private peering of circuits with its VNet. */
export const expressRouteGateway = defineKind({
  kind: 'expressRouteGateway',
  title: 'ExpressRoute gateway',
  label: 'ExpressRoute',
  says: 'Joins a VNet with on-premises sites over a private circuit, in both directions, on private addresses.',
  group: 'Network',
  keywords: ['er', 'expressroute', 'circuit', 'gateway'],
  glyph: '@cable',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'ergw',
  settings,
  armType: 'Microsoft.Network/virtualNetworkGateways',
  speaks: 'neither',
});
