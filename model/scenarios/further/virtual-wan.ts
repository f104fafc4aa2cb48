import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';

type Firewall = Partial<SettingsOf<'azureFirewall'>>;

/** Options of the drawing that most scenarios of Virtual WAN share. */
export interface DrawnWan {
  readonly tier?: 'Basic' | 'Standard';
  readonly branchToBranch?: boolean;
  readonly secured?: boolean;
}

/** A WAN with one hub, a firewall in it that allows everything, two spokes and two VPN sites. */
export function drawWan(d: Drawing, { tier = 'Standard', branchToBranch = true }: DrawnWan = {}) {
  const wan = d.add('virtualWan', 'vwan', null, { tier, branchToBranch });
  const hub = d.add('virtualHub', 'vhub', null, { virtualWan: wan, addressPrefix: '10.100.0.0/23' });
  return { wan, hub, ...drawSpokes(d, hub), ...drawSites(d, hub) };
}

function drawSpokes(d: Drawing, hub: ResourceId) {
  const [one, other] = ['1', '2'].map((number) => {
    const vnet = d.vnet(`vnet-${number}`, `10.${number}.0.0/16`);
    const subnet = d.subnet(vnet, `snet-${number}`, `10.${number}.1.0/24`, { defaultOutboundAccess: false });
    d.vm(subnet, `vm-${number}`, `10.${number}.1.4`);
    const connection = d.add('hubConnection', `con-${number}`, null, { hub, vnet });
    return { vnet, subnet, connection };
  });
  return { one: one as Spoke, other: other as Spoke };
}

interface Spoke {
  readonly vnet: ResourceId;
  readonly subnet: ResourceId;
  readonly connection: ResourceId;
}

function drawSites(d: Drawing, hub: ResourceId) {
  const gateway = d.add('vpnGateway', 'vpngw-vhub', hub);
  const [hq, branch] = ['hq', 'branch'].map((name, index) => {
    const site = d.add('onPremisesSite', name, null, {
      prefixes: [`192.168.${index}.0/24`],
      publicAddress: `198.51.100.${index + 1}`,
    });
    d.add('onPremisesHost', `pc-${name}`, site, { address: `192.168.${index}.5` });
    return { site, connection: d.add('connection', `tunnel-${name}`, null, { gateway, site }) };
  });
  return { gateway, hq, branch };
}

/** A firewall in a hub that lets everything pass by a network rule. */
export function drawHubFirewall(d: Drawing, hub: ResourceId, name = 'afw-vhub', more: Firewall = {}) {
  return d.add('azureFirewall', name, hub, {
    address: '10.100.0.132',
    publicIps: ['20.50.9.9'],
    networkRules: [
      {
        name: 'all',
        priority: 200,
        access: 'Allow',
        protocols: ['Any'],
        sources: ['*'],
        destinations: ['*'],
        ports: '*',
      },
    ],
    ...more,
  });
}

/** Both policies of routing intent. */
export function secure(d: Drawing, hub: ResourceId, firewall: ResourceId): void {
  d.set('virtualHub', hub, { privateTraffic: firewall, internetTraffic: firewall });
}

const joins = 'routing/hub-joins-what-is-connected';
const branches = 'routing/branches-reach-each-other-through-the-hub';
const intent = 'routing/private-policy-sends-everything-through-the-firewall';
const internet = 'routing/internet-policy-announces-a-default-route';

