import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { at, ground, put } from '../starting-point.ts';
import type { Workshop } from '../workshop.ts';

const id = (name: string) => name as ResourceId;
const zone = 'privatelink.database.windows.net';
const toSql = ['vm-app', 'sql-shop', 1433] as const;
const fromOffice = ['pc-hq', 'sql-shop', 1433] as const;
const linkTo = (...vnets: readonly string[]) =>
  vnets.map((vnet) => ({ vnet: id(vnet), resolutionPolicy: 'Default' as const, registrationEnabled: false }));

/** Head office on the internet, a hub that waits for its things, a spoke with the machine, the server. */
function drawStart(d: Drawing): void {
  const site = put(
    d,
    d.add('onPremisesSite', 'Head office', null, {
      prefixes: ['172.20.0.0/16'],
      publicAddress: '198.51.100.10',
    }),
    at(0, 32),
  );
  put(d, d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5' }), at(16, 88));
  const dns = put(d, d.add('onPremisesDnsServer', 'dns-hq', site, { address: '172.20.0.10' }), at(16, 216));
  d.set('onPremisesSite', site, { dnsServer: dns });
  const europe = ground(d, 'region', 'West Europe', at(256, 0));
  const hub = put(d, d.vnet('vnet-hub', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
  put(d, d.subnet(hub, 'GatewaySubnet', '10.0.0.0/27'), at(16, 48));
  put(d, d.subnet(hub, 'snet-dns', '10.0.1.0/24', { defaultOutboundAccess: false }), at(256, 48));
  const spoke = put(d, d.vnet('vnet-shop', '10.1.0.0/16', {}, { parent: europe }), at(16, 320));
  d.peer(hub, spoke);
  const app = put(
    d,
    d.subnet(spoke, 'snet-app', '10.1.1.0/24', {
      defaultOutboundAccess: false,
      natGateway: d.add('natGateway', 'ng-shop', null, { publicIps: ['20.50.1.2'] }),
    }),
    at(16, 48),
  );
  put(d, d.vm(app, 'vm-app', '10.1.1.4'), at(16, 48));
  put(d, d.subnet(spoke, 'snet-endpoints', '10.1.2.0/24', { defaultOutboundAccess: false }), at(400, 48));
  const services = ground(d, 'publicServices', 'Public services', at(1100, 0));
  put(d, d.add('sqlServer', 'sql-shop', services, { ipRules: ['20.50.1.2', '198.51.100.10'] }), at(16, 48));
  ground(d, 'globalServices', 'Global', at(1100, 200));
}

/** The story of one server: from the public endpoint to a private one that everybody finds. */
export const fromPublicToPrivate: Workshop = {
  slug: 'from-public-to-private',
  title: 'From public to private',
  says: 'One SQL server on its way from the public endpoint to Private Link: what each step gains, and whom it cuts off.',
  steps: [
    {
      title: 'Everybody comes by the front door',
      variant: 'Public endpoint',
      draw: drawStart,
      ask: toSql,
      answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2', name: 'public' },
      highlight: ['vm-app', 'ng-shop', 'sql-shop'],
      notes:
        'The server has a public name and a public address. Its firewall admits two addresses: that of the NAT gateway, behind which the whole subnet hides, and that of head office. Ask the room: who else could come from these addresses?',
    },
    {
      title: 'A service endpoint for the subnet',
      variant: 'Service endpoint',
      draw(d) {
        d.set('subnet', id('snet-app'), { serviceEndpoints: ['Microsoft.Sql'] });
        d.set('sqlServer', id('sql-shop'), {
          ipRules: ['198.51.100.10'],
          vnetRules: [{ subnet: id('snet-app') }],
        });
      },
      ask: toSql,
      answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.1.1.4', name: 'public' },
      highlight: ['snet-app', 'sql-shop'],
      notes:
        'The name still gives the public address. What changes is the route and the source: the server sees the subnet and a private address, and the NAT gateway has no part in it any more.',
    },
    {
      title: 'A peer does not inherit it',
      draw(d) {
        const nat = d.add('natGateway', 'ng-hub', null, { publicIps: ['20.50.1.3'] });
        d.set('subnet', id('snet-dns'), { natGateway: nat });
        put(d, d.vm(id('snet-dns'), 'vm-dns', '10.0.1.4'), at(16, 48));
      },
      ask: ['vm-dns', 'sql-shop', 1433],
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['vm-dns', 'snet-dns'],
      hidesAnswer: true,
      notes:
        'A machine in the hub, peered with the spoke. A service endpoint belongs to one subnet: not to peers, not to other subnets, not to on-premises. Let the room guess before you show it.',
    },
    {
      title: 'A private endpoint, created by a script',
      variant: 'Private endpoint',
      draw(d) {
        d.set('subnet', id('snet-app'), { serviceEndpoints: [] });
        d.set('sqlServer', id('sql-shop'), { vnetRules: [] });
        put(
          d,
          d.endpoint(id('snet-endpoints'), 'pe-sql', '10.1.2.4', id('sql-shop'), 'sqlServer'),
          at(16, 48),
        );
      },
      ask: toSql,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['pe-sql', 'vm-app'],
      hidesAnswer: true,
      notes:
        'The endpoint is there and approved, the service endpoint and its rule are gone. The portal would have made a zone; a script does not unless it is told to. So the name still leads to the public address, and the firewall admits that no longer.',
    },
    {
      title: 'The zone, with its record and its link',
      draw(d) {
        put(d, d.add('privateDnsZone', zone, id('Global'), { links: linkTo('vnet-shop') }), at(16, 48));
        d.set('privateEndpoint', id('pe-sql'), { dnsZoneGroup: [id(zone)] });
      },
      ask: toSql,
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.1.1.4', name: 'private' },
      highlight: [zone, 'vnet-shop', 'pe-sql'],
      notes:
        'The public name is an alias of a privatelink name as soon as an endpoint exists. The zone answers that alias for every VNet that it is linked to. The application keeps its connection string.',
    },
    {
      title: 'Public access off',
      draw: (d) => d.set('sqlServer', id('sql-shop'), { publicNetworkAccess: 'Disabled' }),
      ask: fromOffice,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['pc-hq', 'sql-shop'],
      hidesAnswer: true,
      notes:
        'The machine does not notice. Head office does: its rule is still in the list, but no rule counts any more. This is the morning after. Who should have been asked first?',
    },
    {
      title: 'The hub takes over DNS',
      variant: 'Custom DNS in the hub',
      draw(d) {
        const forwarder = { enabled: true, upstream: 'rootHints' as const };
        const known = { servers: [], conditionalForwarders: [], ...forwarder };
        d.set('virtualMachine', id('vm-dns'), { dnsForwarder: known });
        d.set('virtualNetwork', id('vnet-shop'), { dnsServers: ['10.0.1.4'] });
      },
      ask: toSql,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['vm-dns', 'vnet-shop'],
      hidesAnswer: true,
      notes:
        'A DNS server with root hints: it asks the internet by itself. Nobody asks Azure DNS any more, so nobody looks into the zone, however well it is linked.',
    },
    {
      title: 'The DNS server forwards to Azure',
      draw(d) {
        const forwarder = {
          enabled: true,
          upstream: 'azure' as const,
          servers: [],
          conditionalForwarders: [],
        };
        d.set('virtualMachine', id('vm-dns'), { dnsForwarder: forwarder });
      },
      ask: toSql,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['vm-dns', zone],
      hidesAnswer: true,
      notes:
        'Better, but not enough: Azure DNS answers for the VNet in which the question arrives. That is the hub now, and the zone is linked to the spoke.',
    },
    {
      title: 'The link belongs to the hub',
      draw: (d) => d.set('privateDnsZone', id(zone), { links: linkTo('vnet-shop', 'vnet-hub') }),
      ask: toSql,
      answer: { verdict: 'reachable', path: 'privateEndpoint', name: 'private' },
      highlight: [zone, 'vnet-hub', 'vm-dns'],
      notes:
        'What counts is the link to the VNet of the server that asks Azure DNS. The link to the spoke does no harm, and it does nothing any more.',
    },
    {
      title: 'Head office gets a tunnel',
      variant: 'On-premises',
      draw(d) {
        const gateway = put(
          d,
          d.add('vpnGateway', 'vpngw-hub', id('GatewaySubnet'), { publicIps: ['20.50.1.9'] }),
          at(16, 48),
        );
        d.add('connection', 'con-hq', null, { gateway, site: id('Head office') });
        d.set('peering', id('vnet-hub--vnet-shop'), transit);
      },
      ask: fromOffice,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['con-hq', 'vpngw-hub', 'pc-hq'],
      hidesAnswer: true,
      notes:
        'There is a private way now, through the tunnel, the hub and the peering. But the office still gets the public address, and so never takes it. It is DNS.',
    },
    {
      title: 'A conditional forwarder on premises',
      draw: (d) =>
        d.set('onPremisesDnsServer', id('dns-hq'), {
          conditionalForwarders: [{ domain: 'database.windows.net', targets: ['10.0.1.4'] }],
        }),
      ask: fromOffice,
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '172.20.0.5', name: 'private' },
      highlight: ['dns-hq', 'vm-dns', 'pe-sql'],
      notes:
        'The public suffix is forwarded, not the privatelink one: the office asks for the public name. It goes to a server in Azure, because Azure DNS itself answers only inside Azure.',
    },
    {
      title: 'The firewall answers instead',
      variant: 'Firewall as DNS proxy',
      draw(d) {
        d.remove(id('vm-dns'));
        d.set('subnet', id('snet-dns'), { natGateway: null });
        d.remove(id('ng-hub'));
        const subnet = put(d, d.subnet(id('vnet-hub'), 'AzureFirewallSubnet', '10.0.2.0/26'), at(496, 48));
        const firewall = { address: '10.0.2.4', publicIps: ['20.50.1.11'], dnsProxy: true };
        put(d, d.add('azureFirewall', 'afw-hub', subnet, firewall), at(16, 48));
        d.set('virtualNetwork', id('vnet-shop'), { dnsServers: ['10.0.2.4'] });
        d.set('onPremisesDnsServer', id('dns-hq'), {
          conditionalForwarders: [{ domain: 'database.windows.net', targets: ['10.0.2.4'] }],
        });
      },
      ask: fromOffice,
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '172.20.0.5', name: 'private' },
      highlight: ['afw-hub', 'dns-hq', 'pe-sql'],
      notes:
        'No DNS server of our own to patch: the firewall listens on port 53 and asks Azure DNS from the hub. The same zone, the same link, the same conditional forwarder with another address.',
    },
  ],
};

const transit = {
  left: {
    vnet: id('vnet-hub'),
    exists: true,
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: false,
    allowGatewayTransit: true,
    useRemoteGateways: false,
    subnets: [],
  },
  right: {
    vnet: id('vnet-shop'),
    exists: true,
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: false,
    allowGatewayTransit: false,
    useRemoteGateways: true,
    subnets: [],
  },
};
