import { describe, expect, test } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import { build, designOf, id, type Part } from './building.test-helper.ts';
import { checkDesign, checkResource, newFaults } from './checks.ts';
import type { Design } from './design.ts';
import { usualDefaults } from './document.ts';
import { suggestAddress, suggestPrefix } from './free-space.ts';
import type { Resource } from './resource.ts';

const base: readonly Part[] = [
  ['hub', 'virtualNetwork', null],
  ['spoke', 'virtualNetwork', null],
  ['gws', 'subnet', 'hub', undefined, 'GatewaySubnet'],
  ['app', 'subnet', 'spoke'],
  ['data', 'subnet', 'spoke'],
  ['vm', 'virtualMachine', 'app'],
  ['pe', 'privateEndpoint', 'data'],
  ['nsg', 'networkSecurityGroup', null],
  ['rt', 'routeTable', null],
  ['zone', 'privateDnsZone', null],
  ['zone2', 'privateDnsZone', null],
  ['sql', 'sqlServer', null],
  ['kv', 'keyVault', null],
  ['func', 'functionApp', null],
  ['site', 'onPremisesSite', null],
  ['pc', 'onPremisesHost', 'site'],
  ['peer', 'peering', null, { left: { vnet: 'hub' }, right: { vnet: 'spoke' } }],
  ['frs', 'dnsForwardingRuleset', null],
];
const good = designOf(build(...base, ['gw', 'vpnGateway', 'gws']));

/** The good design with parts of its resources replaced: settings by key, everything else under `head`. */
function spoil(
  changes: Readonly<Record<string, { readonly head?: object; readonly settings?: object }>>,
): Design {
  const resources: Record<string, Resource> = { ...good.resources };
  for (const [one, { head, settings }] of Object.entries(changes)) {
    const before = resources[one] as Resource;
    resources[one] = { ...before, ...head, settings: { ...before.settings, ...settings } } as Resource;
  }
  return { resources };
}

const nic = {
  subnet: null,
  publicIp: null,
  networkSecurityGroup: null,
  applicationSecurityGroups: [],
  ipForwarding: false,
  repliesWithoutSnat: false,
  dnsServers: [],
};
const rule = {
  name: 'a',
  priority: 100,
  direction: 'Inbound',
  access: 'Allow',
  protocol: '*',
  sources: ['*'],
  destinations: ['*'],
  sourceGroups: [],
  destinationGroups: [],
  ports: '*',
  sourcePorts: '*',
};
const side = {
  exists: true,
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};

