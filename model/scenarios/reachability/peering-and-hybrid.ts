import type { Drawing } from '../draw.ts';
import type { Asked, Scenario } from '../scenario.ts';
import {
  drawFirewall,
  drawGateway,
  drawHub,
  drawSite,
  drawVnetA,
  drawVnetB,
  lendGateway,
  viaAppliance,
} from './landscape.ts';

/** Two spokes whose route tables send each other's range to the appliance of the hub. */
function drawSpokes(d: Drawing, at: { forwardedAtB: boolean; snat?: boolean }): void {
  const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16', '10.100.1.4', 'rt-a') });
  const b = drawVnetB(d, { routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.1.4', 'rt-b') });
  const hub = drawHub(d, { snat: at.snat ?? false });
  d.peer(hub, a.vnet, {}, { allowForwardedTraffic: true });
  d.peer(hub, b, {}, { allowForwardedTraffic: at.forwardedAtB });
}

const spokeToSpoke = { from: 'vm-app', to: 'vm-b', port: 443, through: ['vm-nva'] };

/** A site, a hub with a gateway, and one spoke that uses it. */
function drawHybrid(d: Drawing, app: Parameters<typeof drawVnetA>[1] = {}): void {
  const a = drawVnetA(d, app);
  const hub = drawHub(d);
  drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
  lendGateway(d, hub, a.vnet);
}

/** Two spokes that use the hub's gateway and send each other's range to it. */
function drawTransit(d: Drawing, kind: 'vpnGateway' | 'expressRouteGateway'): void {
  const toGateway = (name: string, prefix: string) =>
    d.routes(name, [{ prefix, nextHopType: 'VirtualNetworkGateway' }]);
  const a = drawVnetA(d, { routeTable: toGateway('rt-a', '10.1.0.0/16') });
  const b = drawVnetB(d, { routeTable: toGateway('rt-b', '10.0.0.0/16') });
  const hub = drawHub(d);
  drawGateway(d, hub, '10.100.0.0/27', drawSite(d), kind);
  lendGateway(d, hub, a.vnet);
  lendGateway(d, hub, b);
}

const unlinked: Asked = {
  from: 'vm-app',
  to: 'vm-b',
  port: 443,
  answer: { verdict: 'blocked', layer: 'route', source: null, initiators: 'neither' },
  cites: [],
};

/** Peerings, gateways and sites. */
export const peeringAndHybrid: readonly Scenario[] = [
  {
    id: 'SC-18',
    says: 'An appliance keeps the source and the far peering does not allow forwarded traffic',
    build: (d) => drawSpokes(d, { forwardedAtB: false }),
    asks: [
      {
        ...spokeToSpoke,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['routing/forwarded-traffic-flag-is-documented-as-needed'],
      },
    ],
  },
  {
    id: 'SC-18b',
    says: 'With forwarded traffic allowed at both spokes the appliance joins them',
    build: (d) => drawSpokes(d, { forwardedAtB: true }),
    asks: [
      {
        ...spokeToSpoke,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4', initiators: 'both' },
        cites: ['routing/appliance-must-forward', 'trace/answers-need-no-rule-of-their-own'],
      },
    ],
  },
  {
    id: 'SC-19',
    says: 'An appliance that hides the source needs no flag at the far side for the request',
    build: (d) => drawSpokes(d, { forwardedAtB: false, snat: true }),
    asks: [
      {
        ...spokeToSpoke,
        answer: { verdict: 'reachable', path: 'private', source: '10.100.1.4', initiators: 'source' },
        cites: ['egress/appliance-shows-its-own-address-only-with-snat'],
      },
      {
        from: 'vm-b',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'depends' },
        cites: ['routing/forwarded-traffic-flag-is-documented-as-needed'],
      },
    ],
  },
  {
    id: 'SC-21',
    says: 'A peering that only one side has set up carries nothing',
    build(d) {
      const a = drawVnetA(d);
      d.peer(a.vnet, drawVnetB(d), {}, { exists: false }, 'Initiated');
    },
    asks: [
      {
        ...unlinked,
        answer: { ...unlinked.answer, diedAt: 'vnet-a--vnet-b' as never },
        cites: ['routing/peering-needs-both-sides'],
      },
    ],
  },
  {
    id: 'PEER-3',
    says: 'A peering of overlapping VNets carries nothing',
    build(d) {
      const a = drawVnetA(d);
      const b = d.vnet('vnet-b', '10.0.0.0/16');
      d.vm(d.subnet(b, 'b', '10.0.9.0/24'), 'vm-b', '10.0.9.4');
      d.peer(a.vnet, b);
    },
    asks: [{ ...unlinked, cites: ['routing/peered-vnets-must-not-overlap'] }],
    problems: ['check/peering-overlap'],
  },
  {
    id: 'PEER-4',
    says: 'Two VNets that share a peer have no path to each other',
    build(d) {
      const hub = drawHub(d);
      d.peer(hub, drawVnetA(d).vnet);
      d.peer(hub, drawVnetB(d));
    },
    asks: [{ ...unlinked, cites: ['routing/peering-is-not-transitive'] }],
  },
  {
    id: 'PEER-23',
    says: 'Two VNets without any link exchange nothing',
    build(d) {
      drawVnetA(d);
      drawVnetB(d);
    },
    asks: [{ ...unlinked, cites: ['routing/vnets-need-a-link'] }],
  },
  {
    id: 'PEER-7',
    says: 'With access from the peer switched off and no NSG the pages contradict each other',
    build(d) {
      const a = drawVnetA(d);
      d.peer(a.vnet, drawVnetB(d), {}, { allowVirtualNetworkAccess: false });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['routing/access-flag-off-is-contradictory'],
      },
    ],
  },
  {
    id: 'PEER-7b',
    says: 'With access from the peer switched off the default NSG rules block',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d, { networkSecurityGroup: d.nsg('nsg-b', []) });
      d.peer(a.vnet, b, {}, { allowVirtualNetworkAccess: false });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', source: null },
        cites: ['routing/access-flag-off-is-contradictory', 'nsg/default-rules-come-last'],
      },
    ],
  },
  {
    id: 'SC-23',
    says: 'A site reaches a spoke that uses the gateway of the hub',
    build: (d) => drawHybrid(d),
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '172.20.0.5', initiators: 'both' },
        through: ['gw-hub'],
        cites: [
          'routing/gateway-transit-needs-both-sides',
          'routing/sites-and-vnets-reach-each-other-on-private-addresses',
          'routing/gateway-routes-reach-every-subnet',
        ],
      },
    ],
  },
  {
    id: 'SC-24',
    says: 'A spoke that keeps learned routes out has no way back to the site',
    build: (d) => drawHybrid(d, { routeTable: d.routes('rt-app', [], true) }),
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath', initiators: 'neither' },
        cites: ['routing/propagation-off-keeps-gateway-routes-out'],
      },
    ],
  },
  {
    id: 'SC-26',
    says: 'A VPN gateway joins two spokes whose routes point at it',
    build: (d) => drawTransit(d, 'vpnGateway'),
    asks: [
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4', initiators: 'both' },
        through: ['gw-hub'],
        cites: ['routing/gateway-joins-the-vnets-that-use-it'],
      },
    ],
  },
  {
    id: 'SC-26b',
    says: 'An ExpressRoute gateway is no next hop for user routes',
    build: (d) => drawTransit(d, 'expressRouteGateway'),
    asks: [
      {
        ...unlinked,
        cites: ['routing/gateway-next-hop-needs-a-vpn-gateway'],
      },
    ],
  },
  {
    id: 'SC-28',
    says: 'GatewaySubnet refuses a route table with a default route',
    build(d) {
      const hub = drawHub(d);
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {});
      const gateway = drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
      const subnet = d.design().resources[gateway]?.parent;
      if (subnet) d.set('subnet', subnet, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.100.2.4') });
    },
    problems: ['check/gateway-default-route'],
  },
];
