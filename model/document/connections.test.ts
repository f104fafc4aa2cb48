import { describe, expect, test } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import {
  build,
  designOf,
  get,
  id,
  join,
  type Part,
  saysOf,
  settingsOf,
  shown,
} from './building.test-helper.ts';
import { checkDesign } from './checks.ts';
import { connections, possibleConnections } from './connections.ts';
import { ofKind } from './design.ts';
import { type Document, usualDefaults } from './document.ts';
import { changeScope } from './edits/change-scope.ts';
import { connect } from './edits/connect.ts';
import { disconnect } from './edits/disconnect.ts';
import { reconnect } from './edits/reconnect.ts';
import { setFlag } from './edits/set-field.ts';

const parts: readonly Part[] = [
  ['hub', 'virtualNetwork', null],
  ['spoke', 'virtualNetwork', null],
  ['twin', 'virtualNetwork', null, { addressSpaces: ['10.0.128.0/17'] }],
  ['gws', 'subnet', 'hub', undefined, 'GatewaySubnet'],
  ['gw', 'vpnGateway', 'gws', { clientPool: ['172.16.201.0/24'] }],
  ['app', 'subnet', 'spoke'],
  ['empty', 'subnet', 'spoke'],
  ['pes', 'subnet', 'spoke'],
  ['vm', 'virtualMachine', 'app'],
  ['pe', 'privateEndpoint', 'pes'],
  ['lb', 'loadBalancer', 'app'],
  ['pls', 'privateLinkService', 'app'],
  ['agws', 'subnet', 'spoke'],
  ['agw', 'applicationGateway', 'agws'],
  ['afd', 'frontDoor', null],
  ['afs', 'subnet', 'hub', undefined, 'AzureFirewallSubnet'],
  ['afw', 'azureFirewall', 'afs'],
  ['ins', 'subnet', 'hub'],
  ['in', 'dnsInboundEndpoint', 'ins'],
  ['outs', 'subnet', 'hub'],
  ['out', 'dnsOutboundEndpoint', 'outs'],
  ['resolver', 'dnsResolver', 'hub'],
  ['ruleset', 'dnsForwardingRuleset', null],
  ['dnsp', 'dnsSecurityPolicy', null],
  ['laptop', 'vpnClient', null],
  ['pool', 'kubernetesNodePool', 'app'],
  ['cae', 'containerAppsEnvironment', null],
  ['aks', 'kubernetesCluster', null],
  ['nsg', 'networkSecurityGroup', null],
  ['asg', 'applicationSecurityGroup', null],
  ['sep', 'serviceEndpointPolicy', null],
  ['ng', 'networkGroup', null],
  ['sac', 'securityAdminConfiguration', null],
  ['cc', 'connectivityConfiguration', null],
  // After what it manages, which would start with the only manager there is.
  ['vnm', 'networkManager', null],
  ['nsp', 'networkSecurityPerimeter', null],
  ['rt', 'routeTable', null],
  ['nat', 'natGateway', null],
  ['zone', 'privateDnsZone', null, undefined, 'privatelink.database.windows.net'],
  ['sql', 'sqlServer', null],
  ['func', 'functionApp', null],
  ['site', 'onPremisesSite', null],
  ['dns', 'onPremisesDnsServer', 'site'],
  ['pc', 'onPremisesHost', 'site'],
  ['other', 'other', null],
  ['vhub', 'virtualHub', null],
  ['vwan', 'virtualWan', null],
];
const world = build(...parts);

