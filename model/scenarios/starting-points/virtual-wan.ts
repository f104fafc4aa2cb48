import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { at, ground, put, type StartingPoint } from '../starting-point.ts';

const firewallAddress = '10.100.0.132';
const inboundAddress = '10.2.2.4';

/** Head office and two spokes at a virtual hub whose firewall takes private and internet traffic; names are answered by way of a resolver in a spoke. */
function securedHub(d: Drawing): void {
  const site = drawOffice(d);
  const europe = ground(d, 'region', 'West Europe', at(272, 0));
  const hub = drawHub(d, europe, site);
  const [shop, data] = drawSpokes(d, europe, hub);
  d.vm(shop, 'vm-shop', '10.1.1.4');
  d.vm(data, 'vm-data', '10.2.1.4');
  put(d, 'vm-shop' as ResourceId, at(16, 48));
  put(d, 'vm-data' as ResourceId, at(16, 48));
  drawSql(d, data);
  const internet = ground(d, 'internet', 'Internet', at(1432, 200));
  put(d, d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' }), at(16, 48));
}

function drawOffice(d: Drawing): ResourceId {
  const settings = { prefixes: ['172.20.0.0/16'], publicAddress: '198.51.100.10' };
  const site = put(d, d.add('onPremisesSite', 'Head office', null, settings), at(0, 32));
  put(d, d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5' }), at(16, 88));
  const conditionalForwarders = [{ domain: 'database.windows.net', targets: [inboundAddress] }];
  const dns = put(
    d,
    d.add('onPremisesDnsServer', 'dns-hq', site, { address: '172.20.0.10', conditionalForwarders }),
    at(16, 216),
  );
  d.set('onPremisesSite', site, { dnsServer: dns });
  return site;
}

function drawHub(d: Drawing, europe: ResourceId, site: ResourceId): ResourceId {
  const wan = put(d, d.add('virtualWan', 'vwan-shop', europe), at(728, 64));
  const hub = put(
    d,
    d.add('virtualHub', 'vhub-westeurope', europe, { virtualWan: wan, addressPrefix: '10.100.0.0/23' }),
    at(16, 48),
  );
  const gateway = put(d, d.add('vpnGateway', 'vpngw-vhub', hub), at(16, 48));
  d.add('connection', 'con-hq', null, { gateway, site });
  const rule = { protocols: ['TCP'], sources: ['10.0.0.0/8', '172.20.0.0/16'], access: 'Allow' as const };
  const firewall = put(
    d,
    d.add('azureFirewall', 'afw-vhub', hub, {
      address: firewallAddress,
      publicIps: ['20.50.1.9'],
      dnsProxy: true,
      dnsServers: [inboundAddress],
      networkRules: [
        { ...rule, name: 'web', priority: 200, destinations: ['10.0.0.0/8'], ports: '443' },
        { ...rule, name: 'sql', priority: 210, destinations: ['10.2.3.0/24'], ports: '1433' },
        {
          ...rule,
          name: 'dns',
          priority: 220,
          protocols: ['UDP', 'TCP'],
          destinations: [inboundAddress],
          ports: '53',
        },
      ],
    }),
    at(256, 48),
  );
  d.set('virtualHub', hub, { privateTraffic: firewall, internetTraffic: firewall });
  return hub;
}

function drawSpokes(d: Drawing, europe: ResourceId, hub: ResourceId): readonly [ResourceId, ResourceId] {
  const head = { parent: europe };
  const shop = put(
    d,
    d.vnet('vnet-shop', '10.1.0.0/16', { dnsServers: [firewallAddress] }, head),
    at(16, 304),
  );
  const data = put(
    d,
    d.vnet('vnet-data', '10.2.0.0/16', { dnsServers: [firewallAddress] }, head),
    at(328, 304),
  );
  d.add('hubConnection', 'con-shop', null, { hub, vnet: shop });
  d.add('hubConnection', 'con-data', null, { hub, vnet: data });
  const delegation = 'Microsoft.Network/dnsResolvers';
  const inbound = put(
    d,
    d.subnet(data, 'snet-dns-in', '10.2.2.0/28', { delegation, defaultOutboundAccess: null }),
    at(256, 48),
  );
  const resolver = put(d, d.add('dnsResolver', 'dnspr-data', data), at(272, 200));
  put(d, d.add('dnsInboundEndpoint', 'inbound', inbound, { resolver, address: inboundAddress }), at(16, 48));
  const own = { defaultOutboundAccess: false };
  return [
    put(d, d.subnet(shop, 'snet-shop', '10.1.1.0/24', own), at(16, 48)),
    put(d, d.subnet(data, 'snet-data', '10.2.1.0/24', own), at(16, 48)),
  ];
}

/** A database behind a private endpoint, whose subnet lets route tables count: so request and reply of the office both pass the firewall. */
function drawSql(d: Drawing, data: ResourceId): void {
  const vnet = d.design().resources[data]?.parent as ResourceId;
  const endpoints = put(
    d,
    d.subnet(vnet, 'snet-endpoints', '10.2.3.0/24', {
      defaultOutboundAccess: false,
      privateEndpointNetworkPolicies: 'RouteTableEnabled',
    }),
    at(496, 48),
  );
  const services = ground(d, 'publicServices', 'Public services', at(1432, 0));
  const sql = put(
    d,
    d.add('sqlServer', 'sql-shop', services, { publicNetworkAccess: 'Disabled' }),
    at(16, 48),
  );
  const global = ground(d, 'globalServices', 'Global', at(1432, 400));
  const links = [{ vnet, resolutionPolicy: 'Default' as const, registrationEnabled: false }];
  const zone = put(
    d,
    d.add('privateDnsZone', 'privatelink.database.windows.net', global, { links }),
    at(16, 48),
  );
  put(d, d.endpoint(endpoints, 'pe-sql', '10.2.3.4', sql, 'sqlServer', { dnsZoneGroup: [zone] }), at(16, 48));
}

/** Virtual WAN with a secured hub: one firewall between spokes, office and internet. */
export const securedVirtualWan: StartingPoint = {
  slug: 'virtual-wan-secured-hub',
  title: 'Virtual WAN with secured hub',
  says: 'Routing intent sends everything between spokes, head office and internet through the firewall of the hub, and its DNS proxy asks a resolver in a spoke.',
  ask: ['vm-shop', 'vm-data', 443],
  build: securedHub,
};
