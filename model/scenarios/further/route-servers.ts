import type { ResourceId } from '../../ids.ts';
import type { Scenario } from '../scenario.ts';
import { drawHubVnet, drawServer, drawSite } from './draw-hybrid.ts';

const server = 'routing/route-server-writes-routes-of-appliances';

const announced: readonly Scenario[] = [
  {
    id: 'ARS-1',
    says: 'A Route Server writes the routes of an appliance into spokes that use the hub’s gateway; ranges of the VNet it does not write',
    build(d) {
      const { servers, appliances } = drawHubVnet(d);
      drawServer(d, servers, ['0.0.0.0/0', '10.0.0.0/16', '10.0.1.0/24']);
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
      // Without this the appliance would send what it announced to itself.
      const table = d.routes('rt-nva', [{ prefix: '0.0.0.0/0', nextHopType: 'Internet' }]);
      d.set('subnet', appliances, { routeTable: table });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        through: ['nva'],
        cites: [server],
      },
    ],
  },
  {
    id: 'ARS-2',
    says: 'A route table that keeps gateway routes out keeps those of the Route Server out as well',
    build(d) {
      const { servers, subnet } = drawHubVnet(d);
      drawServer(d, servers, ['0.0.0.0/0']);
      d.set('subnet', subnet, { routeTable: d.routes('rt-off', [], true) });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        past: ['nva'],
        cites: [],
      },
    ],
  },
  {
    id: 'ROUTE-34d',
    says: 'A user route with next hop virtual network gateway does not work beside a Route Server',
    build(d) {
      const { servers, subnet, er } = drawHubVnet(d);
      d.remove(er);
      drawServer(d, servers, []);
      const table = d.routes('rt-gw', [{ prefix: '192.168.0.0/16', nextHopType: 'VirtualNetworkGateway' }]);
      d.set('subnet', subnet, { routeTable: table });
      const site = drawSite(d, 'hq', 0);
      d.add('connection', 'tunnel', null, {
        gateway: 'vpngw' as ResourceId,
        site,
        prefixes: ['172.20.0.0/16'],
      });
    },
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
    id: 'ARS-3',
    says: 'With branch to branch a tunnel’s site and a circuit’s site reach one another through the gateways of the VNet',
    build(d) {
      const { servers, vpn, er } = drawHubVnet(d);
      drawServer(d, servers, [], { branchToBranch: true });
      d.add('connection', 'tunnel', null, { gateway: vpn, site: drawSite(d, 'hq', 0) });
      d.add('connection', 'circuit', null, { gateway: er, site: drawSite(d, 'branch', 1) });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '192.168.0.5' },
        through: ['vpngw', 'ergw'],
        cites: ['routing/route-server-joins-branches'],
      },
    ],
  },
  {
    id: 'ARS-4',
    says: 'Without branch to branch nothing in Azure joins them',
    build(d) {
      const { servers, vpn, er } = drawHubVnet(d);
      drawServer(d, servers, []);
      d.add('connection', 'tunnel', null, { gateway: vpn, site: drawSite(d, 'hq', 0) });
      d.add('connection', 'circuit', null, { gateway: er, site: drawSite(d, 'branch', 1) });
    },
    asks: [{ from: 'pc-hq', to: 'pc-branch', port: 443, answer: { verdict: 'notModelled' }, cites: [] }],
  },
  {
    id: 'ARS-5',
    says: 'Where circuit and appliance announce the same prefix the circuit wins, unless the routing preference says otherwise',
    build(d) {
      const { servers, er } = drawHubVnet(d);
      drawServer(d, servers, ['192.168.0.0/24'], { routingPreference: 'VpnGateway' });
      d.add('connection', 'circuit', null, { gateway: er, site: drawSite(d, 'hq', 0) });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'depends' },
        through: ['nva'],
        cites: [server],
      },
    ],
  },
];

const loops: readonly Scenario[] = [
  {
    id: 'ARS-6',
    says: 'An appliance that announces 0.0.0.0/0 sends to itself unless its own subnet has a route to the internet',
    build(d) {
      const { servers } = drawHubVnet(d);
      drawServer(d, servers, ['0.0.0.0/0']);
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        through: ['nva'],
        cites: ['routing/routes-may-lead-in-a-circle'],
      },
    ],
  },
];

/** Route Server: what appliances announce, and what its branch to branch joins. */
export const routeServers: readonly Scenario[] = [...announced, ...loops];
