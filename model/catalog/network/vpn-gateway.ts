import * as z from 'zod';
import { addresses, prefixes } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  publicIps: addresses({ label: 'Public addresses' }),
  clientPool: prefixes({
    label: 'Address pool of VPN clients',
    help: 'Point-to-site: each connected client gets an address of it. It may overlap with no VNet and no site.',
    placeholder: '172.16.201.0/24',
  }),
  clientRoutes: prefixes({
    label: 'Further routes for VPN clients',
    help: 'Custom routes that the profile of the clients gets beside those of the VNets.',
    advanced: true,
  }),
});

/** VPN gateway: encrypted tunnels between its VNet and sites. */
export const vpnGateway = defineKind({
  kind: 'vpnGateway',
  title: 'VPN gateway',
  properName: true,
  label: 'VPN gateway',
  says: 'Joins a VNet with on-premises sites over the internet, in both directions, on private addresses.',
  group: 'Network',
  keywords: ['vpn', 's2s', 'site-to-site', 'p2s', 'point-to-site', 'ipsec', 'gateway'],
  glyph:
    'M4 14h16a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-4a2 2 0 0 1 2 -2zM6.01 18H6M10.01 18H10M15 10v4M17.84 7.17a4 4 0 0 0-5.66 0M20.66 4.34a8 8 0 0 0-11.31 0',
  drawnAs: 'node',
  livesIn: ['subnet', 'virtualHub'],
  namePrefix: 'vpngw',
  settings,
  armType: 'Microsoft.Network/virtualNetworkGateways',
  armTypeIn: { virtualHub: 'Microsoft.Network/vpnGateways' },
  speaks: 'neither',
  holds: () => [{ as: 'gateway', address: null }],
});
