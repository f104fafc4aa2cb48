import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';
import { drawHubFirewall, drawWan, secure } from './virtual-wan.ts';

const server = 'routing/route-server-writes-routes-of-appliances';
const circuit = 'routing/circuit-wins-over-tunnel';

/** A hub VNet with gateways, an appliance, room for a Route Server, and a spoke that uses what the hub lends. */
function drawHubVnet(d: Drawing, vpnAddresses: readonly string[] = ['20.50.2.4', '20.50.2.5']) {
  const hub = d.vnet('hub', '10.0.0.0/16');
  const gateways = d.subnet(hub, 'GatewaySubnet', '10.0.0.0/26');
  const servers = d.subnet(hub, 'RouteServerSubnet', '10.0.0.64/26');
  const appliances = d.subnet(hub, 'snet-nva', '10.0.1.0/24');
  const nva = d.vm(appliances, 'nva', '10.0.1.4', { ipForwarding: true });
  d.set('virtualMachine', nva, { appliance: { enabled: true, snat: true } } as never);
  const vpn = d.add('vpnGateway', 'vpngw', gateways, { publicIps: [...vpnAddresses] });
  const er = d.add('expressRouteGateway', 'ergw', gateways);
  const spoke = d.vnet('spoke', '10.1.0.0/16');
  const subnet = d.subnet(spoke, 'snet-app', '10.1.1.0/24', { defaultOutboundAccess: false });
  d.vm(subnet, 'vm-app', '10.1.1.4');
  d.peer(
    hub,
    spoke,
    { allowGatewayTransit: true, allowForwardedTraffic: true },
    { useRemoteGateways: true, allowForwardedTraffic: true },
  );
  return { hub, servers, appliances, vpn, er, spoke, subnet };
}

function drawSite(d: Drawing, name: string, number: number): ResourceId {
  const site = d.add('onPremisesSite', name, null, { prefixes: [`192.168.${number}.0/24`] });
  d.add('onPremisesHost', `pc-${name}`, site, { address: `192.168.${number}.5` });
  return site;
}

function drawServer(d: Drawing, servers: ResourceId, prefixes: readonly string[], more: object = {}): void {
  d.add('routeServer', 'rs', servers, {
    publicIp: '20.50.2.9',
    peers: [{ name: 'nva', address: '10.0.1.4', asn: 65001, prefixes: [...prefixes], nextHop: null }],
    ...more,
  });
}

const routeServers: readonly Scenario[] = [
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

const sideBySide: readonly Scenario[] = [
  {
    id: 'HYBRID-2b',
    says: 'Circuit and tunnel to one site: Azure sends by the circuit, and so should the site',
    build(d) {
      const { vpn, er } = drawHubVnet(d);
      const site = drawSite(d, 'hq', 0);
      d.add('connection', 'a-tunnel', null, { gateway: vpn, site });
      d.add('connection', 'b-circuit', null, { gateway: er, site });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['ergw'],
        past: ['vpngw'],
        cites: [circuit],
      },
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['ergw'],
        assumes: ['prefers the circuit'],
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
    ],
  },
  {
    id: 'HYBRID-2c',
    says: 'A longer prefix over the tunnel takes the reply another way than the request: the answer depends',
    build(d) {
      const { vpn, er } = drawHubVnet(d);
      const site = drawSite(d, 'hq', 0);
      d.add('connection', 'a-tunnel', null, { gateway: vpn, site, prefixes: ['192.168.0.0/25'] });
      d.add('connection', 'b-circuit', null, { gateway: er, site });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'depends' },
        cites: [circuit],
      },
    ],
  },
  {
    id: 'HYBRID-19',
    says: 'Global Reach joins two sites with a circuit each, past the VNets',
    build(d) {
      const { er } = drawHubVnet(d);
      const one = d.add('connection', 'circuit-hq', null, { gateway: er, site: drawSite(d, 'hq', 0) });
      d.add('connection', 'circuit-branch', null, {
        gateway: er,
        site: drawSite(d, 'branch', 1),
        globalReach: [one],
      });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '192.168.0.5' },
        past: ['ergw'],
        cites: ['routing/global-reach-joins-sites'],
      },
    ],
  },
];

/** Circuits and tunnels at virtual hubs. */
const atHubs: readonly Scenario[] = [
  {
    id: 'VWAN-40',
    says: 'A hub prefers the circuit to the tunnel of a site, or the other way round as its routing preference says',
    build(d) {
      const { hub, hq } = drawWan(d);
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      d.add('connection', 'circuit-hq', null, { gateway: er, site: hq?.site as ResourceId });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['ergw-vhub'],
        past: ['vpngw-vhub'],
        cites: ['routing/hub-routing-preference'],
      },
    ],
  },
  {
    id: 'VWAN-41',
    says: 'With the shortest AS path as preference the drawing does not tell which way it takes',
    build(d) {
      const { hub, hq } = drawWan(d);
      d.set('virtualHub', hub, { routingPreference: 'ASPath' });
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      d.add('connection', 'circuit-hq', null, { gateway: er, site: hq?.site as ResourceId });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'depends' },
        cites: ['routing/hub-routing-preference'],
      },
    ],
  },
  {
    id: 'HYBRID-19b',
    says: 'A hub carries nothing from circuit to circuit; behind a private traffic policy only where Microsoft has enabled it',
    build(d) {
      const { hub } = drawWan(d);
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      for (const [index, name] of ['one', 'two'].entries())
        d.add('connection', `circuit-${name}`, null, { gateway: er, site: drawSite(d, name, 10 + index) });
    },
    asks: [
      {
        from: 'pc-one',
        to: 'pc-two',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['routing/branches-reach-each-other-through-the-hub'],
      },
      { from: 'pc-one', to: 'pc-hq', port: 443, answer: { verdict: 'reachable' }, cites: [] },
    ],
  },
  {
    id: 'HYBRID-19c',
    says: 'From circuit to circuit through the firewall of a hub depends on a support case',
    build(d) {
      const { hub } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub));
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      for (const [index, name] of ['one', 'two'].entries())
        d.add('connection', `circuit-${name}`, null, { gateway: er, site: drawSite(d, name, 10 + index) });
    },
    asks: [
      {
        from: 'pc-one',
        to: 'pc-two',
        port: 443,
        answer: { verdict: 'depends' },
        through: ['afw-vhub'],
        cites: ['routing/branches-reach-each-other-through-the-hub'],
      },
    ],
  },
];

/** Route Server, circuits beside tunnels, and Global Reach. */
export const hybrid: readonly Scenario[] = [...routeServers, ...loops, ...sideBySide, ...atHubs];
