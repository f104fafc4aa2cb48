import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawConnectivity, drawGroup } from '../manager-drawings.ts';
import {
  drawBlobEndpoint,
  drawGateway,
  drawHub,
  drawSite,
  drawVnetA,
  drawVnetB,
  viaAppliance,
} from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const group = 'routing/connected-group-joins-its-members';
const blob: Pick<Asked, 'from' | 'to' | 'port'> = {
  from: 'vm-app',
  to: 'st1.blob.core.windows.net',
  port: 443,
};
const toB: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-app', to: 'vm-b', port: 443 };
const at = (id: string): ResourceId => id as ResourceId;

const groupsAndOthers: readonly Scenario[] = [
  {
    id: 'AVNM mesh, PE-7',
    says: 'Members of a mesh use each other’s private endpoints; a gateway they do not lend',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      drawBlobEndpoint(d, at('b'), '10.1.0.9', [a.vnet]);
      drawGateway(d, b, '10.1.9.0/27', drawSite(d));
      drawConnectivity(d, [a.vnet, b]);
    },
    asks: [
      {
        ...blob,
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.0.1.4' },
        cites: [group],
      },
      { ...blob, to: 'pc-hq', answer: { verdict: 'blocked', layer: 'route' }, cites: [] },
      { ...blob, from: 'pc-hq', to: 'vm-app', answer: { verdict: 'blocked' }, cites: [] },
      { ...blob, from: 'pc-hq', to: 'vm-b', answer: { verdict: 'reachable' }, cites: [] },
    ],
  },
  {
    id: 'AVNM direct connectivity, no gateway',
    // The page of 2021 put the hub into the group as well; that of 2023-03-22 and later leave it out.
    says: 'With direct connectivity the hub is not in the connected group: without their peering spokes do not reach it, but one another',
    build(d) {
      const hub = drawHub(d);
      const spokes = [drawVnetA(d).vnet, drawVnetB(d)];
      const row = { directConnectivity: true, useHubGateway: true };
      drawConnectivity(d, spokes, { topology: 'HubAndSpoke', hub }, row);
    },
    asks: [
      {
        ...toB,
        to: 'vm-nva',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/network-manager-peers-hub-and-spokes'],
      },
      { ...toB, answer: { verdict: 'reachable', path: 'private' }, cites: [group] },
    ],
  },
  {
    id: 'AVNM direct connectivity, ROUTE-22',
    says: 'A user route for the range of another spoke goes before the connected group',
    build(d) {
      const hub = drawHub(d);
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16') });
      const b = drawVnetB(d, { routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.1.4', 'rt-b') });
      drawConnectivity(d, [a.vnet, b], { topology: 'HubAndSpoke', hub }, { directConnectivity: true });
    },
    // PEER-8: whether the manager lets forwarded traffic through is on no page that was found.
    asks: [{ ...toB, answer: { verdict: 'depends' }, through: ['vm-nva'], cites: [] }],
  },
  {
    id: 'AVNM direct connectivity, ROUTE-23',
    says: 'A wider user route does not',
    build(d) {
      const hub = drawHub(d);
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.0.0.0/8') });
      drawConnectivity(
        d,
        [a.vnet, drawVnetB(d)],
        { topology: 'HubAndSpoke', hub },
        { directConnectivity: true },
      );
    },
    asks: [{ ...toB, answer: { verdict: 'reachable' }, past: ['vm-nva'], cites: [group] }],
  },
  {
    id: 'AVNM global mesh',
    says: 'A global mesh joins regions',
    build(d) {
      const a = drawVnetA(d);
      const north = d.vnet('vnet-north', '10.3.0.0/16', {}, { region: 'northeurope' });
      d.vm(d.subnet(north, 'north', '10.3.0.0/24'), 'vm-north', '10.3.0.4');
      drawConnectivity(d, [a.vnet, north], {}, { global: true });
    },
    asks: [{ ...toB, to: 'vm-north', answer: { verdict: 'reachable', initiators: 'both' }, cites: [group] }],
  },
  {
    id: 'PEER-7 in a mesh',
    says: 'A peering that keeps the other VNet out of the tag is disputed also where a mesh joins the two',
    build(d) {
      const nsg = d.nsg('nsg-b', []);
      const a = drawVnetA(d);
      const b = drawVnetB(d, { networkSecurityGroup: nsg });
      d.peer(a.vnet, b, { allowVirtualNetworkAccess: false }, { allowVirtualNetworkAccess: false });
      drawConnectivity(d, [a.vnet, b]);
    },
    asks: [{ ...toB, answer: { verdict: 'blocked' }, cites: [] }],
  },
];

/** VNet A and a hub, peered by one subnet each. */
function drawSubnetPeering(d: Drawing) {
  const a = drawVnetA(d);
  const b = drawVnetB(d);
  const more = d.subnet(b, 'b-more', '10.1.1.0/24');
  const peering = d.peer(
    a.vnet,
    b,
    { subnets: [a.app], allowForwardedTraffic: true },
    { subnets: [at('b')], allowForwardedTraffic: true },
  );
  d.set('peering', peering, { reach: 'subnets' });
  return { a, b, more };
}

const subnetPeerings: readonly Scenario[] = [
  {
    id: 'PEER-19, PE-7',
    says: 'An endpoint of a named subnet serves the named subnets of the other side',
    build(d) {
      const { a } = drawSubnetPeering(d);
      drawBlobEndpoint(d, at('b'), '10.1.0.9', [a.vnet]);
    },
    asks: [
      { ...blob, answer: { verdict: 'reachable', path: 'privateEndpoint' }, cites: [] },
      { ...blob, from: 'vm-data', answer: { verdict: 'blocked', layer: 'route' }, cites: [] },
    ],
  },
  {
    id: 'PEER-19, PE-7b',
    says: 'An endpoint of a subnet that is not named serves its own VNet alone',
    build(d) {
      const { a, more } = drawSubnetPeering(d);
      drawBlobEndpoint(d, more, '10.1.1.9', [a.vnet]);
    },
    asks: [{ ...blob, answer: { verdict: 'blocked', layer: 'route' }, cites: [] }],
  },
  {
    id: 'PEER-19, PEER-17',
    says: 'An appliance in a subnet that is not named is no next hop',
    build(d) {
      const { a, more } = drawSubnetPeering(d);
      d.vm(more, 'vm-nva', '10.1.1.4', { ipForwarding: true }, { appliance: { enabled: true, snat: true } });
      d.set('subnet', a.app, { routeTable: viaAppliance(d, '10.9.0.0/16', '10.1.1.4') });
      d.vnet('vnet-c', '10.9.0.0/16');
    },
    asks: [{ ...toB, to: '10.9.0.4', answer: { verdict: 'blocked' }, past: [], cites: [] }],
  },
  {
    id: 'SUBPEER, AVNM hub and spoke',
    says: 'A hub-and-spoke configuration takes a subnet peering for the peering it would make, and adds none',
    build(d) {
      const { a, b } = drawSubnetPeering(d);
      drawConnectivity(d, [a.vnet], { topology: 'HubAndSpoke', hub: b });
    },
    asks: [
      { ...toB, answer: { verdict: 'reachable' }, cites: [] },
      { ...toB, from: 'vm-data', answer: { verdict: 'blocked', layer: 'route' }, cites: [] },
    ],
  },
  {
    id: 'AVNM members, nothing deployed',
    says: 'A group alone joins nobody',
    build: (d) => void drawGroup(d, [drawVnetA(d).vnet, drawVnetB(d)]),
    asks: [{ ...toB, answer: { verdict: 'blocked', layer: 'route' }, cites: ['routing/vnets-need-a-link'] }],
  },
];

/** Connected groups and subnet peering together with endpoints, gateways and appliances. */
export const eighthLookGroups: readonly Scenario[] = [...groupsAndOthers, ...subnetPeerings];
