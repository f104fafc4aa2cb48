import * as z from 'zod';
import { address, choice, field, flag, prefixes, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const peer = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  address: address({ label: 'Address of the appliance' }),
  asn: field(z.number().int().min(1).max(65535).default(65001), {
    label: 'AS number',
    widget: 'number',
    help: 'Route Server takes 16-bit numbers, none that Azure or IANA keep.',
  }),
  prefixes: prefixes({ label: 'Announces', help: 'What the appliance announces to the Route Server.' }),
  nextHop: address({
    label: 'Next hop',
    help: 'Empty: the appliance itself. Otherwise the balancer that it names in its announcement.',
  }),
});

const settings = z.object({
  publicIp: address({ label: 'Public address', help: 'For the management by Azure; no traffic uses it.' }),
  peers: rows(peer, { label: 'BGP peers', help: 'Eight at most.' }),
  branchToBranch: flag(false, {
    label: 'Branch to branch',
    help: 'Gateways and appliances learn each other’s routes, so that a VPN site and a circuit reach one another.',
  }),
  routingPreference: choice(['ExpressRoute', 'VpnGateway', 'ASPath'], 'ExpressRoute', {
    label: 'Routing preference',
    help: 'Which way to a site wins where two announce the same prefix.',
    options: { ExpressRoute: 'ExpressRoute', VpnGateway: 'VPN or appliance', ASPath: 'Shortest AS path' },
    advanced: true,
  }),
});

/** Route Server: appliances tell it routes by BGP, and it writes them into the VNet (ADDR-17). https://learn.microsoft.com/azure/route-server/route-server-faq (2022-07-31). */
export const routeServer = defineKind({
  kind: 'routeServer',
  title: 'Azure Route Server',
  properName: true,
  label: 'Route Server',
  says: 'Learns routes from appliances by BGP and writes them into its VNet and into peers that use its gateway; no packet passes it.',
  group: 'Network',
  keywords: ['ars', 'bgp', 'nva', 'route server'],
  glyph: 'M16 3h5v5M8 3H3v5M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3M15 9l6-6',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'rs',
  settings,
  armType: 'Microsoft.Network/virtualHubs',
  speaks: 'neither',
  holds: () => [{ as: 'routeServer', address: null }],
});
