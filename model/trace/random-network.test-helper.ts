import fc from 'fast-check';
import type { Design } from '../document/design.ts';
import type { Party, Question } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import {
  drawFirewall,
  drawGateway,
  drawHub,
  drawSite,
  drawVnetA,
  drawVnetB,
} from '../scenarios/reachability/landscape.ts';

const prefixes = ['0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/16', '10.1.0.0/16', '10.0.1.0/24', '172.20.0.0/16'];
const nextHops = ['10.100.1.4', '10.100.1.10', '10.100.2.4', '10.0.1.4', '10.77.0.4'];

const routes = fc.uniqueArray(
  fc.record({
    prefix: fc.constantFrom(...prefixes, '10.1.5.4/32'),
    nextHopType: fc.constantFrom(
      'VirtualAppliance' as const,
      'VirtualAppliance' as const,
      'VirtualNetworkGateway' as const,
      'VnetLocal' as const,
      'Internet' as const,
      'None' as const,
    ),
    nextHopAddress: fc.constantFrom(...nextHops),
  }),
  { maxLength: 3, selector: ({ prefix }) => prefix },
);

const ends = fc.constantFrom(
  '*',
  'VirtualNetwork',
  'Internet',
  'Sql',
  '10.0.1.0/24',
  '10.0.0.0/8',
  '172.20.0.0/16',
);
const nsgRules = fc.array(
  fc.record({
    direction: fc.constantFrom('Inbound' as const, 'Outbound' as const),
    access: fc.constantFrom('Allow' as const, 'Deny' as const),
    sources: fc.tuple(ends),
    destinations: fc.tuple(ends),
    ports: fc.constantFrom('*', '443', '1433', '1000-2000'),
  }),
  { maxLength: 3 },
);

const flag = fc.boolean();
const maybe = fc.constantFrom(true, false, null);

/** What may differ between two random networks. */
export const choices = fc.record({
  routesA: routes,
  routesHub: routes,
  routesGateway: routes,
  propagationOff: flag,
  nsgA: nsgRules,
  nsgB: nsgRules,
  hasNsg: flag,
  endpointPolicies: fc.constantFrom(
    'Disabled' as const,
    'NetworkSecurityGroupEnabled' as const,
    'RouteTableEnabled' as const,
    'Enabled' as const,
  ),
  peerAB: flag,
  forwarded: maybe,
  access: maybe,
  transit: flag,
  gateway: fc.constantFrom('vpnGateway' as const, 'expressRouteGateway' as const, null),
  forwards: flag,
  // A second appliance behind the balancer, what the balancer takes, a second interface of both.
  pair: flag,
  balancing: fc.constantFrom('all' as const, 'all' as const, 'port' as const, 'nothing' as const),
  twoArms: flag,
  snat: flag,
  networkRules: fc.subarray(['*', '10.0.0.0/8', 'Sql']),
  names: fc.subarray(['*', '*.database.windows.net']),
  alwaysSnat: flag,
  defaultOutbound: maybe,
  nat: flag,
  publicIp: flag,
  serviceEndpoint: flag,
  linked: flag,
  state: fc.constantFrom('Approved' as const, 'Approved' as const, 'Pending' as const),
  publicNetworkAccess: fc.constantFrom('Enabled' as const, 'Disabled' as const),
  ipRules: fc.subarray(['20.50.1.2', '198.51.100.10', '203.0.113.7']),
  vnetRule: flag,
  routeAll: flag,
  integrated: flag,
});

/** The choices of one random network. */
export type Choice = typeof choices extends fc.Arbitrary<infer C> ? C : never;

/** Draws the network of a choice: two spokes, a hub with appliance, firewall and gateway, a site, an endpoint and an app. */
export function drawNetwork(c: Choice): Design {
  const d = draw();
  const natGateway = c.nat ? d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] }) : null;
  const a = drawVnetA(d, {
    routeTable: d.routes('rt-a', c.routesA, c.propagationOff),
    networkSecurityGroup: c.hasNsg ? d.nsg('nsg-a', c.nsgA) : null,
    defaultOutboundAccess: c.defaultOutbound,
    serviceEndpoints: c.serviceEndpoint ? ['Microsoft.Sql'] : [],
    natGateway,
  });
  d.vm(a.app, 'vm-public', '10.0.1.6', { publicIp: c.publicIp ? '20.60.1.2' : null });
  const b = drawVnetB(d, { networkSecurityGroup: c.hasNsg ? d.nsg('nsg-b', c.nsgB) : null });
  const hub = drawHub(d, { forwards: c.forwards, snat: c.snat });
  d.set('subnet', 'nva' as ResourceId, { routeTable: d.routes('rt-hub', c.routesHub) });
  drawBalanced(d, c, hub);
  drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {
    network: c.networkRules,
    names: c.names,
    privateRanges: c.alwaysSnat ? ['255.255.255.255/32'] : [],
  });
  const flags = { allowForwardedTraffic: c.forwarded, allowVirtualNetworkAccess: c.access };
  const site = drawSite(d);
  if (c.gateway) {
    drawGateway(d, hub, '10.100.0.0/27', site, c.gateway);
    d.set('subnet', 'GatewaySubnet' as ResourceId, { routeTable: d.routes('rt-gw', c.routesGateway) });
  }
  d.peer(hub, a.vnet, { allowGatewayTransit: c.transit }, { ...flags, useRemoteGateways: c.transit });
  d.peer(hub, b, { allowGatewayTransit: c.transit }, { ...flags, useRemoteGateways: c.transit });
  if (c.peerAB) d.peer(a.vnet, b, flags, flags);
  drawServices(d, c, a, b);
  return d.design();
}

