import type { ResourceId } from '../../ids.ts';
import { drawHubVnet, drawServer, drawSite } from '../further/draw-hybrid.ts';
import {
  drawBlobEndpoint,
  drawFirewall,
  drawGateway,
  drawSite as drawHq,
  drawVnetA,
  lendGateway,
} from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const at = (id: string): ResourceId => id as ResourceId;
const out: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-app', to: 'somebody', port: 443 };
const free = [{ prefix: '0.0.0.0/0', nextHopType: 'Internet' as const }];

const servers: readonly Scenario[] = [
  {
    id: 'ARS, PEER-11',
    says: 'A spoke that does not use the gateway of the hub learns nothing of a Route Server',
    build(d) {
      const { hub, servers: subnet, spoke, subnet: app } = drawHubVnet(d);
      drawServer(d, subnet, ['0.0.0.0/0']);
      d.remove(at(`${hub}--${spoke}`));
      d.peer(hub, spoke);
      d.set('subnet', app, { defaultOutboundAccess: true });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [{ ...out, answer: { verdict: 'reachable', path: 'public' }, past: ['nva'], cites: [] }],
  },
  {
    id: 'ARS, ROUTE-15',
    says: 'What an appliance announces of a peer’s range attracts nothing',
    build(d) {
      const { hub, servers: subnet } = drawHubVnet(d);
      drawServer(d, subnet, ['10.1.0.0/16', '10.1.1.0/24']);
      d.vm(d.subnet(hub, 'snet-hub', '10.0.2.0/24'), 'vm-hub', '10.0.2.4');
    },
    asks: [
      {
        from: 'vm-hub',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.2.4', initiators: 'both' },
        past: ['nva'],
        cites: [],
      },
    ],
  },
  {
    id: 'ARS, SE-9',
    says: 'A service endpoint goes past the default route of an appliance; a user route does so too',
    build(d) {
      const { servers: subnet, subnet: app, spoke } = drawHubVnet(d);
      drawServer(d, subnet, ['0.0.0.0/0']);
      d.set('subnet', app, { serviceEndpoints: ['Microsoft.Storage.Global'] });
      d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', vnetRules: [{ subnet: app }] });
      const routeTable = d.routes('rt-free', free);
      const direct = d.subnet(spoke, 'snet-free', '10.1.2.0/24', { routeTable, defaultOutboundAccess: true });
      d.vm(direct, 'vm-free', '10.1.2.4');
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        ...out,
        to: 'st1',
        answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.1.1.4' },
        past: ['nva'],
        cites: [],
      },
      { ...out, from: 'vm-free', answer: { verdict: 'reachable', path: 'public' }, past: ['nva'], cites: [] },
    ],
  },
  {
    id: 'ARS, ROUTE-28',
    says: 'A default route that a Route Server writes takes the replies of a public address along',
    build(d) {
      const { servers: subnet, subnet: app, appliances } = drawHubVnet(d);
      drawServer(d, subnet, ['0.0.0.0/0']);
      d.set('subnet', appliances, { routeTable: d.routes('rt-nva', free) });
      d.set('subnet', app, { networkSecurityGroup: d.nsg('nsg-app', [{ ports: '443' }]) });
      d.vm(app, 'vm-web', '10.1.1.5', { publicIp: '20.50.3.3' });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'somebody',
        to: 'vm-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
    ],
  },
  {
    id: 'ARS, ROUTE-10',
    says: 'Whether a host route that an appliance announces for an endpoint wins over that of the endpoint no page says',
    build(d) {
      const { servers: subnet, subnet: app, hub, spoke } = drawHubVnet(d);
      drawServer(d, subnet, ['10.1.1.9/32']);
      d.vm(d.subnet(hub, 'snet-hub', '10.0.2.0/24'), 'vm-hub', '10.0.2.4');
      drawBlobEndpoint(d, app, '10.1.1.9', [hub, spoke]);
    },
    asks: [{ ...out, from: 'vm-hub', to: 'pe-st1', answer: { path: 'privateEndpoint' }, cites: [] }],
  },
];

const announcedToSites: readonly Scenario[] = ([true, false] as const).map((branchToBranch) => ({
  id: `ARS, branch to branch ${branchToBranch ? 'on' : 'off'}`,
  says: branchToBranch
    ? 'With branch to branch a site learns what an appliance announced; how the appliance passes it on is not known'
    : 'Without branch to branch a site does not learn what an appliance announced',
  build(d) {
    const { servers: subnet, vpn } = drawHubVnet(d);
    drawServer(d, subnet, ['172.16.0.0/16'], { branchToBranch });
    d.add('connection', 'tunnel', null, { gateway: vpn, site: drawSite(d, 'hq', 0) });
  },
  asks: [
    {
      ...out,
      from: 'pc-hq',
      to: '172.16.0.9',
      answer: { verdict: branchToBranch ? 'depends' : 'blocked', layer: 'gateway' },
      cites: ['routing/route-server-joins-branches'],
    },
  ],
}));

