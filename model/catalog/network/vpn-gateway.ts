import * as z from 'zod';
import { addresses } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({ publicIps: addresses({ label: 'Public addresses' }) });

/** VPN gateway: encrypted tunnels between its VNet and sites. */
export const vpnGateway = defineKind({
  kind: 'vpnGateway',
  title: 'VPN gateway',
  label: 'VPN gateway',
  says: 'Joins a VNet with on-premises sites over the internet, in both directions, on private addresses.',
  group: 'Network',
  keywords: ['vpn', 's2s', 'site-to-site', 'ipsec', 'gateway'],
  glyph: '@router',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'vpngw',
  settings,
  armType: 'Microsoft.Network/virtualNetworkGateways',
  speaks: 'neither',
});