const joins: readonly (readonly [
  connection: string,
  from: string,
  to: string,
  holder: string,
  settings: object,
])[] = [
  [
    'peering',
    'hub',
    'spoke',
    'hub-spoke',
    { left: { vnet: 'hub' }, right: { vnet: 'spoke' }, state: 'Connected' },
  ],
  ['connection', 'gw', 'site', 'gw-site', { gateway: 'gw', site: 'site' }],
  ['hub-connection', 'spoke', 'vhub', 'spoke-vhub', { hub: 'vhub', vnet: 'spoke' }],
  ['hub-of-wan', 'vhub', 'vwan', 'vhub', { virtualWan: 'vwan' }],
  ['zone-link', 'zone', 'spoke', 'zone', { links: [{ vnet: 'spoke', resolutionPolicy: 'Default' }] }],
  ['ruleset-link', 'ruleset', 'hub', 'ruleset', { links: [{ vnet: 'hub' }] }],
  ['dns-policy-link', 'dnsp', 'hub', 'dnsp', { links: [{ vnet: 'hub' }] }],
  ['vpn-client', 'laptop', 'gw', 'laptop', { gateway: 'gw' }],
  ['attach', 'nsg', 'app', 'app', { networkSecurityGroup: 'nsg' }],
  ['attach', 'rt', 'app', 'app', { routeTable: 'rt' }],
  ['attach', 'nat', 'app', 'app', { natGateway: 'nat' }],
  ['attach-to-interface', 'nsg', 'vm', 'vm', { interfaces: [{ networkSecurityGroup: 'nsg' }] }],
  [
    'attach-policy',
    'sep',
    'app',
    'app',
    { serviceEndpointPolicies: ['sep'], serviceEndpoints: ['Microsoft.Storage'] },
  ],
  ['group-member', 'ng', 'spoke', 'ng', { members: ['spoke'] }],
  ['configuration-group', 'cc', 'ng', 'cc', { groups: [{ group: 'ng', directConnectivity: false }] }],
  ['configuration-group', 'sac', 'ng', 'sac', { collections: [{ name: 'rules', groups: ['ng'] }] }],
  ['configuration-hub', 'cc', 'hub', 'cc', { hub: 'hub' }],
  ['manager', 'sac', 'vnm', 'sac', { manager: 'vnm' }],
  ['join-group', 'asg', 'vm', 'vm', { interfaces: [{ applicationSecurityGroups: ['asg'] }] }],
  ['join-group', 'asg', 'pe', 'pe', { applicationSecurityGroups: ['asg'] }],
  ['join-perimeter', 'nsp', 'sql', 'nsp', { members: [{ resource: 'sql', accessMode: 'Learning' }] }],
  ['vnet-integration', 'func', 'empty', 'empty', { delegation: 'Microsoft.Web/serverFarms' }],
  ['vnet-integration', 'func', 'empty', 'func', { integrationSubnet: 'empty' }],
  [
    'private-endpoint',
    'pes',
    'sql',
    'pes-sql',
    { target: 'sql', subresource: 'sqlServer', address: '10.1.2.5', state: 'Approved' },
  ],
  ['service-endpoint', 'app', 'sql', 'app', { serviceEndpoints: ['Microsoft.Sql'] }],
  ['service-endpoint', 'app', 'sql', 'sql', { vnetRules: [{ subnet: 'app' }] }],
  ['service-endpoint', 'app', 'func', 'func', { accessRules: [{ action: 'Allow', subnet: 'app' }] }],
  ['endpoint-target', 'pe', 'sql', 'pe', { target: 'sql', subresource: 'sqlServer' }],
  ['endpoint-target', 'pe', 'pls', 'pe', { target: 'pls' }],
  ['zone-group', 'pe', 'zone', 'pe', { dnsZoneGroup: ['zone'] }],
  ['backend', 'lb', 'vm', 'lb', { backends: ['vm'] }],
  [
    'gateway-backend',
    'agw',
    'vm',
    'agw',
    {
      rules: [
        {
          name: 'web',
          frontend: 'public',
          protocol: 'Https',
          port: 443,
          backends: ['vm'],
          backendAddresses: [],
          backendProtocol: 'Https',
          backendPort: 443,
        },
      ],
    },
  ],
  [
    'front-door-origin',
    'afd',
    'func',
    'afd',
    { tier: 'Standard', origins: [{ target: 'func', privateLink: false, httpsPort: 443 }] },
  ],
  [
    'front-door-origin',
    'afd',
    'pls',
    'afd',
    { tier: 'Premium', origins: [{ target: 'pls', privateLink: true, httpsPort: 443 }] },
  ],
  ['link-service', 'pls', 'lb', 'pls', { loadBalancer: 'lb' }],
  ['resolver', 'in', 'resolver', 'in', { resolver: 'resolver' }],
  ['environment-subnet', 'cae', 'empty', 'cae', { infrastructureSubnet: 'empty' }],
  ['cluster', 'pool', 'aks', 'pool', { cluster: 'aks' }],
  ['ruleset-endpoint', 'ruleset', 'out', 'ruleset', { outboundEndpoints: ['out'] }],
  ['dns-server', 'site', 'dns', 'site', { dnsServer: 'dns' }],
  ['dns-server', 'pc', 'dns', 'pc', { dnsServer: 'dns' }],
  ['vnet-dns-server', 'spoke', 'in', 'spoke', { dnsServers: ['10.0.1.4'] }],
  [
    'route-through',
    'rt',
    'afw',
    'rt',
    { routes: [{ prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.0.68' }] },
  ],
  ['interface', 'vm', 'pes', 'vm', { interfaces: [{}, { subnet: 'pes', address: '10.1.2.5' }] }],
  ['refers-to', 'other', 'sql', 'other', { references: ['sql'] }],
];

const asItIs = (document: Document) => document;

function offers(document: Document, from: string, to: string) {
  return possibleConnections(designOf(document), id(from), id(to), document.defaults);
}

describe('connections', () => {
  test.each(joins)('%s joins %s and %s, from either end, once', (connection, from, to, holder, settings) => {
    expect(offers(world, to, from).map((offer) => offer.id)).toContain(connection);
    const document = join(world, from, to, connection);
    expect(settingsOf(document, holder)).toMatchObject(settings);
    const errors = checkDesign(designOf(document), usualDefaults).filter(
      ({ severity }) => severity === 'error',
    );
    const before = checkDesign(designOf(world), usualDefaults).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual(before);
    if (connection === 'private-endpoint') return;
    expect(offers(document, from, to).find((offer) => offer.id === connection)?.refused).toBeDefined();
  });

  test('every connection is tried here', () => {
    expect(new Set(joins.map(([connection]) => connection))).toEqual(
      new Set(connections.map((entry) => entry.id)),
    );
  });

  test.each<
    readonly [
      connection: string,
      from: string,
      to: string,
      says: RegExp,
      before: (document: Document) => Document,
    ]
  >([
    ['peering', 'hub', 'twin', /overlap in 10\.0\.0\.0\/16/, asItIs],
    ['attach', 'nsg', 'gws', /takes no network security group/, asItIs],
    [
      'attach',
      'rt',
      'gws',
      /0\.0\.0\.0\/0, which Azure refuses/,
      (document) => join(document, 'rt', 'afw', 'route-through'),
    ],
    ['attach', 'nat', 'gws', /takes no NAT gateway/, asItIs],
    ['attach', 'nat', 'ins', /one VNet only/, (document) => join(document, 'nat', 'empty', 'attach')],
    ['vnet-integration', 'func', 'app', /stands in/, asItIs],
    ['vnet-integration', 'func', 'gws', /reserved/, asItIs],
    ['vnet-integration', 'func', 'ins', /delegated to Microsoft\.Network\/dnsResolvers/, asItIs],
    [
      'vnet-integration',
      'func',
      'empty',
      /integration works within one region/,
      (document) =>
        changeScope(document, shown, { ids: [id('func')], scope: { region: 'northeurope' } }).document,
    ],
    ['private-endpoint', 'ins', 'sql', /no private endpoint in a delegated subnet/, asItIs],
    ['private-endpoint', 'gws', 'sql', /reserved/, asItIs],
    [
      'service-endpoint',
      'app',
      'sql',
      /own region only/,
      (document) =>
        changeScope(document, shown, { ids: [id('sql')], scope: { region: 'northeurope' } }).document,
    ],
    ['vnet-dns-server', 'spoke', 'afw', /DNS proxy/, asItIs],
    ['interface', 'vm', 'gws', /another/, asItIs],
  ])('%s between %s and %s is refused in words', (connection, from, to, says, before) => {
    const document = before(world);
    const offer = offers(document, from, to).find((one) => one.id === connection);
    expect(printSentence(offer?.refused ?? [])).toMatch(says);
    const result = connect(document, shown, { from: id(from), to: id(to), connection, id: id('new') });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([printSentence(offer?.refused ?? [])]);
  });

  test('two zones of a name are not linked to one VNet', () => {
    const two = build(
      ...parts.slice(0, 1),
      ['z1', 'privateDnsZone', null, { links: [{ vnet: 'hub' }] }, 'privatelink.a.b'],
      ['z2', 'privateDnsZone', null],
    );
    const design = designOf(two);
    const same = {
      ...two,
      variants: [
        {
          ...two.variants[0],
          design: { resources: { ...design.resources, z2: { ...get(two, 'z2'), name: 'privatelink.A.b' } } },
        },
      ],
    } as unknown as Document;
    expect(printSentence(offers(same, 'z2', 'hub')[0]?.refused ?? [])).toMatch(/another zone named/);
  });

  test('a machine is offered as DNS server or appliance only when it is one', () => {
    expect(offers(world, 'spoke', 'vm')).toEqual([]);
    const server = setFlag(world, shown, {
      resource: id('vm'),
      field: 'dnsForwarder.enabled',
      value: true,
    }).document;
    expect(offers(server, 'spoke', 'vm').map((offer) => offer.id)).toEqual(['vnet-dns-server']);
  });

  test('what cannot be joined says so', () => {
    const result = connect(world, shown, { from: id('vm'), to: id('pc'), id: id('new') });
    expect(saysOf(result)).toEqual(['vm-1 and pc-1 cannot be connected directly.']);
  });

  test('a service in another tenant has to approve its endpoint', () => {
    const document = changeScope(world, shown, { ids: [id('sql')], scope: { tenant: 'tenant-2' } }).document;
    expect(settingsOf(join(document, 'pe', 'sql', 'endpoint-target'), 'pe')).toMatchObject({
      manual: true,
      state: 'Pending',
    });
  });

  test('a storage account beyond the paired region takes the global service endpoint', () => {
    const document = build(
      ['v', 'virtualNetwork', null],
      ['s', 'subnet', 'v'],
      ['st', 'storageAccount', null],
    );
    const far = changeScope(document, shown, { ids: [id('st')], scope: { region: 'japaneast' } }).document;
    expect(settingsOf(join(far, 's', 'st', 'service-endpoint'), 's').serviceEndpoints).toEqual([
      'Microsoft.Storage.Global',
    ]);
    expect(settingsOf(join(document, 's', 'st', 'service-endpoint'), 's').serviceEndpoints).toEqual([
      'Microsoft.Storage',
    ]);
  });
});

describe('disconnect and reconnect', () => {
  test('a line goes by its id, or by its two ends', () => {
    const peered = join(world, 'hub', 'spoke');
    for (const input of [{ line: id('hub-spoke') }, { from: id('spoke'), to: id('hub') }]) {
      expect(ofKind(designOf(disconnect(peered, shown, input).document), 'peering')).toEqual([]);
    }
  });

  test('a reference goes from either end, or by its path', () => {
    const linked = join(join(world, 'zone', 'hub'), 'zone', 'spoke');
    const without = disconnect(linked, shown, { from: id('hub'), to: id('zone') }).document;
    expect(settingsOf(without, 'zone').links).toMatchObject([{ vnet: 'spoke' }]);
    const path = { from: id('zone'), to: id('spoke'), path: 'settings.links.1.vnet' };
    expect(settingsOf(disconnect(linked, shown, path).document, 'zone').links).toMatchObject([
      { vnet: 'hub' },
    ]);
    expect(disconnect(linked, shown, { ...path, path: 'settings.links.0.vnet' }).document).toBe(linked);
  });

  test('an end goes to another resource of the right kind', () => {
    const document = build(...parts.slice(0, 2), ['third', 'virtualNetwork', null]);
    const peered = join(document, 'hub', 'spoke');
    const moved = reconnect(peered, shown, {
      id: id('hub-spoke'),
      path: 'settings.right.vnet',
      to: id('third'),
    });
    expect(moved.problems).toEqual([]);
    expect(settingsOf(moved.document, 'hub-spoke')).toMatchObject({
      left: { vnet: 'hub' },
      right: { vnet: 'third' },
    });
  });

  test.each([
    ['sql', 'settings.right.vnet', /takes virtual network/],
    ['hub', 'settings.right.vnet', /not peered with itself/],
    ['twin', 'settings.right.vnet', /overlap/],
    ['hub', 'settings.state', /no longer there/],
  ])('an end does not go to %s at %s', (to, path, says) => {
    const peered = join(world, 'hub', 'spoke');
    const result = reconnect(peered, shown, { id: id('hub-spoke'), path, to: id(to) });
    expect(result.document).toBe(peered);
    expect(saysOf(result)).toEqual([expect.stringMatching(says)]);
  });
});
