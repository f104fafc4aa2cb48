import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { at, ground, put, type StartingPoint } from '../starting-point.ts';

/** Hub with gateway, resolver and Bastion; a spoke with the machine and the endpoint; head office; one zone. */
function hubAndSpoke(d: Drawing, zoneIsLinkedTo: 'hub' | 'spoke'): void {
  const site = put(
    d,
    d.add('onPremisesSite', 'Head office', null, {
      prefixes: ['172.20.0.0/16'],
      publicAddress: '198.51.100.10',
    }),
    at(0, 32),
  );
  put(d, d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5' }), at(16, 88));
  const conditionalForwarders = [{ domain: 'database.windows.net', targets: ['10.0.0.68'] }];
  const dns = put(
    d,
    d.add('onPremisesDnsServer', 'dns-hq', site, { address: '172.20.0.10', conditionalForwarders }),
    at(16, 216),
  );
  d.set('onPremisesSite', site, { dnsServer: dns });
  const europe = ground(d, 'region', 'West Europe', at(256, 0));
  const hub = drawHub(d, europe, site);
  const spoke = put(
    d,
    d.vnet('vnet-shop', '10.1.0.0/16', { dnsServers: ['10.0.0.68'] }, { parent: europe }),
    at(16, 352),
  );
  d.peer(hub, spoke, { allowGatewayTransit: true }, { useRemoteGateways: true });
  const app = put(
    d,
    d.subnet(spoke, 'snet-app', '10.1.1.0/24', {
      defaultOutboundAccess: false,
      natGateway: d.add('natGateway', 'ng-shop', null, { publicIps: ['20.50.1.2'] }),
      networkSecurityGroup: d.nsg('nsg-app', []),
    }),
    at(16, 48),
  );
  put(d, d.vm(app, 'vm-app', '10.1.1.4'), at(16, 48));
  const endpoints = put(
    d,
    d.subnet(spoke, 'snet-endpoints', '10.1.2.0/24', { defaultOutboundAccess: false }),
    at(400, 48),
  );
  const services = ground(d, 'publicServices', 'Public services', at(1100, 0));
  const sql = put(
    d,
    d.add('sqlServer', 'sql-shop', services, { publicNetworkAccess: 'Disabled' }),
    at(16, 48),
  );
  const internet = ground(d, 'internet', 'Internet', at(1100, 180));
  put(d, d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' }), at(16, 48));
  const zoneSettings = {
    links: [
      {
        vnet: zoneIsLinkedTo === 'hub' ? hub : spoke,
        resolutionPolicy: 'Default' as const,
        registrationEnabled: false,
      },
    ],
  };
  const global = ground(d, 'globalServices', 'Global', at(1100, 360));
  const zone = put(
    d,
    d.add('privateDnsZone', 'privatelink.database.windows.net', global, zoneSettings),
    at(16, 48),
  );
  put(d, d.endpoint(endpoints, 'pe-sql', '10.1.2.4', sql, 'sqlServer', { dnsZoneGroup: [zone] }), at(16, 48));
}

function drawHub(d: Drawing, europe: ResourceId, site: ResourceId): ResourceId {
  const hub = put(d, d.vnet('vnet-hub', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
  const gateways = put(d, d.subnet(hub, 'GatewaySubnet', '10.0.0.0/27'), at(16, 48));
  const gateway = put(
    d,
    d.add('vpnGateway', 'vpngw-hub', gateways, { publicIps: ['20.50.1.9'] }),
    at(16, 48),
  );
  d.add('connection', 'con-hq', null, { gateway, site });
  const delegation = 'Microsoft.Network/dnsResolvers';
  const inbound = put(
    d,
    d.subnet(hub, 'snet-dns-in', '10.0.0.64/28', { delegation, defaultOutboundAccess: null }),
    at(256, 48),
  );
  const resolver = put(d, d.add('dnsResolver', 'dnspr-hub', hub), at(272, 200));
  put(d, d.add('dnsInboundEndpoint', 'inbound', inbound, { resolver, address: '10.0.0.68' }), at(16, 48));
  const bastions = put(d, d.subnet(hub, 'AzureBastionSubnet', '10.0.1.0/26'), at(496, 48));
  put(d, d.add('bastion', 'bas-hub', bastions, { publicIp: '20.50.1.10' }), at(16, 48));
  return hub;
}

/** The whole Private Link design, from on-premises too. */
export const privateLinkHubAndSpoke: StartingPoint = {
  slug: 'private-link-hub-and-spoke',
  title: 'Private Link, hub and spoke',
  says: 'One endpoint in a spoke, names answered in the hub, and on-premises that forwards the public suffix.',
  ask: ['pc-hq', 'sql-shop', 1433],
  build: (d) => hubAndSpoke(d, 'hub'),
};

/** The typical failure: the zone is linked where the deciding resolver does not look. */
export const privateLinkDnsForgotten: StartingPoint = {
  slug: 'private-link-dns-forgotten',
  title: 'Private Link, DNS forgotten',
  says: 'The same, but the zone is linked where nobody asks: the name gives the public address, and public access is off.',
  ask: ['vm-app', 'sql-shop', 1433],
  build: (d) => hubAndSpoke(d, 'spoke'),
};
