import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import type { Cause } from './cause.ts';

/** Two VNets with a machine each. */
function drawTwo(d: Drawing): {
  readonly left: ResourceId;
  readonly right: ResourceId;
  readonly app: ResourceId;
} {
  const left = d.vnet('vnet-a', '10.0.0.0/16');
  const right = d.vnet('vnet-b', '10.1.0.0/16');
  const app = d.subnet(left, 'app', '10.0.1.0/24');
  d.vm(app, 'vm-a', '10.0.1.4');
  d.vm(d.subnet(right, 'data', '10.1.1.0/24'), 'vm-b', '10.1.1.4');
  return { left, right, app };
}

const toPeer = { from: 'vm-a', to: 'vm-b', port: 443 };

/** A hub with a VPN gateway to a site, and a spoke. */
function drawSite(d: Drawing, transit: boolean, remote: boolean, routeTable: ResourceId | null = null): void {
  const hub = d.vnet('hub', '10.100.0.0/16');
  const gateway = d.add('vpnGateway', 'gw', d.subnet(hub, 'GatewaySubnet', '10.100.0.0/26'));
  const spoke = d.vnet('spoke', '10.0.0.0/16');
  d.vm(d.subnet(spoke, 'app', '10.0.1.0/24', { routeTable }), 'vm-a', '10.0.1.4');
  d.peer(hub, spoke, { allowGatewayTransit: transit }, { useRemoteGateways: remote });
  const site = d.add('onPremisesSite', 'site', null, { prefixes: ['172.20.3.0/24'] });
  d.add('onPremisesHost', 'pc', site, { address: '172.20.3.9' });
  d.add('connection', 'con', null, { gateway, site });
}

const toSite = { from: 'vm-a', to: 'pc', port: 22 };

/** An appliance in its own subnet, to which the app's subnet sends everything. */
function drawAppliance(d: Drawing, ipForwarding: boolean, ownRoute: ResourceId | null = null): void {
  const vnet = d.vnet('vnet-a', '10.0.0.0/16');
  const appliance = { enabled: true, snat: true };
  d.vm(
    d.subnet(vnet, 'dmz', '10.0.9.0/24', { routeTable: ownRoute }),
    'nva',
    '10.0.9.4',
    { ipForwarding },
    { appliance },
  );
  const routeTable = d.routes('to-nva', [{ nextHopAddress: '10.0.9.4' }]);
  d.vm(d.subnet(vnet, 'app', '10.0.1.0/24', { routeTable }), 'vm-a', '10.0.1.4');
}

const toInternet = { from: 'vm-a', to: '203.0.113.7', port: 443 };

