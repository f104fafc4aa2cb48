import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import {
  drawFirewall,
  drawGateway,
  drawHub,
  drawSite,
  drawVnetA,
  drawVnetB,
  lendGateway,
  viaAppliance,
} from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type AppSubnet = Parameters<typeof drawVnetA>[1];
const toGateway = { nextHopType: 'VirtualNetworkGateway' as const };

/** A site, a hub with a gateway, and spoke A that uses it. */
function drawHybrid(
  d: Drawing,
  app: AppSubnet = {},
  kind: 'vpnGateway' | 'expressRouteGateway' = 'vpnGateway',
  announced: readonly string[] = [],
): { readonly hub: ResourceId; readonly spoke: ResourceId } {
  const a = drawVnetA(d, app);
  const hub = drawHub(d);
  drawGateway(d, hub, '10.100.0.0/27', drawSite(d), kind, announced);
  lendGateway(d, hub, a.vnet);
  return { hub, spoke: a.vnet };
}

/** The same with a firewall at 10.100.2.4, to which the gateway subnet sends the spoke. */
function drawInspected(d: Drawing, app: AppSubnet): void {
  const { hub } = drawHybrid(d, app);
  drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { network: ['10.0.0.0/8', '172.20.0.0/16'] });
  d.set('subnet', 'GatewaySubnet' as ResourceId, {
    routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.2.4', 'rt-gateway'),
  });
  d.set('peering', 'vnet-hub--vnet-a' as ResourceId, {
    right: {
      vnet: 'vnet-a' as ResourceId,
      exists: true,
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: true,
    },
  });
}

