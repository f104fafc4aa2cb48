import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawHub, drawVnetA, drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Flags = NonNullable<Parameters<Drawing['peer']>[2]>;

/** VNet A and VNet B joined directly, with flags at B's side. */
function drawPair(
  d: Drawing,
  app: Parameters<typeof drawVnetA>[1],
  b: Parameters<typeof drawVnetB>[1],
  flags: Flags = {},
): void {
  d.peer(drawVnetA(d, app).vnet, drawVnetB(d, b), {}, flags);
}

/** Spokes A and B at a hub with an appliance; forwarded traffic is allowed everywhere. */
function drawHubbed(d: Drawing, at: { a?: boolean; b?: boolean; direct?: boolean }): ResourceId {
  const a = drawVnetA(d, at.a ? { routeTable: viaAppliance(d, '10.1.0.0/16', '10.100.1.4', 'rt-a') } : {});
  const b = drawVnetB(d, at.b ? { routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.1.4', 'rt-b') } : {});
  const hub = drawHub(d);
  const both = { allowForwardedTraffic: true };
  d.peer(hub, a.vnet, both, both);
  d.peer(hub, b, both, both);
  if (at.direct) d.peer(a.vnet, b);
  return hub;
}

const ask = { from: 'vm-app', to: 'vm-b', port: 443 };
const drawNsg = (d: Drawing, name: string) => d.nsg(name, []);

/** Peerings and appliances: flags that are off or not stated, asymmetry, balancers and broken forwarding. */
export const peeringsTogether: readonly Scenario[] = [
  {
    id: 'PEER-7',
    says: 'Access off and only default rules: blocked',
    build: (d) =>
      drawPair(
        d,
        { networkSecurityGroup: drawNsg(d, 'nsg-a') },
        { networkSecurityGroup: drawNsg(d, 'nsg-b') },
        { allowVirtualNetworkAccess: false },
      ),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'nsgIn', source: null },
        cites: ['routing/access-flag-off-is-contradictory'],
      },
    ],
  },
  {
    id: 'PEER-7b',
    says: 'Access off and no NSG at all: Microsoft says both, so nobody can count on it',
    build: (d) => drawPair(d, {}, {}, { allowVirtualNetworkAccess: false }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'route', initiators: 'neither' },
        cites: ['routing/access-flag-off-is-contradictory'],
      },
    ],
  },
  {
    id: 'PEER-5',
    says: 'Access that is not stated is not known',
    build: (d) => drawPair(d, {}, {}, { allowVirtualNetworkAccess: null }),
    asks: [{ ...ask, answer: { verdict: 'depends' }, cites: [] }],
  },
  {
    id: 'PEER-1',
    says: 'A disconnected peering carries nothing and adds no address to the tag',
    build(d) {
      d.peer(drawVnetA(d).vnet, drawVnetB(d), {}, {}, 'Disconnected');
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'route', diedAt: 'vnet-a--vnet-b' as never },
        blockers: ['route'],
        cites: ['routing/peering-needs-both-sides'],
      },
    ],
  },
  {
    id: 'PEER-4',
    says: 'An appliance with a route at one spoke only: the reply has no way back',
    build: (d) => {
      drawHubbed(d, { a: true });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'returnPath', initiators: 'neither' },
        through: ['vm-nva'],
        blockers: ['returnPath'],
        cites: ['routing/peering-is-not-transitive'],
      },
    ],
  },
  {
    id: 'ROUTE-22, ROUTE-36',
    says: 'A direct peering beside the appliance of one spoke: the reply goes past an appliance that may keep state',
    build: (d) => {
      drawHubbed(d, { a: true, direct: true });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'returnPath', path: 'private' },
        through: ['vm-nva'],
        cites: ['routing/routes-act-on-what-leaves-the-subnet'],
      },
    ],
  },
  {
    id: 'ROUTE-22',
    says: 'A route for the peer range with next hop None, or to the internet, cuts it off',
    build(d) {
      const cut = d.routes('rt-a', [{ prefix: '10.1.0.0/16', nextHopType: 'None' }]);
      drawPair(d, { routeTable: cut }, {});
      const other = d.subnet('vnet-a' as ResourceId, 'other', '10.0.3.0/24', {
        routeTable: d.routes('rt-out', [{ prefix: '10.1.0.0/16', nextHopType: 'Internet' }]),
      });
      d.vm(other, 'vm-other', '10.0.3.4');
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'route', diedAt: 'rt-a' as never, initiators: 'neither' },
        cites: ['routing/none-drops'],
      },
      {
        ...ask,
        from: 'vm-other',
        answer: { verdict: 'blocked', layer: 'route', initiators: 'neither' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
    ],
  },
];
