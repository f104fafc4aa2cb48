import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawSecured } from '../further/draw-wan.ts';
import type { Asked, Scenario } from '../scenario.ts';

const intent = 'routing/private-policy-sends-everything-through-the-firewall';
const internet = 'routing/internet-policy-announces-a-default-route';
const to2: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-1', to: 'vm-2', port: 443 };

/** A storage account behind an endpoint of the second spoke. */
function drawEndpoint(d: Drawing, subnet: ResourceId, policies: 'Disabled' | 'RouteTableEnabled'): void {
  d.set('subnet', subnet, { privateEndpointNetworkPolicies: policies });
  const account = d.add('storageAccount', 'stdata', null, { publicNetworkAccess: 'Disabled' });
  d.endpoint(subnet, 'pe-st', '10.2.1.9', account, 'blob');
}

const toEndpoint: Pick<Asked, 'from' | 'to' | 'port'> = { from: 'vm-1', to: '10.2.1.9', port: 443 };

const intentAndOthers: readonly Scenario[] = [
  {
    id: 'VWAN endpoint in another spoke',
    says: 'Without route policies the firewall of a hub may be passed by on the way to an endpoint of another spoke',
    build: (d) => drawEndpoint(d, drawSecured(d).other.subnet, 'Disabled'),
    asks: [{ ...toEndpoint, answer: { verdict: 'depends', path: 'privateEndpoint' }, cites: [] }],
  },
  {
    id: 'VWAN endpoint in another spoke, ROUTE-43',
    says: 'With route policies it is passed; without SNAT flow symmetry is not guaranteed',
    build: (d) => drawEndpoint(d, drawSecured(d).other.subnet, 'RouteTableEnabled'),
    asks: [
      {
        ...toEndpoint,
        answer: { verdict: 'depends', layer: 'returnPath', path: 'privateEndpoint' },
        through: ['afw-vhub'],
        cites: [intent, 'trace/private-endpoint-answers-the-client-directly'],
      },
    ],
  },
  {
    id: 'VWAN endpoint in another spoke, OUT-14',
    says: 'A firewall that always hides the source is passed both ways, and the service sees the firewall',
    build(d) {
      const { other } = drawSecured(d, { privateRanges: ['255.255.255.255/32'] });
      drawEndpoint(d, other.subnet, 'RouteTableEnabled');
    },
    asks: [
      {
        ...toEndpoint,
        answer: { verdict: 'reachable', path: 'privateEndpoint', initiators: 'source' },
        through: ['afw-vhub'],
        cites: [intent],
      },
    ],
  },
  {
    id: 'VWAN, ROUTE-13',
    says: 'A peering between two spokes goes before the hub, as its range is longer than RFC 1918',
    build(d) {
      const { one, other } = drawSecured(d);
      d.peer(one.vnet, other.vnet);
    },
    asks: [
      {
        ...to2,
        answer: { verdict: 'reachable', path: 'private', initiators: 'both' },
        past: ['afw-vhub'],
        cites: ['routing/vnet-and-peering-route-beats-bgp'],
      },
    ],
  },
  {
    id: 'VWAN, SE-9',
    says: 'A service endpoint goes past the firewall of a hub',
    build(d) {
      const { one } = drawSecured(d);
      d.set('subnet', one.subnet, { serviceEndpoints: ['Microsoft.Storage.Global'] });
      d.add('storageAccount', 'stdata', null, {
        defaultAction: 'Deny',
        vnetRules: [{ subnet: one.subnet }],
      });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'stdata',
        port: 443,
        answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.1.1.4' },
        past: ['afw-vhub'],
        cites: [],
      },
      {
        from: 'vm-2',
        to: 'stdata',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        through: ['afw-vhub'],
        cites: [],
      },
    ],
  },
  {
    id: 'VWAN, ROUTE-29',
    says: 'The default route of a hub goes before the NAT gateway of a spoke, unless the connection does not take it',
    build(d) {
      const { one, other } = drawSecured(d);
      const natGateway = d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] });
      for (const { subnet } of [one, other]) d.set('subnet', subnet, { natGateway });
      d.set('hubConnection', other.connection, { internetSecurity: false });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.9.9' },
        through: ['afw-vhub'],
        cites: [internet],
      },
      {
        from: 'vm-2',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.1.2' },
        past: ['afw-vhub'],
        cites: [],
      },
    ],
  },
  {
    id: 'VWAN, ROUTE-35',
    says: 'A route table that keeps gateway routes out cuts a subnet off from the hub, and its replies too',
    build(d) {
      const { one } = drawSecured(d);
      d.set('subnet', one.subnet, { routeTable: d.routes('rt-off', [], true) });
    },
    asks: [
      { ...to2, answer: { verdict: 'blocked', layer: 'route' }, cites: [] },
      { ...to2, from: 'vm-2', to: 'vm-1', answer: { verdict: 'blocked', layer: 'returnPath' }, cites: [] },
      { ...to2, from: 'pc-hq', to: 'vm-1', answer: { verdict: 'blocked', layer: 'returnPath' }, cites: [] },
    ],
  },
  {
    id: 'VWAN, ROUTE-28',
    says: 'With the default route of a hub a public address of a machine is not called from the internet; a route to the internet gives it back',
    build(d) {
      const { one, other } = drawSecured(d);
      const nsg = d.nsg('nsg-web', [{ ports: '443' }]);
      for (const { subnet } of [one, other]) d.set('subnet', subnet, { networkSecurityGroup: nsg });
      d.vm(one.subnet, 'vm-web', '10.1.1.5', { publicIp: '20.50.3.3' });
      d.vm(other.subnet, 'vm-free', '10.2.1.5', { publicIp: '20.50.3.4' });
      const table = d.routes('rt-internet', [{ prefix: '0.0.0.0/0', nextHopType: 'Internet' }]);
      d.set('subnet', other.subnet, { routeTable: table });
    },
    asks: [
      {
        from: 'somebody',
        to: 'vm-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
      { from: 'somebody', to: 'vm-free', port: 443, answer: { verdict: 'reachable' }, cites: [] },
      {
        from: 'vm-free',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.3.4' },
        past: ['afw-vhub'],
        cites: [],
      },
    ],
  },
];

/** Virtual hubs together with endpoints, peerings, NAT gateways and public addresses. */
export const eighthLookHubs: readonly Scenario[] = intentAndOthers;
