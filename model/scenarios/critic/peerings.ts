import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawAppliance, drawFirewall, drawHub, drawVnetA, drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Flags = NonNullable<Parameters<Drawing['peer']>[2]>;
type VmNic = Parameters<Drawing['vm']>[3];

/** VNet A and VNet B joined directly, with flags at B's side. */
function drawPair(d: Drawing, app: Parameters<typeof drawVnetA>[1], b: Parameters<typeof drawVnetB>[1], flags: Flags = {}): void {
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
      drawPair(d, { networkSecurityGroup: drawNsg(d, 'nsg-a') }, { networkSecurityGroup: drawNsg(d, 'nsg-b') }, { allowVirtualNetworkAccess: false }),
    asks: [{ ...ask, answer: { verdict: 'blocked', layer: 'nsgIn', source: null }, cites: ['routing/access-flag-off-is-contradictory'] }],
  },
  {
    id: 'PEER-7b',
    says: 'Access off and no NSG at all: Microsoft says both, so nobody can count on it',
    build: (d) => drawPair(d, {}, {}, { allowVirtualNetworkAccess: false }),
    asks: [{ ...ask, answer: { verdict: 'depends', layer: 'route', initiators: 'neither' }, cites: ['routing/access-flag-off-is-contradictory'] }],
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
      { ...ask, answer: { verdict: 'blocked', layer: 'route', diedAt: 'vnet-a--vnet-b' as never }, blockers: ['route'], cites: ['routing/peering-needs-both-sides'] },
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
      { ...ask, answer: { verdict: 'depends', layer: 'returnPath', path: 'private' }, through: ['vm-nva'], cites: ['routing/routes-act-on-what-leaves-the-subnet'] },
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
      { ...ask, answer: { verdict: 'blocked', layer: 'route', diedAt: 'rt-a' as never, initiators: 'neither' }, cites: ['routing/none-drops'] },
      { ...ask, from: 'vm-other', answer: { verdict: 'blocked', layer: 'route', initiators: 'neither' }, cites: ['trace/outside-cannot-reach-private-addresses'] },
    ],
  },
  {
    id: 'ROUTE-31',
    says: 'An internal load balancer is a next hop; its machines have to forward',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16', '10.100.1.10', 'rt-a') });
      const b = drawVnetB(d, { routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.1.10', 'rt-b') });
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      const subnet = d.subnet(hub, 'nva', '10.100.1.0/24');
      const nva = drawAppliance(d, subnet, '10.100.1.4');
      d.add('loadBalancer', 'lb-nva', subnet, {
        address: '10.100.1.10',
        backends: [nva],
        rules: [{ name: 'ha', protocol: 'All', port: 0, backendPort: 0 }],
      });
      const both = { allowForwardedTraffic: true };
      d.peer(hub, a.vnet, both, both);
      d.peer(hub, b, both, both);
    },
    asks: [
      { ...ask, answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4', initiators: 'both' }, through: ['lb-nva', 'vm-nva'], cites: ['routing/appliance-must-forward'] },
    ],
  },
  {
    id: 'ROUTE-31b',
    says: 'Forwarding off at the interface stops what is not its own, and the remedy says so',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.2.7') });
      drawAppliance(d, a.data, '10.0.2.7', { forwards: false, snat: true });
    },
    asks: [{ from: 'vm-app', to: '8.8.8.8', port: 443, answer: { verdict: 'blocked', layer: 'appliance', diedAt: 'vm-nva' as never }, blockers: ['appliance'], cites: ['routing/appliance-must-forward'] }],
  },
  {
    id: 'ROUTE-32',
    says: 'An appliance in a VNet that is not a peer is no next hop',
    build(d) {
      drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0') });
      drawHub(d);
    },
    asks: [{ from: 'vm-app', to: '8.8.8.8', port: 443, answer: { verdict: 'blocked', layer: 'appliance' }, cites: ['routing/appliance-next-hop-must-be-near'] }],
  },
  {
    id: 'ROUTE-33',
    says: 'An appliance shows its public address, and only with SNAT',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.2.7') });
      const nic: VmNic = { ipForwarding: true, publicIp: '20.60.0.7' };
      d.vm(a.data, 'vm-nva', '10.0.2.7', nic, { appliance: { enabled: true, snat: true } });
      const other = d.subnet(a.vnet, 'other', '10.0.3.0/24', { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.2.8', 'rt-b') });
      d.vm(other, 'vm-other', '10.0.3.4');
      d.vm(a.data, 'vm-plain', '10.0.2.8', { ...nic, publicIp: '20.60.0.8' }, { appliance: { enabled: true, snat: false } });
    },
    asks: [
      { from: 'vm-app', to: '8.8.8.8', port: 443, answer: { verdict: 'reachable', path: 'public', source: '20.60.0.7' }, cites: ['egress/instance-public-ip-next'] },
      { from: 'vm-other', to: '8.8.8.8', port: 443, answer: { verdict: 'blocked', layer: 'appliance', diedAt: 'vm-plain' as never }, cites: ['trace/appliance-must-translate-towards-the-internet'] },
    ],
  },
  {
    id: 'ADDR-8',
    says: 'The same address in two VNets: the route decides which one is meant',
    build(d) {
      d.peer(drawVnetA(d).vnet, drawVnetB(d));
      const twin = d.vnet('vnet-twin', '10.1.0.0/16');
      d.vm(d.subnet(twin, 'twin', '10.1.0.0/24', { networkSecurityGroup: d.nsg('nsg-twin', [{ access: 'Deny' }]) }), 'vm-twin', '10.1.0.4');
    },
    asks: [
      { from: 'vm-app', to: '10.1.0.4', port: 443, answer: { verdict: 'reachable' }, through: ['vm-b'], cites: [] },
      { from: 'vm-app', to: 'vm-twin', port: 443, answer: { verdict: 'blocked', layer: 'route', initiators: 'neither' }, cites: ['routing/vnets-need-a-link'] },
      // Whose address is it? Nothing says so.
      { from: '10.1.0.4', to: 'vm-app', port: 443, answer: { verdict: 'notModelled' }, cites: [] },
    ],
  },
  {
    id: 'ROUTE-36c',
    says: 'A firewall that sees the request and not the reply drops the connection',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.0.2.0/24', '10.0.9.4') });
      drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', { network: ['10.0.0.0/16'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath', diedAt: 'afw-hub' as never, initiators: 'neither' },
        through: ['afw-hub'],
        blockers: ['returnPath'],
        cites: ['routing/routes-act-on-what-leaves-the-subnet'],
      },
    ],
  },
];
