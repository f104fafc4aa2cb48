import fc from 'fast-check';
import { type Document, newDocument } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';

const names = ['azure', 'inbound', 'forwarder', 'proxy', 'rootHints'] as const;

/** What may differ between two random designs that are converted. */
export const landscapes = fc.record({
  /** Whom each spoke asks for names. */
  spokes: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
  isPeered: fc.boolean(),
  hasGateway: fc.boolean(),
  /** How the site resolves names. */
  site: fc.constantFrom('public' as const, 'server' as const, 'iterating' as const, 'forwarding' as const),
  hasInbound: fc.boolean(),
  services: fc.uniqueArray(
    fc.constantFrom('sqlServer', 'keyVault', 'storageAccount', 'cosmosAccount', 'serviceBus', 'webApp'),
    { minLength: 1, maxLength: 3 },
  ),
  isOpen: fc.boolean(),
  withNat: fc.boolean(),
  hasServiceEndpoint: fc.boolean(),
  /** A zone that somebody drew before, and where it is linked. */
  zone: fc.constantFrom('none' as const, 'unlinked' as const, 'hub' as const, 'twins' as const),
  endpoint: fc.constantFrom('none' as const, 'Approved' as const, 'Pending' as const),
  denies: fc.boolean(),
});

/** The choices of one random design. */
export type Landscape = typeof landscapes extends fc.Arbitrary<infer C> ? C : never;

/** The usual landscape, for tests that change one thing. */
export const plain: Landscape = {
  spokes: ['azure'],
  isPeered: true,
  hasGateway: true,
  site: 'server',
  hasInbound: true,
  services: ['sqlServer'],
  isOpen: true,
  withNat: true,
  hasServiceEndpoint: false,
  zone: 'none',
  endpoint: 'none',
  denies: false,
};

/** Draws a hub with servers for names, spokes that ask them, a site, and services for all. */
export function drawLandscape(choice: Landscape): Document {
  const d = draw();
  const nat = choice.withNat ? d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] }) : null;
  const hub = drawHub(d, choice);
  const subnets = choice.spokes.map((dns, index) => {
    const dnsServers = {
      azure: [],
      inbound: ['10.0.1.4'],
      forwarder: ['10.0.2.4'],
      proxy: ['10.0.3.4'],
      rootHints: ['10.0.2.5'],
    }[dns];
    const spoke = d.vnet(`vnet-${index}`, `10.${index + 1}.0.0/16`, { dnsServers });
    const subnet = d.subnet(spoke, `snet-${index}`, `10.${index + 1}.0.0/24`, {
      natGateway: nat,
      defaultOutboundAccess: false,
      networkSecurityGroup: choice.denies && index === 0 ? denyAll(d) : null,
      serviceEndpoints: choice.hasServiceEndpoint ? ['Microsoft.Sql', 'Microsoft.Storage'] : [],
    });
    d.vm(subnet, `vm-${index}`, `10.${index + 1}.0.4`);
    if (choice.isPeered || dns !== 'azure') {
      d.peer(
        hub,
        spoke,
        { allowGatewayTransit: choice.hasGateway },
        { useRemoteGateways: choice.hasGateway },
      );
    }
    return subnet;
  });
  drawSite(d, choice, hub);
  drawServices(d, choice, hub, subnets);
  return { ...newDocument('Random', 'design'), ...d.document('Random') };
}

function denyAll(d: Drawing): ResourceId {
  return d.nsg('nsg-deny', [{ direction: 'Outbound', access: 'Deny', destinations: ['VirtualNetwork'] }]);
}