/** What a virtual hub without a firewall joins. */
const plain: readonly Scenario[] = [
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

/** Hubs whose firewall takes private and internet traffic. */
const secured: readonly Scenario[] = [
  {
    id: 'VWAN-20',
    says: 'With routing intent everything goes through the hub’s firewall, there and back, with the source unchanged',
    build(d) {
      const { hub } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub));
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.1.1.4' },
        through: ['vhub', 'afw-vhub'],
        cites: [intent],
      },
      {
        from: 'vm-1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['afw-vhub', 'vpngw-vhub'],
        cites: [intent],
      },
      {
        from: 'pc-hq',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['afw-vhub'],
        cites: [intent],
      },
      {
        from: 'pc-hq',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['afw-vhub'],
        cites: [intent, branches],
      },
      {
        from: 'vm-1',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.9.9' },
        through: ['vhub', 'afw-vhub'],
        cites: [internet],
      },
    ],
  },
  {
    id: 'VWAN-21',
    says: 'A firewall without a rule for it denies what routing intent sends through it',
    build(d) {
      const { hub } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub, 'afw-vhub', { networkRules: [] }));
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'blocked', layer: 'firewall' },
        cites: [intent],
      },
    ],
  },
  {
    id: 'VWAN-22',
    says: 'A connection that does not take the default route goes out by itself; without a word about it the answer depends',
    build(d) {
      const { hub, one, other } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub));
      d.set('hubConnection', one.connection, { internetSecurity: false });
      d.set('hubConnection', other.connection, { internetSecurity: null });
      d.set('subnet', other.subnet, { defaultOutboundAccess: true });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        past: ['afw-vhub'],
        cites: [],
      },
      {
        from: 'vm-2',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'depends' },
        cites: [internet],
      },
    ],
  },
  {
    id: 'VWAN-23',
    says: 'Sites reach private endpoints past the hub’s firewall unless route policies are on: the answer depends',
    build(d) {
      const { hub, one, other } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub));
      const account = d.add('storageAccount', 'stdata', null);
      d.endpoint(one.subnet, 'pe-one', '10.1.1.9', account, 'blob');
      d.set('subnet', other.subnet, { privateEndpointNetworkPolicies: 'RouteTableEnabled' });
      d.endpoint(other.subnet, 'pe-other', '10.2.1.9', account, 'file');
    },
    asks: [
      {
        from: 'pc-hq',
        to: '10.1.1.9',
        port: 443,
        answer: { verdict: 'depends', path: 'privateEndpoint' },
        past: ['afw-vhub'],
        cites: ['routing/site-to-endpoint-goes-past-the-hub-firewall'],
      },
      {
        from: 'pc-hq',
        to: '10.2.1.9',
        port: 445,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        through: ['afw-vhub'],
        cites: [intent],
      },
    ],
  },
  {
    id: 'VWAN-24',
    says: 'Between two hubs that both have routing intent both firewalls are passed; the default route of one does not serve the other',
    build(d) {
      const { wan, hub } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub));
      const far = d.add('virtualHub', 'vhub-far', null, { virtualWan: wan, addressPrefix: '10.101.0.0/23' });
      const firewall = drawHubFirewall(d, far, 'afw-far', {
        address: '10.101.0.132',
        publicIps: ['20.50.9.10'],
      });
      d.set('virtualHub', far, { privateTraffic: firewall });
      const vnet = d.vnet('vnet-3', '10.3.0.0/16');
      const subnet = d.subnet(vnet, 'snet-3', '10.3.1.0/24', { defaultOutboundAccess: false });
      d.vm(subnet, 'vm-3', '10.3.1.4');
      d.add('hubConnection', 'con-3', null, { hub: far, vnet });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-3',
        port: 443,
        answer: { verdict: 'reachable', source: '10.1.1.4' },
        through: ['afw-vhub', 'afw-far'],
        cites: [intent, joins],
      },
      {
        from: 'vm-3',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['afw-far', 'afw-vhub', 'vpngw-vhub'],
        cites: [intent],
      },
      { from: 'vm-3', to: 'somebody', port: 443, answer: { verdict: 'blocked', layer: 'route' }, cites: [] },
    ],
  },
  {
    id: 'VWAN-25',
    says: 'A hub without firewall beside one with routing intent: one firewall, the same one both ways',
    build(d) {
      const { wan } = drawWan(d);
      const far = d.add('virtualHub', 'vhub-far', null, { virtualWan: wan, addressPrefix: '10.101.0.0/23' });
      const firewall = drawHubFirewall(d, far, 'afw-far', { address: '10.101.0.132' });
      secure(d, far, firewall);
      const vnet = d.vnet('vnet-3', '10.3.0.0/16');
      d.vm(d.subnet(vnet, 'snet-3', '10.3.1.0/24'), 'vm-3', '10.3.1.4');
      d.add('hubConnection', 'con-3', null, { hub: far, vnet });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-3',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['vhub', 'vhub-far', 'afw-far'],
        cites: [intent],
      },
      {
        from: 'vm-3',
        to: 'vm-1',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['afw-far', 'vhub'],
        cites: [intent],
      },
    ],
  },
  {
    id: 'DNS-64',
    says: 'The DNS proxy of a hub’s firewall sees no private zone; with an inbound endpoint as its upstream it does',
    build(d) {
      const { hub, one, other } = drawWan(d);
      const firewall = drawHubFirewall(d, hub, 'afw-vhub', { dnsProxy: true });
      secure(d, hub, firewall);
      d.set('virtualNetwork', one.vnet, { dnsServers: ['10.100.0.132'] });
      const account = d.add('storageAccount', 'stdata', null);
      const zone = d.zone('privatelink.blob.core.windows.net', [other.vnet]);
      d.endpoint(other.subnet, 'pe-st', '10.2.1.9', account, 'blob', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'stdata',
        port: 443,
        answer: { dns: 'public' },
        cites: ['dns/firewall-asks-with-its-own-vnet', 'dns/hub-takes-no-zone-link'],
      },
    ],
  },
  {
    id: 'DNS-64b',
    says: 'With an inbound endpoint in a spoke as its upstream, the hub’s firewall answers from the zones linked there',
    build(d) {
      const { hub, one, other } = drawWan(d);
      const firewall = drawHubFirewall(d, hub, 'afw-vhub', { dnsProxy: true, dnsServers: ['10.2.2.4'] });
      secure(d, hub, firewall);
      d.set('virtualNetwork', one.vnet, { dnsServers: ['10.100.0.132'] });
      const resolver = d.add('dnsResolver', 'dnspr', other.vnet);
      const inbound = d.subnet(other.vnet, 'snet-in', '10.2.2.0/28', {
        delegation: 'Microsoft.Network/dnsResolvers',
      });
      d.add('dnsInboundEndpoint', 'in', inbound, { resolver, address: '10.2.2.4' });
      const account = d.add('storageAccount', 'stdata', null);
      const zone = d.zone('privatelink.blob.core.windows.net', [other.vnet]);
      d.endpoint(other.subnet, 'pe-st', '10.2.1.9', account, 'blob', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'stdata',
        port: 443,
        answer: { verdict: 'depends', dns: 'private', path: 'privateEndpoint' },
        through: ['afw-vhub'],
        cites: ['dns/firewall-asks-with-its-own-vnet'],
      },
    ],
  },
];

/** Virtual WAN: what its hubs join, and what their firewalls see. */
export const virtualWans: readonly Scenario[] = [...plain, ...secured];