/** Sites behind gateways: forced tunnelling, transit, propagation, and who takes which route. */
export const sitesTogether: readonly Scenario[] = [
  {
    id: 'HYBRID-12, ROUTE-26',
    says: 'Forced tunnelling by BGP takes the vault to the site; the service endpoint keeps Storage out of it',
    build(d) {
      drawHybrid(d, { serviceEndpoints: ['Microsoft.Storage'] }, 'vpnGateway', ['0.0.0.0/0', '172.20.0.0/16']);
      d.add('keyVault', 'kv1', null);
      d.add('storageAccount', 'st1', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'notModelled', source: null },
        through: ['gw-hub'],
        cites: ['routing/forced-tunnelling-takes-services-too'],
      },
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.0.1.4' },
        past: ['gw-hub'],
        cites: ['routing/service-endpoint-route-beats-udr-and-bgp'],
      },
    ],
  },
  {
    id: 'ROUTE-14',
    says: 'A user default route to the internet wins over the one that the site announces',
    build(d) {
      const table = d.routes('rt-app', [{ prefix: '0.0.0.0/0', nextHopType: 'Internet' }]);
      drawHybrid(d, { routeTable: table }, 'vpnGateway', ['0.0.0.0/0', '172.20.0.0/16']);
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      { from: 'vm-app', to: 'kv1', answer: { verdict: 'reachable', path: 'public' }, past: ['gw-hub'], cites: ['routing/udr-beats-bgp-beats-system'] },
    ],
  },
  {
    id: 'ROUTE-34',
    says: 'A user default route to the gateway works with VPN and not with ExpressRoute',
    build: (d) => drawHybrid(d, { routeTable: d.routes('rt-app', [{ prefix: '172.20.0.0/16', ...toGateway }]) }, 'expressRouteGateway'),
    asks: [
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/gateway-next-hop-needs-a-vpn-gateway'],
      },
    ],
  },
  {
    id: 'ROUTE-34b',
    says: 'With both kinds of gateway in the VNet the ExpressRoute one counts for the route',
    build(d) {
      const { hub } = drawHybrid(d, { routeTable: d.routes('rt-app', [{ prefix: '10.99.0.0/16', ...toGateway }]) });
      d.add('expressRouteGateway', 'ergw-hub', 'GatewaySubnet' as ResourceId);
      void hub;
    },
    asks: [
      { from: 'vm-app', to: '10.99.0.4', port: 443, answer: { verdict: 'blocked', layer: 'route' }, cites: ['routing/gateway-next-hop-needs-a-vpn-gateway'] },
    ],
  },
  {
    id: 'ROUTE-35',
    says: 'Propagation off leaves the subnet without a way to the site; a route to the gateway gives it back',
    build(d) {
      drawHybrid(d, { routeTable: d.routes('rt-app', [], true) });
      const other = d.subnet('vnet-a' as ResourceId, 'other', '10.0.3.0/24', {
        routeTable: d.routes('rt-other', [{ prefix: '172.20.0.0/16', ...toGateway }], true),
      });
      d.vm(other, 'vm-other', '10.0.3.4');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', diedAt: 'rt-app' as never, initiators: 'neither' },
        cites: ['routing/propagation-off-keeps-gateway-routes-out'],
      },
      {
        from: 'vm-other',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.4', initiators: 'both' },
        through: ['gw-hub'],
        cites: [],
      },
    ],
  },
  {
    id: 'PEER-11',
    says: 'The hub lends its gateway, the spoke does not take it: no way in either direction',
    build(d) {
      const a = drawVnetA(d);
      const hub = drawHub(d);
      drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
      d.peer(hub, a.vnet, { allowGatewayTransit: true });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', diedAt: 'vnet-hub--vnet-a' as never, initiators: 'neither' },
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
    ],
  },
  {
    id: 'PEER-5',
    says: 'Whether the spoke takes the gateway is not stated, so nobody knows',
    build(d) {
      const a = drawVnetA(d);
      const hub = drawHub(d);
      drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
      d.peer(hub, a.vnet, { allowGatewayTransit: true }, { useRemoteGateways: null });
    },
    asks: [
      { from: 'vm-app', to: 'pc-hq', port: 443, answer: { verdict: 'depends' }, cites: ['routing/gateway-transit-needs-both-sides'] },
      { from: 'pc-hq', to: 'vm-app', port: 443, answer: { verdict: 'depends' }, cites: ['routing/gateway-transit-needs-both-sides'] },
    ],
  },
  {
    id: 'ROUTE-15, HYBRID-13',
    says: 'A site cannot attract traffic of a VNet or peer by announcing a longer prefix',
    build(d) {
      const { spoke } = drawHybrid(d, {}, 'expressRouteGateway', ['10.0.2.0/24', '10.1.0.0/24', '172.20.0.0/16']);
      d.peer(spoke, drawVnetB(d));
    },
    asks: [
      { from: 'vm-app', to: 'vm-data', port: 443, answer: { verdict: 'reachable', path: 'private', initiators: 'both' }, past: ['gw-hub'], cites: ['routing/vnet-and-peering-route-beats-bgp'] },
      { from: 'vm-app', to: 'vm-b', port: 443, answer: { verdict: 'reachable', path: 'private', initiators: 'both' }, past: ['gw-hub'], cites: ['routing/vnet-and-peering-route-beats-bgp'] },
    ],
  },
  {
    id: 'HYBRID-5',
    says: 'A site calls a service with its public address, whatever gateway it has',
    build(d) {
      drawHybrid(d);
      d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', ipRules: ['198.51.100.10'] });
      d.add('sqlServer', 'sql1', null, { vnetRules: [{ subnet: 'app' as ResourceId }] });
      d.set('subnet', 'app' as ResourceId, { serviceEndpoints: ['Microsoft.Sql'] });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '198.51.100.10', initiators: 'source' },
        past: ['gw-hub'],
        cites: ['egress/site-goes-out-by-its-nat-address'],
      },
      { from: 'pc-hq', to: 'sql1', answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: ['paas-firewall/who-no-rule-admits-is-refused'] },
    ],
  },
  {
    id: 'ROUTE-36',
    says: 'The gateway subnet sends requests to the firewall, the spoke answers past it: the firewall drops the rest',
    build: (d) => drawInspected(d, {}),
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath', diedAt: 'afw-hub' as never },
        through: ['afw-hub'],
        blockers: ['returnPath'],
        cites: ['routing/routes-act-on-what-leaves-the-subnet'],
      },
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        blockers: ['returnPath'],
        cites: [],
      },
    ],
  },
  {
    id: 'ROUTE-36b',
    says: 'With the mirror route at the spoke both may open',
    build: (d) => drawInspected(d, { routeTable: viaAppliance(d, '172.20.0.0/16', '10.100.2.4') }),
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '172.20.0.5', initiators: 'both' },
        through: ['gw-hub', 'afw-hub'],
        blockers: [],
        cites: [],
      },
    ],
  },
  {
    id: 'HYBRID-3',
    says: 'Microsoft peering leads a site to public services with its public address, never to a machine',
    build(d) {
      drawVnetA(d);
      const site = drawSite(d);
      d.add('connection', 'circuit', null, { gateway: null, site, privatePeering: false, microsoftPeering: true });
      d.add('storageAccount', 'st1', null);
    },
    asks: [
      { from: 'pc-hq', to: 'vm-app', port: 443, answer: { verdict: 'blocked', layer: 'gateway' }, cites: ['routing/microsoft-peering-leads-to-public-services-only'] },
      { from: 'pc-hq', to: 'st1', port: 443, answer: { verdict: 'reachable', path: 'public', source: '198.51.100.10' }, cites: ['routing/microsoft-peering-leads-to-public-services-only'] },
    ],
  },
  {
    id: 'HYBRID-1',
    says: 'Two sites at one gateway: whether it passes traffic between them is not in the model',
    build(d) {
      drawHybrid(d);
      const branch = d.add('onPremisesSite', 'site-branch', null, { prefixes: ['172.21.0.0/16'] });
      d.add('onPremisesHost', 'pc-branch', branch, { address: '172.21.0.5' });
      d.add('connection', 'con-branch', null, { gateway: 'gw-hub' as ResourceId, site: branch });
    },
    asks: [
      { from: 'pc-hq', to: 'pc-branch', port: 443, answer: { verdict: 'notModelled', initiators: 'neither' }, cites: [] },
      { from: 'vm-app', to: 'pc-branch', port: 443, answer: { verdict: 'reachable', initiators: 'both' }, cites: [] },
    ],
  },
];