function drawHub(d: Drawing, { hasInbound, spokes }: Landscape): ResourceId {
  const hub = d.vnet('vnet-hub', '10.0.0.0/16');
  if (hasInbound || spokes.includes('inbound')) {
    const delegation = 'Microsoft.Network/dnsResolvers';
    const subnet = d.subnet(hub, 'snet-dns', '10.0.1.0/28', { delegation });
    const resolver = d.add('dnsResolver', 'dnspr', hub);
    d.add('dnsInboundEndpoint', 'inbound', subnet, { resolver, address: '10.0.1.4' });
  }
  const servers = d.subnet(hub, 'snet-servers', '10.0.2.0/24');
  const forwarder = { enabled: true, servers: [], conditionalForwarders: [] };
  if (spokes.includes('forwarder')) {
    d.vm(servers, 'vm-dns', '10.0.2.4', {}, { dnsForwarder: { ...forwarder, upstream: 'azure' } });
  }
  if (spokes.includes('rootHints')) {
    d.vm(servers, 'vm-hints', '10.0.2.5', {}, { dnsForwarder: { ...forwarder, upstream: 'rootHints' } });
  }
  if (spokes.includes('proxy')) {
    const subnet = d.subnet(hub, 'AzureFirewallSubnet', '10.0.3.0/26');
    d.add('azureFirewall', 'afw', subnet, { address: '10.0.3.4', publicIps: ['20.50.2.2'], dnsProxy: true });
  }
  return hub;
}

function drawSite(d: Drawing, { site: names, hasGateway }: Landscape, hub: ResourceId): void {
  const site = d.add('onPremisesSite', 'site-hq', null, {
    prefixes: ['172.20.0.0/16'],
    publicAddress: '198.51.100.10',
  });
  d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5' });
  if (names !== 'public') {
    const mode = names === 'iterating' ? ('iterates' as const) : ('forwards' as const);
    const conditionalForwarders =
      names === 'forwarding' ? [{ domain: 'database.windows.net', targets: ['10.0.1.4'] }] : [];
    const dnsServer = d.add('onPremisesDnsServer', 'dns-hq', site, {
      address: '172.20.0.10',
      mode,
      conditionalForwarders,
    });
    d.set('onPremisesSite', site, { dnsServer });
  }
  if (!hasGateway) return;
  const subnet = d.subnet(hub, 'GatewaySubnet', '10.0.0.0/27');
  d.add('connection', 'con-hq', null, { gateway: d.add('vpnGateway', 'vpngw', subnet), site });
}

function drawServices(d: Drawing, choice: Landscape, hub: ResourceId, subnets: readonly ResourceId[]): void {
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
  for (const kind of choice.services) {
    const id = d.add(kind as 'keyVault', `${kind.toLowerCase()}1`, null, {});
    if (kind === 'sqlServer') {
      d.set('sqlServer', id, {
        ipRules: choice.isOpen ? ['0.0.0.0/0'] : ['20.50.1.2', '198.51.100.10'],
        vnetRules: choice.hasServiceEndpoint && subnets[0] ? [{ subnet: subnets[0] }] : [],
      });
      drawOlderParts(d, choice, hub, id);
    }
    if (kind === 'keyVault' && !choice.isOpen)
      d.set('keyVault', id, { defaultAction: 'Deny', ipRules: ['20.50.1.2'] });
  }
}

function drawOlderParts(d: Drawing, { zone, endpoint }: Landscape, hub: ResourceId, sql: ResourceId): void {
  const spoke = 'vnet-0' as ResourceId;
  const name = 'privatelink.database.windows.net';
  const first = zone === 'none' ? null : d.zone(name, zone === 'unlinked' ? [] : [hub]);
  if (zone === 'twins') {
    const links = [{ vnet: spoke, resolutionPolicy: 'Default' as const, registrationEnabled: false }];
    d.add('privateDnsZone', name, null, { links });
  }
  if (endpoint === 'none') return;
  const subnet = d.subnet(hub, 'snet-pe', '10.0.9.0/27');
  d.endpoint(subnet, 'pe-old', '10.0.9.4', sql, 'sqlServer', {
    state: endpoint,
    dnsZoneGroup: first ? [first] : [],
  });
}
