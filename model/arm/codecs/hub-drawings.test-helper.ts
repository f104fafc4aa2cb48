import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../../scenarios/draw.ts';

/** Virtual WAN and Route Server with everything that they can say. */
export const hubDrawings: Readonly<Record<string, (d: Drawing) => void>> = {
  'virtual-wan': (d) => {
    const wan = d.add('virtualWan', 'vwan-a', null, { branchToBranch: false });
    const hub = d.add('virtualHub', 'vhub-a', null, {
      virtualWan: wan,
      addressPrefix: '10.100.0.0/23',
      routingPreference: 'ASPath',
      privatePrefixes: ['40.0.0.0/24', '50.0.0.0/24'],
    });
    const firewall = d.add('azureFirewall', 'afw-vhub', hub, {
      tier: 'Premium',
      dnsProxy: true,
      dnsServers: ['10.1.2.4'],
      networkRules: [
        {
          name: 'all',
          priority: 200,
          access: 'Allow',
          protocols: ['Any'],
          sources: ['*'],
          destinations: ['*'],
          ports: '*',
        },
      ],
    });
    d.set('virtualHub', hub, {
      privateTraffic: firewall,
      internetTraffic: firewall,
      routes: [{ name: 'lab', prefixes: ['10.200.0.0/16'], nextHop: firewall }],
    });
    d.add('hubConnection', 'con-plain', null, { hub, vnet: d.vnet('vnet-1', '10.1.0.0/16') });
    drawPlainHub(d, wan);
    drawBranches(d, hub);
    d.add('virtualWan', 'vwan-basic', null, { tier: 'Basic' });
  },
  'route-server': (d) => {
    const vnet = d.vnet('vnet-a', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'RouteServerSubnet', '10.0.0.0/26', { defaultOutboundAccess: null });
    d.add('routeServer', 'rs-full', subnet, {
      publicIp: '20.50.7.7',
      branchToBranch: true,
      routingPreference: 'VpnGateway',
      peers: [
        { name: 'nva-1', address: '10.0.1.4', asn: 65001, prefixes: [], nextHop: null },
        { name: 'nva-2', address: '10.0.1.5', asn: 65002, prefixes: [], nextHop: null },
      ],
    });
    const other = d.vnet('vnet-b', '10.1.0.0/16');
    const bare = d.subnet(other, 'RouteServerSubnet', '10.1.0.0/26', { defaultOutboundAccess: null });
    d.add('routeServer', 'rs-bare', bare);
  },
};

/** A hub without firewall, and connections that say more than the usual. */
function drawPlainHub(d: Drawing, wan: ResourceId): void {
  const hub = d.add('virtualHub', 'vhub-b', null, { virtualWan: wan, addressPrefix: '10.101.0.0/24' });
  const nva = d.add('hubConnection', 'con-nva', null, {
    hub,
    vnet: d.vnet('vnet-2', '10.2.0.0/16'),
    internetSecurity: false,
    staticRoutes: [{ name: 'behind', prefixes: ['10.9.0.0/16', '10.8.0.0/16'], nextHop: '10.2.1.4' }],
    propagateStaticRoutes: false,
    bypassNextHop: true,
  });
  d.add('hubConnection', 'con-hidden', null, {
    hub,
    vnet: d.vnet('vnet-3', '10.3.0.0/16'),
    internetSecurity: null,
    associatedTo: 'none',
    propagatesTo: 'none',
  });
  d.set('virtualHub', hub, { routes: [{ name: 'behind', prefixes: ['10.9.0.0/16'], nextHop: nva }] });
}

function drawBranches(d: Drawing, hub: ResourceId): void {
  const vpn = d.add('vpnGateway', 'vpngw-vhub', hub);
  const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
  const [hq, branch] = ['hq', 'branch'].map((name, index) =>
    d.add('onPremisesSite', `site-${name}`, null, {
      prefixes: [`192.168.${index}.0/24`],
      publicAddress: `198.51.100.${index + 1}`,
    }),
  ) as [ResourceId, ResourceId];
  d.add('connection', 'tunnel-hq', null, { gateway: vpn, site: hq });
  d.add('connection', 'tunnel-branch', null, { gateway: vpn, site: branch, prefixes: ['192.168.1.0/25'] });
  d.add('connection', 'circuit-hq', null, { gateway: er, site: hq });
}