const sites: readonly Scenario[] = [
  {
    id: 'ROUTE-34, HYBRID-2',
    says: 'Beside an ExpressRoute gateway a user route to the virtual network gateway does not reach the VPN gateway',
    build(d) {
      const { subnet, vpn } = drawHubVnet(d);
      const table = d.routes('rt-gw', [{ prefix: '192.168.0.0/16', nextHopType: 'VirtualNetworkGateway' }]);
      d.set('subnet', subnet, { routeTable: table });
      d.add('connection', 'tunnel', null, {
        gateway: vpn,
        site: drawSite(d, 'hq', 0),
        prefixes: ['172.20.0.0/16'],
      });
    },
    asks: [
      {
        ...out,
        to: 'pc-hq',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/gateway-next-hop-needs-a-vpn-gateway'],
      },
    ],
  },
  {
    id: 'HYBRID-19, HYBRID-7',
    says: 'Two circuits at one gateway: both sites use an endpoint, and without Global Reach neither the other site',
    build(d) {
      const { er, subnet, spoke } = drawHubVnet(d);
      d.add('connection', 'circuit-hq', null, { gateway: er, site: drawSite(d, 'hq', 0) });
      d.add('connection', 'circuit-branch', null, { gateway: er, site: drawSite(d, 'branch', 1) });
      drawBlobEndpoint(d, subnet, '10.1.1.9', [spoke]);
    },
    asks: [
      {
        ...out,
        from: 'pc-branch',
        to: 'pe-st1',
        answer: {
          verdict: 'reachable',
          path: 'privateEndpoint',
          source: '192.168.1.5',
          initiators: 'source',
        },
        cites: [],
      },
      { ...out, from: 'pc-hq', to: 'pc-branch', answer: { verdict: 'notModelled' }, cites: [] },
    ],
  },
  {
    id: 'HYBRID-19, one circuit only',
    says: 'Global Reach joins circuits, not a circuit with a tunnel',
    build(d) {
      const { er, vpn } = drawHubVnet(d);
      const tunnel = d.add('connection', 'tunnel', null, { gateway: vpn, site: drawSite(d, 'hq', 0) });
      d.add('connection', 'circuit', null, {
        gateway: er,
        site: drawSite(d, 'branch', 1),
        globalReach: [tunnel],
      });
    },
    asks: [{ ...out, from: 'pc-hq', to: 'pc-branch', answer: { verdict: 'notModelled' }, cites: [] }],
    problems: ['check/global-reach-of-a-tunnel'],
  },
  {
    id: 'ROUTE-42, HYBRID-9',
    says: 'A route table that keeps gateway routes out of the subnet of an endpoint does not act on what the endpoint answers',
    build(d) {
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      drawGateway(d, hub, '10.100.0.0/27', drawHq(d));
      const a = drawVnetA(d);
      lendGateway(d, hub, a.vnet);
      d.set('subnet', a.data, { routeTable: d.routes('rt-off', [], true) });
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
    },
    asks: [
      {
        ...out,
        from: 'pc-hq',
        to: 'pe-st1',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [],
      },
      {
        ...out,
        from: 'pc-hq',
        to: 'vm-data',
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: [],
      },
    ],
  },
  {
    id: 'HYBRID-10, ROUTE-39',
    says: 'A route of the gateway subnet takes a site through a firewall to an endpoint only with route policies',
    build(d) {
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      const table = d.routes('rt-gw', [{ prefix: '10.0.0.0/16', nextHopAddress: '10.100.2.4' }]);
      drawGateway(d, hub, '10.100.0.0/27', drawHq(d));
      d.set('subnet', at('GatewaySubnet'), { routeTable: table });
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {
        network: ['10.0.0.0/16'],
        privateRanges: ['255.255.255.255/32'],
      });
      const a = drawVnetA(d);
      lendGateway(d, hub, a.vnet);
      d.set('subnet', a.data, { privateEndpointNetworkPolicies: 'RouteTableEnabled' });
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
      const other = d.add('storageAccount', 'st2', null);
      d.endpoint(a.app, 'pe-st2', '10.0.1.9', other, 'blob');
    },
    asks: [
      {
        ...out,
        from: 'pc-hq',
        to: 'pe-st1',
        answer: { verdict: 'reachable' },
        through: ['afw-hub'],
        cites: [],
      },
      { ...out, from: 'pc-hq', to: 'pe-st2', answer: { verdict: 'reachable' }, past: ['afw-hub'], cites: [] },
    ],
  },
];

/** Route Server, circuits and tunnels together with endpoints, service endpoints and public addresses. */
export const eighthLookBranches: readonly Scenario[] = [...servers, ...announcedToSites, ...sites];
