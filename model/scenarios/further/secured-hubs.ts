import type { Scenario } from '../scenario.ts';
import { drawHubFirewall, drawWan, secure } from './draw-wan.ts';

const joins = 'routing/hub-joins-what-is-connected';
const branches = 'routing/branches-reach-each-other-through-the-hub';
const intent = 'routing/private-policy-sends-everything-through-the-firewall';
const internet = 'routing/internet-policy-announces-a-default-route';

/** Hubs whose firewall takes private and internet traffic. */
export const securedHubs: readonly Scenario[] = [
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
        through: ['afw-vhub'],
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
        through: ['afw-vhub'],
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
        through: ['vhub', 'afw-far'],
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
    id: 'VWAN-26',
    says: 'A private policy draws in RFC 1918 for VNets that are not connected as well, and the hub has no way to them',
    build(d) {
      const { hub } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub));
      const vnet = d.vnet('vnet-apart', '10.7.0.0/16');
      d.vm(d.subnet(vnet, 'snet-apart', '10.7.1.0/24'), 'vm-apart', '10.7.1.4');
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-apart',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        through: ['afw-vhub'],
        cites: [intent, joins],
      },
    ],
  },
  {
    id: 'ROUTE-32c',
    says: 'A user route to the firewall of a hub does not work: routing intent leads there',
    build(d) {
      const { hub, one } = drawWan(d);
      drawHubFirewall(d, hub);
      const table = d.routes('rt-hub', [{ prefix: '10.2.0.0/16', nextHopAddress: '10.100.0.132' }]);
      d.set('subnet', one.subnet, { routeTable: table });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'vm-2',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['routing/appliance-next-hop-must-be-near'],
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
