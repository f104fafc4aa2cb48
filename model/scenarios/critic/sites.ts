import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawGateway, drawHub, drawSite, drawVnetA, lendGateway } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type AppSubnet = Parameters<typeof drawVnetA>[1];
const toGateway = { nextHopType: 'VirtualNetworkGateway' as const };

/** A site, a hub with a gateway, and spoke A that uses it. */
export function drawHybrid(
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

/** Sites behind gateways: forced tunnelling, transit, propagation, and who takes which route. */
export const sitesTogether: readonly Scenario[] = [
  {
    id: 'HYBRID-12, ROUTE-26',
    says: 'Forced tunnelling by BGP takes the vault to the site; the service endpoint keeps Storage out of it',
    build(d) {
      drawHybrid(d, { serviceEndpoints: ['Microsoft.Storage'] }, 'vpnGateway', [
        '0.0.0.0/0',
        '172.20.0.0/16',
      ]);
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
        cites: ['routing/service-endpoint-adds-routes-for-its-service'],
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
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'reachable', path: 'public' },
        past: ['gw-hub'],
        cites: ['routing/udr-beats-bgp-beats-system'],
      },
    ],
  },
  {
    id: 'ROUTE-34',
    says: 'A user default route to the gateway works with VPN and not with ExpressRoute',
    build: (d) =>
      drawHybrid(
        d,
        { routeTable: d.routes('rt-app', [{ prefix: '172.20.0.0/16', ...toGateway }]) },
        'expressRouteGateway',
      ),
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
      const { hub } = drawHybrid(d, {
        routeTable: d.routes('rt-app', [{ prefix: '10.99.0.0/16', ...toGateway }]),
      });
      d.add('expressRouteGateway', 'ergw-hub', 'GatewaySubnet' as ResourceId);
      void hub;
    },
    asks: [
      {
        from: 'vm-app',
        to: '10.99.0.4',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/gateway-next-hop-needs-a-vpn-gateway'],
      },
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
        answer: {
          verdict: 'blocked',
          layer: 'route',
          diedAt: 'vnet-hub--vnet-a' as never,
          initiators: 'neither',
        },
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
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'depends' },
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'depends' },
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
    ],
  },
];
