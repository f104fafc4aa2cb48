import type { Scenario } from '../scenario.ts';
import { drawWan } from './draw-wan.ts';

const joins = 'routing/hub-joins-what-is-connected';
const branches = 'routing/branches-reach-each-other-through-the-hub';

/** What a virtual hub without a firewall joins. */
export const virtualWans: readonly Scenario[] = [
  {
    id: 'VWAN-1',
    says: 'A Standard hub joins its VNets and sites with each other, both ways and without peering',
    build: (d) => void drawWan(d),
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.1.1.4' },
        through: ['vhub'],
        cites: [joins],
      },
      {
        from: 'vm-1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.1.1.4' },
        through: ['vhub', 'vpngw-vhub'],
        cites: [branches],
      },
      {
        from: 'pc-hq',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '192.168.0.5' },
        through: ['vpngw-vhub'],
        cites: [joins, branches],
      },
      {
        from: 'pc-hq',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '192.168.0.5' },
        through: ['vpngw-vhub'],
        cites: [branches],
      },
    ],
  },
  {
    id: 'VWAN-2',
    says: 'A Basic Virtual WAN joins VNets with sites, not with each other',
    build: (d) => void drawWan(d, { tier: 'Basic' }),
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: [joins],
      },
      { from: 'pc-hq', to: 'vm-2', port: 443, answer: { verdict: 'reachable' }, cites: [branches] },
    ],
  },
  {
    id: 'VWAN-3',
    says: 'Without branch to branch sites reach VNets only',
    build: (d) => void drawWan(d, { branchToBranch: false }),
    asks: [
      {
        from: 'pc-hq',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: [branches],
      },
      { from: 'pc-hq', to: 'vm-2', port: 443, answer: { verdict: 'reachable' }, cites: [joins] },
    ],
  },
  {
    id: 'VWAN-4',
    says: 'Nobody hears of a VNet whose connection propagates to None; one that is associated to None hears of nobody',
    build(d) {
      const { one, other } = drawWan(d);
      d.set('hubConnection', other.connection, { propagatesTo: 'none' });
      d.set('hubConnection', one.connection, { associatedTo: 'default' });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/propagating-to-none-hides-a-vnet'],
      },
    ],
  },
  {
    id: 'VWAN-5',
    says: 'A route table of the user’s own is not modelled: the answer depends',
    build(d) {
      const { other } = drawWan(d);
      d.set('hubConnection', other.connection, { propagatesTo: 'other' });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'depends' },
        cites: ['routing/propagating-to-none-hides-a-vnet'],
      },
    ],
  },
  {
    id: 'VWAN-6',
    says: 'A private endpoint in one spoke serves the other spokes and the sites of the hub, without host routes',
    build(d) {
      const { one } = drawWan(d);
      const account = d.add('storageAccount', 'stdata', null);
      d.endpoint(one.subnet, 'pe-st', '10.1.1.9', account, 'blob');
    },
    asks: [
      {
        from: 'vm-2',
        to: '10.1.1.9',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.2.1.4' },
        through: ['vhub'],
        cites: [joins],
      },
      {
        from: 'pc-hq',
        to: '10.1.1.9',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [branches],
      },
    ],
  },
  {
    id: 'VWAN-7',
    says: 'A spoke that keeps gateway routes out learns nothing of its hub',
    build(d) {
      const { one } = drawWan(d);
      d.set('subnet', one.subnet, { routeTable: d.routes('rt-off', [], true) });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/propagation-off-keeps-gateway-routes-out'],
      },
    ],
  },
  {
    id: 'ROUTE-34c',
    says: 'A user route with next hop virtual network gateway does not lead into a hub',
    build(d) {
      const { one } = drawWan(d);
      const table = d.routes('rt-gw', [{ prefix: '10.2.0.0/16', nextHopType: 'VirtualNetworkGateway' }]);
      d.set('subnet', one.subnet, { routeTable: table });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/gateway-next-hop-needs-a-vpn-gateway'],
      },
    ],
  },
  {
    id: 'VWAN-8',
    says: 'A static route of a connection leads to an appliance, and to what lies behind it',
    build(d) {
      const { one } = drawWan(d);
      const nva = d.vm(one.subnet, 'nva', '10.1.1.10', { ipForwarding: true });
      d.set('virtualMachine', nva, { appliance: { enabled: true, snat: false } } as never);
      d.set('hubConnection', one.connection, {
        staticRoutes: [{ name: 'far', prefixes: ['10.9.0.0/16'], nextHop: '10.1.1.10' }],
      });
      const far = d.vnet('vnet-far', '10.9.0.0/16');
      d.vm(d.subnet(far, 'snet-far', '10.9.1.0/24'), 'vm-far', '10.9.1.4');
      d.peer(one.vnet, far, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
    },
    asks: [
      {
        from: 'vm-2',
        to: 'vm-far',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        through: ['vhub', 'nva'],
        cites: ['routing/hub-sends-to-an-appliance'],
      },
    ],
  },
];
