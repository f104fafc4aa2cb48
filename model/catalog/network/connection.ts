import * as z from 'zod';
import { flag, prefixes, reference, references } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  gateway: reference(['vpnGateway', 'expressRouteGateway'], {
    label: 'Gateway',
    help: 'Empty for a circuit with Microsoft peering only.',
    whenGone: 'remove',
  }),
  site: reference(['onPremisesSite'], { label: 'Site', whenGone: 'remove' }),
  prefixes: prefixes({
    label: 'Announced prefixes',
    help: 'What the site announces to Azure; empty: the prefixes of the site. 0.0.0.0/0 is forced tunnelling.',
  }),
  privatePeering: flag(true, {
    label: 'Private peering',
    help: 'For ExpressRoute; a VPN tunnel is always private.',
  }),
  microsoftPeering: flag(false, {
    label: 'Microsoft peering',
    help: 'Public addresses of Azure services over the circuit, with a public source address.',
  }),
  globalReach: references(['connection'], {
    label: 'Global Reach with',
    help: 'For ExpressRoute: circuits of other sites, which then reach this one over Microsoft’s network.',
    whenGone: 'clear',
    advanced: true,
  }),
});

/** The connection of a gateway with a site: tunnel or circuit. */
export const connection = defineKind({
  kind: 'connection',
  title: 'Connection',
  label: 'Connection',
  says: 'Joins a gateway with an on-premises site; both sides learn the other one’s prefixes.',
  group: 'Network',
  keywords: ['tunnel', 'circuit', 's2s'],
  glyph: 'M17 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M3 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M5 17A12 12 0 0 1 17 5',
  drawnAs: 'line',
  livesIn: ['canvas'],
  namePrefix: 'con',
  settings,
  armType: 'Microsoft.Network/connections',
  speaks: 'neither',
  lines: ({ gateway, site }: z.output<typeof settings>, name: string) => [
    { kind: 'connection', from: site, to: gateway, label: name },
  ],
});
