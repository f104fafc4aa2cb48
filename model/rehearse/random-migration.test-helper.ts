import fc from 'fast-check';
import type { Design } from '../document/design.ts';
import { retarget } from '../document/references.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { choices, drawNetwork } from '../trace/random-network.test-helper.ts';

/** How a service is called in one variant. */
const modes = fc.constantFrom(
  'public' as const,
  'ipRule' as const,
  'serviceEndpoint' as const,
  'privateEndpoint' as const,
  'endpointBesidePublic' as const,
);
type Mode = typeof modes extends fc.Arbitrary<infer M> ? M : never;

/** What two variants of one small estate may differ in. */
const estates = fc.record({
  sql: modes,
  storage: modes,
  linked: fc.subarray(['vnet-a', 'vnet-b', 'vnet-hub']),
  customDns: fc.boolean(),
  conditional: fc.boolean(),
  peered: fc.boolean(),
  nat: fc.boolean(),
  shuts: fc.boolean(),
  toFirewall: fc.boolean(),
  policies: fc.constantFrom('Disabled' as const, 'Enabled' as const),
  stated: fc.boolean(),
  /** Made anew in the other variant: the same zone or endpoint under another id. */
  zonesAnew: fc.boolean(),
  endpointsAnew: fc.boolean(),
});
type Estate = typeof estates extends fc.Arbitrary<infer E> ? E : never;

const id = (text: string): ResourceId => text as ResourceId;

/** Draws two spokes, a hub with name servers, a site and two services, each called in its mode. */
function drawEstate(c: Estate): Design {
  const d = draw();
  const nat = c.nat ? d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] }) : null;
  const nsg = c.shuts
    ? d.nsg('nsg-a', [{ direction: 'Outbound', access: 'Deny', destinations: ['10.1.0.0/16'] }])
    : null;
  const routes = c.toFirewall
    ? d.routes('rt-a', [{ prefix: '0.0.0.0/0', nextHopAddress: '10.100.1.4' }])
    : null;
  const words = [
    ...(c.sql === 'serviceEndpoint' ? ['Microsoft.Sql'] : []),
    ...(c.storage === 'serviceEndpoint' ? ['Microsoft.Storage'] : []),
  ];
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  const tools = d.subnet(hub, 'tools', '10.100.1.0/24');
  d.vm(tools, 'vm-nva', '10.100.1.4', { ipForwarding: true }, { appliance: { enabled: true, snat: true } });
  const dnsServers = c.customDns ? ['10.100.1.5'] : [];
  const [usual] = [{ enabled: true, upstream: 'azure' as const, servers: [], conditionalForwarders: [] }];
  d.vm(tools, 'vm-dns', '10.100.1.5', {}, { dnsForwarder: usual });
  const a = d.vnet('vnet-a', '10.0.0.0/16', { dnsServers });
  const app = d.subnet(a, 'app', '10.0.1.0/24', {
    serviceEndpoints: words,
    natGateway: nat,
    networkSecurityGroup: nsg,
    routeTable: routes,
  });
  d.vm(app, 'vm-app', '10.0.1.4');
  const b = d.vnet('vnet-b', '10.1.0.0/16');
  d.vm(d.subnet(b, 'b', '10.1.0.0/24'), 'vm-b', '10.1.0.4');
  if (c.peered) d.peer(a, b);
  d.peer(hub, a);
  d.peer(hub, b);
  drawOutside(d, c);
  drawServices(d, c, a, b, app);
  const anew = [
    ...(c.zonesAnew ? ['privatelink.database.windows.net', 'privatelink.blob.core.windows.net'] : []),
    ...(c.endpointsAnew ? ['pe-sql1', 'pe-st1'] : []),
  ];
  return anew.reduce(madeAnew, d.design());
}

/** The design with a thing under another id, as if it were deleted and made again. */
function madeAnew(design: Design, old: string): Design {
  const next = id(`${old} anew`);
  const renamed = Object.values(design.resources).map((one) => {
    const own = one.id === old ? { ...one, id: next } : one;
    return retarget(own as Resource, (named) => (named === old ? next : undefined));
  });
  return { resources: Object.fromEntries(renamed.map((one) => [one.id, one])) };
}