/** Codes about rules, routes, peerings and gateways. */
export const pathCauses: readonly Cause[] = [
  {
    code: 'NetworkSecurityRule',
    means: 'a rule of an NSG denies it',
    scenario: {
      says: 'An NSG with a deny for the port at the client’s subnet',
      build(d) {
        const { app } = drawTwo(d);
        const networkSecurityGroup = d.nsg('nsg', [{ direction: 'Outbound', access: 'Deny', ports: '443' }]);
        d.set('subnet', app, { networkSecurityGroup });
        d.peer('vnet-a' as ResourceId, 'vnet-b' as ResourceId);
      },
      asks: [
        { ...toPeer, answer: { verdict: 'blocked', layer: 'nsgOut' }, cites: ['nsg/lowest-number-first'] },
      ],
    },
  },
  {
    code: 'UserDefinedRoute',
    means: 'a route with next hop None drops it',
    scenario: {
      says: 'A user route for the peer’s range with next hop None',
      build(d) {
        const { left, right, app } = drawTwo(d);
        d.peer(left, right);
        d.set('subnet', app, {
          routeTable: d.routes('rt', [{ prefix: '10.1.0.0/16', nextHopType: 'None' }]),
        });
      },
      asks: [{ ...toPeer, answer: { verdict: 'blocked', layer: 'route' }, cites: ['routing/none-drops'] }],
    },
  },
  {
    code: 'RouteMissing',
    means: 'no route leads there',
    scenario: {
      says: 'Two VNets that nothing joins',
      build: drawTwo,
      asks: [
        { ...toPeer, answer: { verdict: 'blocked', layer: 'route' }, cites: ['routing/vnets-need-a-link'] },
      ],
    },
  },
  {
    code: 'UDRLoop',
    means: 'a user route leads back to where the packet is',
    scenario: {
      says: 'The appliance’s own subnet sends everything to the appliance',
      build: (d) => drawAppliance(d, true, d.routes('to-itself', [{ nextHopAddress: '10.0.9.4' }])),
      asks: [
        {
          ...toInternet,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['routing/routes-may-lead-in-a-circle'],
        },
      ],
    },
  },
  {
    code: 'IPForwardingNotEnabled',
    means: 'the appliance’s interface passes nothing on',
    scenario: {
      says: 'A default route to a machine without IP forwarding',
      build: (d) => drawAppliance(d, false),
      asks: [
        {
          ...toInternet,
          answer: { verdict: 'blocked', layer: 'appliance' },
          cites: ['routing/appliance-must-forward'],
        },
      ],
    },
  },
  {
    code: 'PeeringInfoNotFound',
    means: 'nothing is known of a peering between the two',
    scenario: {
      says: 'A peering of which one VNet has no side',
      build(d) {
        const { left, right } = drawTwo(d);
        d.peer(left, right, {}, { exists: false });
      },
      asks: [
        {
          ...toPeer,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['routing/peering-needs-both-sides'],
        },
      ],
    },
  },
  {
    code: 'ConnectionStateDisconnected',
    means: 'the link on the way is disconnected',
    scenario: {
      says: 'A peering whose other side was deleted',
      build(d) {
        const { left, right } = drawTwo(d);
        d.peer(left, right, {}, {}, 'Disconnected');
      },
      asks: [
        {
          ...toPeer,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['routing/peering-needs-both-sides'],
        },
      ],
    },
    note: 'the nearest that a drawing has; Microsoft’s word is about a monitored connection',
  },
  {
    code: 'VnetAccessNotAllowed',
    means: 'a side of the peering does not allow access',
    scenario: {
      says: 'A peering with access switched off on one side',
      build(d) {
        const { left, right } = drawTwo(d);
        d.peer(left, right, {}, { allowVirtualNetworkAccess: false });
      },
      asks: [
        {
          ...toPeer,
          answer: { verdict: 'depends', layer: 'route' },
          cites: ['routing/access-flag-off-is-contradictory'],
        },
      ],
    },
    note: 'depends: this list says blocked, an older page says that explicit rules still let it pass',
  },
  {
    code: 'AllowGatewayTransitNotEnabled',
    means: 'the hub does not lend its gateway',
    scenario: {
      says: 'A spoke that uses the hub’s gateway, and a hub that does not allow it',
      build: (d) => drawSite(d, false, true),
      asks: [
        {
          ...toSite,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['routing/gateway-transit-needs-both-sides'],
        },
      ],
    },
  },
  {
    code: 'UseRemoteGatewaysNotEnabled',
    means: 'the spoke does not use the hub’s gateway',
    scenario: {
      says: 'A hub that allows transit, and a spoke that does not use it',
      build: (d) => drawSite(d, true, false),
      asks: [
        {
          ...toSite,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['routing/gateway-transit-needs-both-sides'],
        },
      ],
    },
  },
  {
    code: 'BGPRoutePropogationDisabled',
    means: 'the route table keeps learned routes out',
    scenario: {
      says: 'A spoke’s route table with propagation off',
      build: (d) => drawSite(d, true, true, d.routes('rt', [], true)),
      asks: [
        {
          ...toSite,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['routing/propagation-off-keeps-gateway-routes-out'],
        },
      ],
    },
  },
  {
    code: 'UnexpectedVirtualNetworkGatewayConnection',
    means: 'the way goes over a gateway where none was expected',
    scenario: {
      says: 'A learned prefix that is longer than the user route to the appliance',
      build(d) {
        drawSite(d, true, true, d.routes('rt', [{ prefix: '172.20.0.0/16', nextHopAddress: '10.100.9.4' }]));
        const appliance = { enabled: true, snat: false };
        const dmz = d.subnet('hub' as ResourceId, 'dmz', '10.100.9.0/24');
        d.vm(dmz, 'nva', '10.100.9.4', { ipForwarding: true }, { appliance });
      },
      asks: [
        {
          ...toSite,
          answer: { verdict: 'reachable' },
          through: ['gw'],
          past: ['nva'],
          cites: ['routing/longest-prefix-wins'],
        },
      ],
    },
  },
  {
    code: 'StandardILBOutboundInternetNotAllowed',
    means: 'a machine behind a Standard internal load balancer has no way out',
    scenario: {
      says: 'A machine in the pool of an internal load balancer, without an explicit way out',
      build(d) {
        const subnet = d.subnet(d.vnet('vnet-a', '10.0.0.0/16'), 'app', '10.0.1.0/24');
        const machine = d.vm(subnet, 'vm-a', '10.0.1.4');
        d.add('loadBalancer', 'lb', subnet, { address: '10.0.1.9', backends: [machine] });
      },
      asks: [
        {
          ...toInternet,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['egress/internal-load-balancer-takes-default-outbound'],
        },
      ],
    },
  },
  {
    code: 'NoRouteLearned',
    means: 'a load balancer or virtual hub knows no route there',
    scenario: {
      says: 'A VNet whose connection to the virtual hub propagates to None',
      build(d) {
        const { left, right } = drawTwo(d);
        const virtualWan = d.add('virtualWan', 'vwan', null, { tier: 'Standard' });
        const hub = d.add('virtualHub', 'vhub', null, { virtualWan, addressPrefix: '10.100.0.0/23' });
        d.add('hubConnection', 'con-a', null, { hub, vnet: left });
        d.add('hubConnection', 'con-b', null, { hub, vnet: right, propagatesTo: 'none' });
      },
      asks: [
        {
          ...toPeer,
          answer: { verdict: 'blocked', layer: 'route' },
          cites: ['routing/propagating-to-none-hides-a-vnet'],
        },
      ],
    },
    note: 'of a load balancer nothing of that kind is drawn',
  },
];