/** A load balancer in front of the appliance, perhaps with a second one, perhaps with inner interfaces. */
function drawBalanced(d: Drawing, c: Choice, hub: ResourceId): void {
  const nva = 'nva' as ResourceId;
  const backends = ['vm-nva' as ResourceId];
  const appliance = { enabled: true, snat: c.snat };
  if (c.pair) backends.push(d.vm(nva, 'vm-nva-2', '10.100.1.5', { ipForwarding: c.forwards }, { appliance }));
  if (c.twoArms) {
    const inner = d.subnet(hub, 'inner', '10.100.3.0/24');
    for (const [index, id] of backends.entries()) {
      const arm = (subnet: ResourceId | null, address: string) => ({
        subnet,
        address,
        publicIp: null,
        networkSecurityGroup: null,
        applicationSecurityGroups: [],
        ipForwarding: c.forwards,
        dnsServers: [],
        repliesWithoutSnat: false,
      });
      const interfaces = [arm(null, `10.100.1.${4 + index}`), arm(inner, `10.100.3.${4 + index}`)];
      d.set('virtualMachine', id, { interfaces });
    }
  }
  const rule = { name: 'rule', disableOutboundSnat: false };
  const rules = {
    all: [{ ...rule, protocol: 'All' as const, port: 0, backendPort: 0 }],
    port: [{ ...rule, protocol: 'Tcp' as const, port: 443, backendPort: 443 }],
    nothing: [],
  };
  d.add('loadBalancer', 'lbi-nva', nva, { address: '10.100.1.10', backends, rules: rules[c.balancing] });
}

function drawServices(d: Drawing, c: Choice, a: ReturnType<typeof drawVnetA>, b: ResourceId): void {
  const sql = d.add('sqlServer', 'sql1', null, {
    publicNetworkAccess: c.publicNetworkAccess,
    ipRules: c.ipRules,
    vnetRules: c.vnetRule ? [{ subnet: a.app }] : [],
  });
  const zone = d.zone('privatelink.database.windows.net', c.linked ? [a.vnet] : []);
  const endpoints = d.subnet(b, 'endpoints', '10.1.5.0/24', {
    privateEndpointNetworkPolicies: c.endpointPolicies,
  });
  d.endpoint(endpoints, 'pe-sql1', '10.1.5.4', sql, 'sqlServer', { dnsZoneGroup: [zone], state: c.state });
  const integration = d.subnet(a.vnet, 'integration', '10.0.3.0/26', {
    delegation: 'Microsoft.Web/serverFarms',
  });
  d.add('functionApp', 'func1', null, {
    integrationSubnet: c.integrated ? integration : null,
    routeAll: c.routeAll,
  });
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
}

const machines = [
  'vm-app',
  'vm-data',
  'vm-b',
  'vm-public',
  'vm-nva',
  'func1',
  'pc-hq',
  'anyone',
  'sql1',
  'pe-sql1',
];
const toParty = (text: string): Party => {
  if (machines.includes(text)) return { resource: text as ResourceId };
  return /^[\d.]+$/.test(text) ? { address: text } : { fqdn: text };
};

/** Any question to a random network: resources, addresses and names at either end. */
export const questions: fc.Arbitrary<Question> = fc.record({
  from: fc.constantFrom(...machines, '10.0.1.9', '172.20.0.9', '203.0.113.9', '10.55.0.4').map(toParty),
  to: fc
    .constantFrom(...machines, '10.0.1.9', '10.1.5.4', '172.20.0.9', '20.9.0.1', '10.55.0.4')
    .map(toParty)
    .chain((party) =>
      fc.constantFrom(party, toParty('sql1.database.windows.net'), toParty('nowhere.example.com')),
    ),
  port: fc.constantFrom(443, 1433, 22, null),
  protocol: fc.constantFrom('tcp', 'tcp', 'udp', 'icmp', null),
});