function drawOutside(d: Drawing, c: Estate): void {
  const site = d.add('onPremisesSite', 'site-hq', null, {
    prefixes: ['172.20.0.0/16'],
    publicAddress: '198.51.100.10',
  });
  const gateway = d.add('vpnGateway', 'gw', d.subnet(id('vnet-hub'), 'GatewaySubnet', '10.100.0.0/27'));
  d.add('connection', 'con', null, { gateway, site, prefixes: [] });
  const server = d.add('onPremisesDnsServer', 'dns-hq', site, {
    address: '172.20.0.10',
    conditionalForwarders: c.conditional ? [{ domain: 'database.windows.net', targets: ['10.100.1.5'] }] : [],
  });
  d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5', dnsServer: server });
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
}

function drawServices(d: Drawing, c: Estate, a: ResourceId, b: ResourceId, app: ResourceId): void {
  const isOpen = (mode: Mode) => (mode === 'privateEndpoint' ? ('Disabled' as const) : ('Enabled' as const));
  const rules = (mode: Mode) => ({
    ipRules: mode === 'ipRule' ? ['20.50.1.2', '198.51.100.10'] : [],
    vnetRules: mode === 'serviceEndpoint' ? [{ subnet: app }] : [],
  });
  d.add('sqlServer', 'sql1', null, {
    publicNetworkAccess: isOpen(c.sql),
    allowAzureServices: c.sql === 'public' || c.sql === 'endpointBesidePublic',
    ...rules(c.sql),
  });
  d.add('storageAccount', 'st1', null, {
    publicNetworkAccess: isOpen(c.storage),
    defaultAction: c.storage === 'public' || c.storage === 'endpointBesidePublic' ? 'Allow' : 'Deny',
    ...rules(c.storage),
  });
  const isPrivate = (mode: Mode) => mode === 'privateEndpoint' || mode === 'endpointBesidePublic';
  const vnets = c.linked.map(id);
  if (!isPrivate(c.sql) && !isPrivate(c.storage)) return;
  const subnet = d.subnet(c.peered ? b : a, 'endpoints', c.peered ? '10.1.5.0/24' : '10.0.5.0/24', {
    privateEndpointNetworkPolicies: c.policies,
  });
  const drawEndpoint = (name: string, address: string, target: string, part: string, zone: string): void => {
    d.endpoint(subnet, name, address, id(target), part, {
      dnsZoneGroup: [d.zone(zone, vnets)],
      ...(c.stated ? {} : { address: null }),
    });
  };
  const host = c.peered ? '10.1.5' : '10.0.5';
  if (isPrivate(c.sql))
    drawEndpoint('pe-sql1', `${host}.4`, 'sql1', 'sqlServer', 'privatelink.database.windows.net');
  if (isPrivate(c.storage))
    drawEndpoint('pe-st1', `${host}.5`, 'st1', 'blob', 'privatelink.blob.core.windows.net');
}

/** Two choices of which the second keeps most of the first. */
function twoOf<T extends object>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, T]> {
  return fc
    .tuple(one, one, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }))
    .map(([first, other, keeps]) => {
      const mixed = Object.entries(first).map(([key, value], index) => [
        key,
        keeps[index % keeps.length] ? value : (other as Record<string, unknown>)[key],
      ]);
      return [first, Object.fromEntries(mixed) as T];
    });
}

/** Two variants of a small estate whose services are called in other ways. */
export const conversions: fc.Arbitrary<readonly [Design, Design]> = twoOf(estates).map(([one, other]) => [
  drawEstate(one),
  drawEstate(other),
]);

/** Two variants of a network with firewall, gateway and routes, in which anything may differ. */
export const rebuilds: fc.Arbitrary<readonly [Design, Design]> = twoOf(choices).map(([one, other]) => [
  drawNetwork(one),
  drawNetwork(other),
]);

/** Two variants of an estate whose zone or endpoint is made anew: hardly ever without an interruption. */
export const remakes: fc.Arbitrary<readonly [Design, Design]> = fc
  .tuple(estates, fc.constantFrom('zonesAnew' as const, 'endpointsAnew' as const))
  .map(([c, key]) => {
    const linked = ['vnet-a', 'vnet-b', 'vnet-hub'];
    const one: Estate = { ...c, sql: 'privateEndpoint', storage: 'public', linked, stated: true };
    return [drawEstate({ ...one, [key]: false }), drawEstate({ ...one, [key]: true })];
  });

/** Any of them; the large ones are rare, for they take their time. */
export const migrations: fc.Arbitrary<readonly [Design, Design]> = fc.oneof(
  { weight: 5, arbitrary: conversions },
  { weight: 2, arbitrary: remakes },
  { weight: 1, arbitrary: rebuilds },
);