describe('checkDesign', () => {
  test('a good design has no faults; an endpoint without a target is a doubt', () => {
    expect(checkDesign(good, usualDefaults).map(({ code, severity }) => [code, severity])).toEqual([
      ['check/endpoint-open', 'warning'],
    ]);
  });

  test.each<readonly [code: string, resource: string, field: string, changes: Parameters<typeof spoil>[0]]>([
    ['reference-gone', 'app', 'settings.routeTable', { app: { settings: { routeTable: 'gone' } } }],
    ['reference-kind', 'app', 'settings.routeTable', { app: { settings: { routeTable: 'nsg' } } }],
    ['name-missing', 'vm', 'name', { vm: { head: { name: ' ' } } }],
    ['name-rule', 'sql', 'name', { sql: { head: { name: 'SQL' } } }],
    ['name-twice', 'spoke', 'name', { spoke: { head: { name: 'VNET-1' } } }],
    [
      'address',
      'vm',
      'settings.interfaces.0.address',
      { vm: { settings: { interfaces: [{ ...nic, address: '10.1.0' }] } } },
    ],
    [
      'prefix',
      'hub',
      'settings.addressSpaces.1',
      { hub: { settings: { addressSpaces: ['10.0.0.0/16', '10.0.0.0/33'] } } },
    ],
    ['prefix-host-bits', 'app', 'settings.prefix', { app: { settings: { prefix: '10.1.0.1/24' } } }],
    [
      'ports',
      'nsg',
      'settings.rules.0.ports',
      { nsg: { settings: { rules: [{ ...rule, ports: '70000' }] } } },
    ],
    ['place', 'vm', 'parent', { vm: { head: { parent: 'hub' } } }],
    ['no-interface', 'vm', 'settings.interfaces', { vm: { settings: { interfaces: [] } } }],
    [
      'interface-elsewhere',
      'vm',
      'settings.interfaces.1.subnet',
      {
        vm: {
          settings: {
            interfaces: [
              { ...nic, address: null },
              { ...nic, subnet: 'gws', address: null },
            ],
          },
        },
      },
    ],
    ['space-missing', 'hub', 'settings.addressSpaces', { hub: { settings: { addressSpaces: [] } } }],
    [
      'space-forbidden',
      'hub',
      'settings.addressSpaces.1',
      { hub: { settings: { addressSpaces: ['10.0.0.0/16', '169.254.0.0/16'] } } },
    ],
    [
      'space-overlap',
      'hub',
      'settings.addressSpaces.1',
      { hub: { settings: { addressSpaces: ['10.0.0.0/16', '10.0.4.0/24'] } } },
    ],
    ['prefix-missing', 'data', 'settings.prefix', { data: { settings: { prefix: '' } } }],
    ['prefix-size', 'data', 'settings.prefix', { data: { settings: { prefix: '10.1.9.0/30' } } }],
    ['prefix-outside', 'data', 'settings.prefix', { data: { settings: { prefix: '10.2.0.0/24' } } }],
    ['prefix-overlap', 'data', 'settings.prefix', { data: { settings: { prefix: '10.1.0.0/25' } } }],
    ['reserved-size', 'gws', 'settings.prefix', { gws: { settings: { prefix: '10.0.0.0/30' } } }],
    ['reserved-spelling', 'gws', 'name', { gws: { head: { name: 'gatewaysubnet' } } }],
    ['reserved-misused', 'vm', 'parent', { vm: { head: { parent: 'gws' } } }],
    [
      'reserved-nsg',
      'gws',
      'settings.networkSecurityGroup',
      { gws: { settings: { networkSecurityGroup: 'nsg' } } },
    ],
    ['needs-reserved-subnet', 'gw', 'parent', { gw: { head: { parent: 'app' } } }],
    [
      'gateway-default-route',
      'gws',
      'settings.routeTable',
      {
        gws: { settings: { routeTable: 'rt' } },
        rt: {
          settings: {
            routes: [{ name: 'a', prefix: '0.0.0.0/0', nextHopType: 'Internet', nextHopAddress: null }],
          },
        },
      },
    ],
    [
      'gateway-propagation',
      'gws',
      'settings.routeTable',
      { gws: { settings: { routeTable: 'rt' } }, rt: { settings: { disableBgpRoutePropagation: true } } },
    ],
    [
      'delegation-size',
      'data',
      'settings.prefix',
      {
        pe: { head: { parent: 'app' } },
        data: { settings: { prefix: '10.1.1.0/29', delegation: 'Microsoft.Web/serverFarms' } },
      },
    ],
    [
      'delegation-spelling',
      'data',
      'settings.delegation',
      { pe: { head: { parent: 'app' } }, data: { settings: { delegation: 'microsoft.web/serverfarms' } } },
    ],
    [
      'endpoint-in-delegated',
      'pe',
      'parent',
      { data: { settings: { delegation: 'Microsoft.Web/serverFarms' } } },
    ],
    ['delegated-alone', 'vm', 'parent', { app: { settings: { delegation: 'Microsoft.Web/serverFarms' } } }],
    [
      'integration-delegation',
      'func',
      'settings.integrationSubnet',
      { func: { settings: { integrationSubnet: 'data' } } },
    ],
    ['address-outside', 'pe', 'settings.address', { pe: { settings: { address: '10.1.0.9' } } }],
    ['address-outside', 'pc', 'settings.address', { pc: { settings: { address: '10.1.0.9' } } }],
    ['address-reserved', 'pe', 'settings.address', { pe: { settings: { address: '10.1.1.3' } } }],
    ['address-reserved', 'pe', 'settings.address', { pe: { settings: { address: '10.1.1.255' } } }],
    [
      'address-twice',
      'pe',
      'settings.address',
      { pe: { head: { parent: 'app' }, settings: { address: '10.1.0.4' } } },
    ],
    [
      'peering-overlap',
      'peer',
      'settings.right.vnet',
      { hub: { settings: { addressSpaces: ['10.0.0.0/15'] } } },
    ],
    [
      'peering-itself',
      'peer',
      'settings.right.vnet',
      { peer: { settings: { right: { ...side, vnet: 'hub' } } } },
    ],
    [
      'peering-open',
      'peer',
      'settings.right.vnet',
      { peer: { settings: { right: { ...side, vnet: null } } } },
    ],
    [
      'gateway-of-its-own',
      'peer',
      'settings.left.useRemoteGateways',
      { peer: { settings: { left: { ...side, vnet: 'hub', useRemoteGateways: true } } } },
    ],
    [
      'zone-twice',
      'zone2',
      'settings.links.0.vnet',
      {
        zone: { settings: { links: [{ vnet: 'hub' }] } },
        zone2: { head: { name: 'privatelink.example.net' }, settings: { links: [{ vnet: 'hub' }] } },
      },
    ],
    [
      'link-twice',
      'zone',
      'settings.links.1.vnet',
      { zone: { settings: { links: [{ vnet: 'hub' }, { vnet: 'hub' }] } } },
    ],
    [
      'rule-domain',
      'frs',
      'settings.rules.0.domain',
      { frs: { settings: { rules: [{ name: '', domain: 'corp', enabled: true, targets: [] }] } } },
    ],
    [
      'rule-priority',
      'nsg',
      'settings.rules.1.priority',
      { nsg: { settings: { rules: [rule, { ...rule, name: 'b' }] } } },
    ],
    [
      'rule-name',
      'nsg',
      'settings.rules.1.name',
      { nsg: { settings: { rules: [rule, { ...rule, priority: 110, name: 'A' }] } } },
    ],
    [
      'rule-end',
      'nsg',
      'settings.rules.0.sources',
      { nsg: { settings: { rules: [{ ...rule, sources: [] }] } } },
    ],
    [
      'route-prefix',
      'rt',
      'settings.routes.1.prefix',
      {
        rt: {
          settings: {
            routes: [1, 2].map(() => ({
              name: '',
              prefix: '10.0.0.0/8',
              nextHopType: 'None',
              nextHopAddress: null,
            })),
          },
        },
      },
    ],
    [
      'next-hop',
      'rt',
      'settings.routes.0.nextHopAddress',
      {
        rt: {
          settings: {
            routes: [
              { name: '', prefix: '10.0.0.0/8', nextHopType: 'VirtualAppliance', nextHopAddress: null },
            ],
          },
        },
      },
    ],
    ['ip-rule', 'kv', 'settings.ipRules.0', { kv: { settings: { ipRules: ['everybody'] } } }],
    ['ip-rule-private', 'kv', 'settings.ipRules.0', { kv: { settings: { ipRules: ['10.0.0.0/16'] } } }],
    [
      'vnet-rule-twice',
      'kv',
      'settings.vnetRules.1.subnet',
      { kv: { settings: { vnetRules: [{ subnet: 'app' }, { subnet: 'app' }] } } },
    ],
    [
      'vnet-rule-region',
      'sql',
      'settings.vnetRules.0.subnet',
      { sql: { head: { region: 'northeurope' }, settings: { vnetRules: [{ subnet: 'app' }] } } },
    ],
    [
      'access-rule',
      'func',
      'settings.accessRules.0.source',
      {
        func: {
          settings: { accessRules: [{ name: '', priority: 1, action: 'Allow', source: '', subnet: null }] },
        },
      },
    ],
    [
      'subresource',
      'pe',
      'settings.subresource',
      { pe: { settings: { target: 'sql', subresource: 'blob' } } },
    ],
  ])('%s at %s %s', (code, resource, field, changes) => {
    const found = newFaults(good, spoil(changes), usualDefaults).filter(
      (one) => one.code === `check/${code}`,
    );
    expect(found.map(({ where }) => where)).toContainEqual({ resource, field });
    for (const { says } of found) expect(printSentence(says)).toMatch(/[.)0-9]$/);
    expect(
      checkResource(spoil(changes), id(resource), usualDefaults).some((one) => one.code === `check/${code}`),
    ).toBe(true);
  });

  test('one VNet uses the gateway of one peer', () => {
    const parts: readonly Part[] = [
      ['a', 'virtualNetwork', null],
      ['b', 'virtualNetwork', null],
      ['c', 'virtualNetwork', null],
      ['p1', 'peering', null, { left: { vnet: 'a', useRemoteGateways: true }, right: { vnet: 'b' } }],
      ['p2', 'peering', null, { left: { vnet: 'c' }, right: { vnet: 'a', useRemoteGateways: true } }],
      ['p3', 'peering', null, { left: { vnet: 'b' }, right: { vnet: 'a' } }],
    ];
    const found = checkDesign(designOf(build(...parts)), usualDefaults).map(({ code, where }) => [
      code,
      where.resource,
    ]);
    expect(found).toEqual([
      ['check/second-remote-gateway', 'p2'],
      ['check/peering-twice', 'p3'],
    ]);
  });
});

describe('suggestions', () => {
  test('a subnet gets a free prefix of the wanted length, not touching its siblings', () => {
    expect(suggestPrefix(good, id('spoke'))).toBe('10.1.2.0/24');
    expect(suggestPrefix(good, id('spoke'), 26)).toBe('10.1.2.0/26');
    expect(suggestPrefix(good, id('app'), 24)).toBe('10.1.0.0/24');
    expect(suggestPrefix(good, id('spoke'), 8)).toBeNull();
    expect(suggestPrefix(good, id('sql'))).toBeNull();
  });

  test('an address is free and not one of the five that Azure keeps', () => {
    expect(suggestAddress(good, id('app'))).toBe('10.1.0.5');
    expect(suggestAddress(good, id('app'), ['10.1.0.5', '10.1.0.6'])).toBe('10.1.0.7');
    expect(suggestAddress(good, id('site'))).toBe('172.20.0.11');
  });
});
