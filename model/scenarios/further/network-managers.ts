import { drawConnectivity, drawGroup } from '../manager-drawings.ts';
import { drawGateway, drawSite, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const group = 'routing/connected-group-joins-its-members';
const toB: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-app', to: 'vm-b', port: 443 };

/** Single facts of connectivity configurations and of subnet peering. */
export const networkManagers: readonly Scenario[] = [
  {
    id: 'AVNM mesh',
    says: 'The VNets of a mesh reach each other without a peering, in one region',
    build(d) {
      const a = drawVnetA(d);
      const north = d.vnet('vnet-north', '10.3.0.0/16', {}, { region: 'northeurope' });
      d.vm(d.subnet(north, 'north', '10.3.0.0/24'), 'vm-north', '10.3.0.4');
      drawConnectivity(d, [a.vnet, drawVnetB(d), north]);
    },
    asks: [
      {
        ...toB,
        answer: { verdict: 'reachable', path: 'private', initiators: 'both' },
        cites: [group],
      },
      {
        ...toB,
        to: 'vm-north',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/vnets-need-a-link'],
      },
    ],
  },
  {
    id: 'AVNM mesh, not known to be deployed',
    says: 'Whether an imported configuration joins VNets hangs on its deployment',
    build(d) {
      drawConnectivity(d, [drawVnetA(d).vnet, drawVnetB(d)], { deployment: 'unknown' });
    },
    asks: [
      {
        ...toB,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['routing/configuration-counts-once-deployed'],
      },
    ],
  },
  {
    id: 'AVNM overlap',
    says: 'What two members of a connected group have nobody reaches through it',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      const c = d.vnet('vnet-c', '10.1.0.0/16, 10.2.0.0/16');
      d.vm(d.subnet(c, 'c', '10.2.0.0/24'), 'vm-c', '10.2.0.4');
      drawConnectivity(d, [a.vnet, b, c]);
    },
    asks: [
      {
        ...toB,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/overlap-leaves-the-connected-group'],
      },
      { ...toB, to: 'vm-c', answer: { verdict: 'reachable', path: 'private' }, cites: [group] },
    ],
  },
  {
    id: 'AVNM hub and spoke',
    says: 'A hub-and-spoke configuration peers the hub, lends its gateway, and joins spokes only where they have direct connectivity',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      d.vm(d.subnet(hub, 'hub', '10.100.1.0/24'), 'vm-hub', '10.100.1.4');
      drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
      drawConnectivity(d, [a.vnet, b], { topology: 'HubAndSpoke', hub }, { useHubGateway: true });
    },
    asks: [
      {
        ...toB,
        to: 'vm-hub',
        answer: { verdict: 'reachable', path: 'private' },
        cites: ['routing/network-manager-peers-hub-and-spokes'],
      },
      {
        ...toB,
        to: 'pc-hq',
        answer: { verdict: 'reachable', path: 'private' },
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
      {
        ...toB,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/peering-is-not-transitive'],
      },
    ],
  },
  {
    id: 'AVNM direct connectivity',
    says: 'With direct connectivity the spokes of a group reach each other past the hub',
    build(d) {
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      const spokes = [drawVnetA(d).vnet, drawVnetB(d)];
      drawConnectivity(d, spokes, { topology: 'HubAndSpoke', hub }, { directConnectivity: true });
    },
    asks: [
      {
        ...toB,
        answer: { verdict: 'reachable', path: 'private' },
        cites: [group],
        past: ['vnet-hub'],
      },
    ],
  },
  {
    id: 'AVNM hub without a gateway',
    says: 'A spoke that shall use a gateway which its hub does not have gets no peering',
    build(d) {
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      d.vm(d.subnet(hub, 'hub', '10.100.1.0/24'), 'vm-hub', '10.100.1.4');
      drawConnectivity(d, [drawVnetA(d).vnet], { topology: 'HubAndSpoke', hub }, { useHubGateway: true });
    },
    asks: [
      {
        ...toB,
        to: 'vm-hub',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/network-manager-peers-hub-and-spokes'],
      },
    ],
  },
  {
    id: 'AVNM members by policy',
    says: 'Who a policy adds to a group is not drawn, so that a way through it depends',
    build(d) {
      drawVnetA(d);
      drawVnetB(d);
      const { manager, group: dynamic } = drawGroup(d, [], { byPolicy: true });
      const row = { group: dynamic, directConnectivity: false, global: false, useHubGateway: false };
      d.add('connectivityConfiguration', 'cc', null, { manager, topology: 'Mesh', groups: [row] });
    },
    asks: [
      {
        ...toB,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['routing/configuration-counts-once-deployed'],
      },
    ],
  },
  {
    id: 'AVNM deletes peerings',
    says: 'A peering that a configuration deletes is drawn all the same, and a finding says so',
    build(d) {
      const [a, b] = [drawVnetA(d).vnet, drawVnetB(d)];
      d.peer(a, b);
      drawConnectivity(d, [a], { deleteExistingPeering: true });
    },
    asks: [{ ...toB, answer: { verdict: 'reachable' }, cites: ['routing/peering-needs-both-sides'] }],
  },
  {
    id: 'PEER-19',
    says: 'Subnet peering joins the named subnets; what others send is dropped, and to others there is no route',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      d.vm(d.subnet(b, 'b-more', '10.1.1.0/24'), 'vm-more', '10.1.1.4');
      const peering = d.peer(a.vnet, b, { subnets: [a.app] }, { subnets: ['b' as never] });
      d.set('peering', peering, { reach: 'subnets' });
    },
    asks: [
      {
        ...toB,
        answer: { verdict: 'reachable', path: 'private', initiators: 'both' },
        cites: ['routing/subnet-peering-joins-named-subnets'],
      },
      {
        ...toB,
        from: 'vm-data',
        answer: { verdict: 'blocked', layer: 'route', diedAt: 'vnet-a--vnet-b' as never },
        cites: ['routing/subnet-peering-joins-named-subnets'],
      },
      {
        ...toB,
        to: 'vm-more',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/subnet-peering-joins-named-subnets'],
      },
    ],
  },
  {
    id: 'PEER-19 gateway',
    says: 'Which subnets of a subnet peering use the gateway of the peer no page says',
    build(d) {
      const a = drawVnetA(d);
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      const far = d.subnet(hub, 'hub', '10.100.1.0/24');
      drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
      const peering = d.peer(
        hub,
        a.vnet,
        { allowGatewayTransit: true, subnets: [far] },
        { useRemoteGateways: true, subnets: [a.app] },
      );
      d.set('peering', peering, { reach: 'subnets' });
    },
    asks: [
      {
        ...toB,
        to: 'pc-hq',
        answer: { verdict: 'depends', layer: 'gateway' },
        cites: ['routing/subnet-peering-joins-named-subnets'],
      },
    ],
  },
  {
    id: 'PEER-20',
    says: 'VNets that overlap in part are peered by subnets of ranges that occur once',
    build(d) {
      const a = d.vnet('vnet-a', '10.0.0.0/16, 10.9.0.0/16');
      const b = d.vnet('vnet-b', '10.1.0.0/16, 10.9.0.0/16');
      const [app, far] = [d.subnet(a, 'app', '10.0.1.0/24'), d.subnet(b, 'b', '10.1.0.0/24')];
      d.vm(app, 'vm-app', '10.0.1.4');
      d.vm(far, 'vm-b', '10.1.0.4');
      d.set('peering', d.peer(a, b, { subnets: [app] }, { subnets: [far] }), { reach: 'subnets' });
    },
    asks: [
      { ...toB, answer: { verdict: 'reachable' }, cites: ['routing/subnet-peering-joins-named-subnets'] },
    ],
  },
  {
    id: 'PEER-20 shared',
    says: 'A peered subnet of a range that both VNets have is refused',
    build(d) {
      const a = d.vnet('vnet-a', '10.0.0.0/16, 10.9.0.0/16');
      const b = d.vnet('vnet-b', '10.1.0.0/16, 10.9.0.0/16');
      const [app, far] = [d.subnet(a, 'app', '10.9.1.0/24'), d.subnet(b, 'b', '10.1.0.0/24')];
      d.vm(app, 'vm-app', '10.9.1.4');
      d.vm(far, 'vm-b', '10.1.0.4');
      d.set('peering', d.peer(a, b, { subnets: [app] }, { subnets: [far] }), { reach: 'subnets' });
    },
    asks: [
      {
        ...toB,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/peered-subnets-occur-once'],
      },
    ],
    problems: ['check/subnet-peering-overlap'],
  },
  {
    id: 'PEER-21',
    says: 'A subnet peering between members of a connected group cuts the other subnets off',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      drawConnectivity(d, [a.vnet, b]);
      const peering = d.peer(a.vnet, b, { subnets: [a.app] }, { subnets: ['b' as never] });
      d.set('peering', peering, { reach: 'subnets' });
    },
    asks: [
      { ...toB, answer: { verdict: 'reachable' }, cites: ['routing/subnet-peering-joins-named-subnets'] },
      {
        ...toB,
        from: 'vm-data',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/peering-goes-before-a-connected-group'],
      },
    ],
  },
];
