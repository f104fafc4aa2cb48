import { drawAdminRules } from '../manager-drawings.ts';
import type { Scenario } from '../scenario.ts';
import {
  drawAppliance,
  drawGateway,
  drawHub,
  drawSite,
  drawVnetA,
  drawVnetB,
  lendGateway,
  viaAppliance,
} from './landscape.ts';

/** Machines in one VNet or two peered ones: what NSGs and route tables do. */
export const vnetNsgRouting: readonly Scenario[] = [
  {
    id: 'SC-1',
    says: 'Two subnets of a bare VNet reach each other',
    build: (d) => void drawVnetA(d),
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 1433,
        answer: {
          verdict: 'reachable',
          path: 'private',
          layer: null,
          source: '10.0.1.4',
          initiators: 'both',
        },
        cites: ['routing/vnet-ranges-are-routed-inside', 'trace/answers-need-no-rule-of-their-own'],
      },
    ],
  },
  {
    id: 'SC-3',
    says: 'The NSG of the interface lets 443 in, the one of the subnet does not',
    build(d) {
      const vnet = d.vnet('vnet-a', '10.0.0.0/16');
      const subnet = d.subnet(vnet, 'app', '10.0.1.0/24', { networkSecurityGroup: d.nsg('nsg-subnet', []) });
      const networkSecurityGroup = d.nsg('nsg-nic', [{ sources: ['Internet'], ports: '443' }]);
      d.vm(subnet, 'vm-app', '10.0.1.4', { publicIp: '20.60.1.2', networkSecurityGroup });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', source: null, diedAt: 'nsg-subnet' as never },
        blockers: ['nsgIn'],
        cites: [
          'nsg/inbound-subnet-then-nic',
          'nsg/every-nsg-on-the-way-must-allow',
          'nsg/default-rules-come-last',
        ],
      },
    ],
  },
  {
    id: 'SC-4',
    says: 'A Standard public address without any NSG is closed inbound and used outbound',
    build(d) {
      const vnet = d.vnet('vnet-a', '10.0.0.0/16');
      d.vm(d.subnet(vnet, 'app', '10.0.1.0/24'), 'vm-app', '10.0.1.4', { publicIp: '20.60.1.2' });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', source: null, initiators: 'destination' },
        cites: ['trace/public-address-needs-an-nsg'],
      },
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.60.1.2', initiators: 'source' },
        cites: ['egress/instance-public-ip-next'],
      },
    ],
  },
  {
    id: 'SC-6',
    says: 'A private address that nobody uses is dropped',
    build: (d) => void drawVnetA(d),
    asks: [
      {
        from: 'vm-app',
        to: '10.99.0.4',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', source: null, initiators: 'neither' },
        cites: ['routing/unused-private-ranges-are-dropped'],
      },
    ],
  },
  {
    id: 'SC-7',
    says: 'A default route to an appliance takes the same packet there, and the appliance decides',
    build(d) {
      const { vnet } = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.3.4') });
      drawAppliance(d, d.subnet(vnet, 'nva', '10.0.3.0/24'), '10.0.3.4');
    },
    asks: [
      {
        from: 'vm-app',
        to: '10.99.0.4',
        port: 443,
        answer: { verdict: 'depends', layer: 'appliance' },
        through: ['vm-nva'],
        cites: ['routing/default-route-to-appliance-removes-none-routes'],
      },
    ],
  },
  {
    id: 'SC-8',
    says: 'A user route wider than the range of the peer does not catch traffic to it',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.0.0.0/8') });
      d.peer(a.vnet, drawVnetB(d));
      d.peer(a.vnet, drawHub(d));
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4', initiators: 'both' },
        past: ['vm-nva'],
        cites: ['routing/longest-prefix-wins', 'routing/peering-adds-the-ranges-of-the-peer'],
      },
    ],
  },
  {
    id: 'SC-10',
    says: 'A user route for the exact range of the VNet takes even neighbours of one subnet to the appliance',
    build(d) {
      const { vnet, app } = drawVnetA(d, { routeTable: viaAppliance(d, '10.0.0.0/16', '10.0.3.4') });
      d.vm(app, 'vm-neighbour', '10.0.1.5');
      drawAppliance(d, d.subnet(vnet, 'nva', '10.0.3.0/24'), '10.0.3.4');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-neighbour',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4' },
        through: ['vm-nva'],
        cites: ['routing/udr-for-the-vnet-range-catches-neighbours', 'routing/udr-beats-bgp-beats-system'],
      },
    ],
  },
  {
    id: 'SC-10b',
    says: 'A route for the subnet with next hop VnetLocal keeps neighbours direct',
    build(d) {
      const routeTable = d.routes('rt-app', [
        { prefix: '10.0.0.0/16', nextHopAddress: '10.0.3.4' },
        { prefix: '10.0.1.0/24', nextHopType: 'VnetLocal' },
      ]);
      const { vnet, app } = drawVnetA(d, { routeTable });
      d.vm(app, 'vm-neighbour', '10.0.1.5');
      drawAppliance(d, d.subnet(vnet, 'nva', '10.0.3.0/24'), '10.0.3.4');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-neighbour',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', initiators: 'both' },
        past: ['vm-nva'],
        cites: ['routing/longest-prefix-wins'],
      },
    ],
  },
  {
    id: 'SC-12',
    says: 'A longer learned prefix goes around the appliance that the user route names',
    build(d) {
      const routeTable = viaAppliance(d, '172.20.0.0/16');
      const a = drawVnetA(d, { routeTable });
      const hub = drawHub(d);
      drawGateway(d, hub, '10.100.0.0/27', drawSite(d), 'vpnGateway', ['172.20.3.0/24']);
      lendGateway(d, hub, a.vnet);
    },
    asks: [
      {
        from: 'vm-app',
        to: '172.20.3.9',
        port: 22,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4' },
        through: ['gw-hub'],
        past: ['vm-nva'],
        cites: ['routing/longest-prefix-wins', 'routing/gateway-routes-reach-every-subnet'],
      },
    ],
  },
  {
    id: 'SC-14',
    says: 'An appliance without IP forwarding drops what is not its own',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16') });
      const b = drawVnetB(d);
      const hub = drawHub(d, { forwards: false });
      d.peer(hub, a.vnet, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
      d.peer(hub, b, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance', diedAt: 'vm-nva' as never, source: null },
        cites: ['routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'SC-16',
    says: 'An admin rule denies what the NSG allows',
    build(d) {
      const a = drawVnetA(d);
      const networkSecurityGroup = d.nsg('nsg-app', [{ access: 'Allow', ports: '22' }]);
      d.set('subnet', a.app, { networkSecurityGroup });
      drawAdminRules(d, [a.vnet], [{ ports: '22' }]);
    },
    asks: [
      {
        from: 'vm-data',
        to: 'vm-app',
        port: 22,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: 'sac' as never },
        cites: ['nsg/admin-rules-come-before-nsgs'],
      },
    ],
  },
  {
    id: 'SC-16 always',
    says: 'An admin rule always allows what the NSG denies',
    build(d) {
      const a = drawVnetA(d);
      d.set('subnet', a.app, { networkSecurityGroup: d.nsg('nsg-app', [{ access: 'Deny', ports: '22' }]) });
      drawAdminRules(d, [a.vnet], [{ access: 'AlwaysAllow', ports: '22' }]);
    },
    asks: [
      {
        from: 'vm-data',
        to: 'vm-app',
        port: 22,
        answer: { verdict: 'reachable' },
        cites: ['nsg/admin-rules-come-before-nsgs'],
      },
    ],
  },
];
