import * as z from 'zod';
import { choice, field, prefixes, reference, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const staticRoute = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  prefixes: prefixes({ label: 'Prefixes' }),
  nextHop: reference(['azureFirewall', 'hubConnection'], {
    label: 'Next hop',
    help: 'The firewall of this hub, or a connection that has a static route for the prefix.',
    whenGone: 'clear',
  }),
});

const settings = z.object({
  virtualWan: reference(['virtualWan'], { label: 'Virtual WAN', whenGone: 'clear' }),
  addressPrefix: field(z.string().default(''), {
    label: 'Address prefix',
    widget: 'prefix',
    help: '/24 at least, /23 is advised; Microsoft gives parts of it to gateways, firewall and router.',
    placeholder: '10.100.0.0/23',
  }),
  privateTraffic: reference(['azureFirewall'], {
    label: 'Private traffic through',
    help: 'Routing intent: everything between VNets, sites and other hubs goes through this firewall.',
    whenGone: 'clear',
  }),
  internetTraffic: reference(['azureFirewall'], {
    label: 'Internet traffic through',
    help: 'Routing intent: the hub announces 0.0.0.0/0 to its connections and sends it through this firewall.',
    whenGone: 'clear',
  }),
  privatePrefixes: prefixes({
    label: 'Further private prefixes',
    help: 'Ranges outside RFC 1918 that count as private traffic. 0.0.0.0/0 here is forced tunnelling.',
  }),
  routingPreference: choice(['ExpressRoute', 'VpnGateway', 'ASPath'], 'ExpressRoute', {
    label: 'Routing preference',
    help: 'Which way to a site wins where two announce the same prefix.',
    options: { ExpressRoute: 'ExpressRoute', VpnGateway: 'VPN', ASPath: 'Shortest AS path' },
    advanced: true,
  }),
  routes: rows(staticRoute, {
    label: 'Static routes of the default route table',
    help: 'They win over learned routes of the same prefix. Not beside routing intent, unless the firewall is their next hop.',
  }),
});

/** Virtual hub: a network that Microsoft runs; VNets and sites are connected to it. https://learn.microsoft.com/azure/virtual-wan/hub-settings (2023-08-24). */
export const virtualHub = defineKind({
  kind: 'virtualHub',
  title: 'Virtual hub',
  label: 'Virtual hub',
  says: 'A network that Microsoft runs: its router joins the VNets and sites that are connected to it, through a firewall where routing intent says so.',
  group: 'Network',
  keywords: ['vhub', 'vwan', 'hub', 'secured hub', 'routing intent'],
  glyph:
    'M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M12 9V3M12 21v-6M3 12h6M15 12h6M5.6 5.6l4.3 4.3M14.1 14.1l4.3 4.3M18.4 5.6l-4.3 4.3M9.9 14.1l-4.3 4.3',
  drawnAs: 'frame',
  ground: 'virtualNetwork',
  livesIn: ['region', 'canvas'],
  namePrefix: 'vhub',
  settings,
  armType: 'Microsoft.Network/virtualHubs',
  speaks: 'neither',
  lines: ({ virtualWan }: z.output<typeof settings>) => [{ kind: 'member', to: virtualWan }],
  summary: ({ addressPrefix }: z.output<typeof settings>) => addressPrefix,
});
