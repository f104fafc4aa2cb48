import { describe, expect, test } from 'vitest';
import type { ArmResource, Json, JsonObject } from '../../catalog/arm-resource.ts';
import type { Resource } from '../../document/resource.ts';
import type { FromArm } from '../from-arm.ts';
import { toArm } from '../to-arm.ts';
import {
  defaults,
  fileResource,
  genericOf,
  nameOf,
  networkId,
  readResources,
  thingOf,
} from './context.test-helper.ts';

/** A resource of the network provider. */
function net(path: string, properties: JsonObject, more: JsonObject = {}): ArmResource {
  return fileResource(networkId(path), { ...more, properties });
}

const idOf = (path: string): JsonObject => ({ id: networkId(path) });
const says = (read: FromArm) => read.warnings.map(({ says: text }) => text);
/** The body with which what was read is printed again. */
function printedAgain(read: FromArm, type: string, name: string): JsonObject {
  const found = toArm(read.design, defaults).resources.find(
    (one) => one.type === `Microsoft.Network/${type}` && one.name === name,
  );
  return found?.body ?? { lost: true };
}

describe('subnets', () => {
  const vnet = (properties: JsonObject) =>
    net('virtualNetworks/vnet', { subnets: [{ name: 'a', properties }] as Json });

  test.each<[string, JsonObject, JsonObject]>([
    ['one prefix in the plural', { addressPrefixes: ['10.0.0.0/24'] }, { prefix: '10.0.0.0/24' }],
    [
      'both spellings',
      { addressPrefix: '10.0.0.0/24', addressPrefixes: ['10.0.0.0/24'] },
      { prefix: '10.0.0.0/24' },
    ],
    ['IPv6 first', { addressPrefixes: ['fd00::/64', '10.0.0.0/24'] }, { prefix: '10.0.0.0/24' }],
    [
      'other case',
      { AddressPrefix: '10.0.0.0/24', DEFAULTOUTBOUNDACCESS: 'False' },
      { prefix: '10.0.0.0/24', defaultOutboundAccess: false },
    ],
    [
      'nulls',
      { addressPrefix: '10.0.0.0/24', natGateway: null, delegations: null, serviceEndpoints: null },
      { natGateway: null, delegation: null, serviceEndpoints: [] },
    ],
    [
      'an old word in another case',
      { privateEndpointNetworkPolicies: 'enabled' },
      { privateEndpointNetworkPolicies: 'Enabled' },
    ],
    [
      'endpoints with their regions',
      {
        serviceEndpoints: [
          { service: 'Microsoft.Sql', locations: ['westeurope'], provisioningState: 'Succeeded' },
        ] as Json,
      },
      { serviceEndpoints: ['Microsoft.Sql'] },
    ],
  ])('%s', (_, properties, expected) => {
    expect(thingOf(readResources([vnet(properties)]).design, 'subnet').settings).toMatchObject(expected);
  });

  test('a second prefix is said, for it cannot be kept', () => {
    expect(says(readResources([vnet({ addressPrefixes: ['10.0.0.0/24', 'fd00::/64'] })]))).toEqual([
      'A subnet has one address prefix here, 10.0.0.0/24; fd00::/64 cannot be kept.',
    ]);
  });

  test('the name of a delegation and the regions of an endpoint come back', () => {
    const properties = {
      addressPrefix: '10.0.0.0/24',
      delegations: [
        {
          name: 'aciDelegation',
          properties: { serviceName: 'Microsoft.ContainerInstance/containerGroups', actions: ['x'] },
        },
      ],
      serviceEndpoints: [{ service: 'Microsoft.Sql', locations: ['westeurope'] }],
    } as const;
    expect(
      printedAgain(readResources([vnet(properties as unknown as JsonObject)]), 'virtualNetworks', 'vnet'),
    ).toMatchObject({
      properties: {
        subnets: [
          {
            properties: {
              delegations: [
                {
                  name: 'aciDelegation',
                  properties: { serviceName: 'Microsoft.ContainerInstance/containerGroups' },
                },
              ],
              serviceEndpoints: [{ service: 'Microsoft.Sql', locations: ['westeurope'] }],
            },
          },
        ],
      },
    });
  });

  test('a subnet beside its VNet, with ids in another case', () => {
    const read = readResources([
      net('networkSecurityGroups/nsg-a', {}),
      net('virtualNetworks/vnet', {
        addressSpace: { addressPrefixes: ['10.0.0.0/16', 'fd00::/48'] },
        dhcpOptions: { dnsServers: ['10.0.0.4'] },
      }),
      fileResource(
        networkId('virtualNetworks/VNET/subnets/a').toUpperCase(),
        {
          properties: {
            addressPrefix: '10.0.0.0/24',
            networkSecurityGroup: { id: networkId('networkSecurityGroups/NSG-A').toLowerCase() },
          },
        },
        'microsoft.network/virtualnetworks/subnets',
      ),
    ]);
    const subnet = thingOf(read.design, 'subnet');
    expect(nameOf(read.design, subnet.parent)).toBe('vnet');
    expect(nameOf(read.design, subnet.settings.networkSecurityGroup)).toBe('nsg-a');
    expect(thingOf(read.design, 'virtualNetwork').settings).toEqual({
      addressSpaces: ['10.0.0.0/16', 'fd00::/48'],
      dnsServers: ['10.0.0.4'],
    });
  });

  test('an expression is kept, not taken for a prefix', () => {
    const read = readResources([vnet({ addressPrefix: "[parameters('prefix')]" })]);
    expect(thingOf(read.design, 'subnet').settings.prefix).toBe('');
    expect(printedAgain(read, 'virtualNetworks', 'vnet')).toMatchObject({
      properties: { subnets: [{ properties: { addressPrefix: "[parameters('prefix')]" } }] },
    });
  });
});

describe('security rules', () => {
  const base = {
    priority: 100,
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    sourcePortRange: '*',
    destinationPortRange: '443',
    sourceAddressPrefix: '*',
    destinationAddressPrefix: '*',
  };
  const read = (properties: JsonObject) =>
    readResources([
      net('networkSecurityGroups/nsg', {
        securityRules: [{ name: 'r', properties }],
        defaultSecurityRules: [{ name: 'AllowVnetInBound', properties: base }] as Json,
      }),
    ]);

  test.each<[string, JsonObject, JsonObject]>([
    [
      'lists beside empty singles',
      { ...base, sourceAddressPrefix: '', sourceAddressPrefixes: ['10.0.0.4', '10.0.0.5'] },
      { sources: ['10.0.0.4', '10.0.0.5'] },
    ],
    [
      'a list of one',
      { ...base, destinationPortRange: null, destinationPortRanges: ['80'] },
      { ports: '80' },
    ],
    [
      'several ports',
      { ...base, destinationPortRange: null, destinationPortRanges: ['80', '443', '8000-8100'] },
      { ports: '80,443,8000-8100' },
    ],
    [
      'words in any case, numbers as text',
      { ...base, priority: '200', direction: 'INBOUND', access: 'deny', protocol: 'TCP' },
      { priority: 200, direction: 'Inbound', access: 'Deny', protocol: 'Tcp' },
    ],
    [
      'empty lists',
      { ...base, sourceAddressPrefixes: [], sourcePortRanges: [] },
      { sources: ['*'], sourcePorts: '*' },
    ],
  ])('%s', (_, properties, expected) => {
    const result = read(properties);
    expect(thingOf(result.design, 'networkSecurityGroup').settings.rules).toMatchObject([expected]);
    expect(result.entries.flatMap(({ kept, changed }) => [...kept, ...changed])).toEqual([]);
  });

  test('an application security group that is not in the file is drawn by its name', () => {
    const { sourceAddressPrefix: _, ...rest } = base;
    const result = read({
      ...rest,
      sourceApplicationSecurityGroups: [idOf('applicationSecurityGroups/asg-web')],
    });
    expect(says(result)).toEqual([]);
    const { sourceGroups } = thingOf(result.design, 'networkSecurityGroup').settings.rules[0] ?? {};
    expect(sourceGroups?.map((id) => result.design.resources[id])).toMatchObject([
      { kind: 'applicationSecurityGroup', name: 'asg-web', existing: true },
    ]);
    expect(printedAgain(result, 'networkSecurityGroups', 'nsg')).toMatchObject({
      properties: {
        securityRules: [
          { properties: { sourceApplicationSecurityGroups: [idOf('applicationSecurityGroups/asg-web')] } },
        ],
      },
    });
  });

  test('an application security group that only a deployment knows is kept and said', () => {
    const { sourceAddressPrefix: _, ...rest } = base;
    const unknown = { ...rest, sourceApplicationSecurityGroups: [{ id: "[parameters('group')]" }] };
    const result = read(unknown);
    expect(says(result)).toEqual([
      'Rule r names an application security group by what only a deployment knows: it is kept, and the rule counts for no address.',
    ]);
    expect(printedAgain(result, 'networkSecurityGroups', 'nsg')).toMatchObject({
      properties: { securityRules: [{ properties: unknown }] },
    });
  });

  test('a rule that cannot be read is kept as it stands', () => {
    const odd = { ...base, priority: "[parameters('priority')]" };
    const result = read(odd);
    expect(thingOf(result.design, 'networkSecurityGroup').settings.rules).toEqual([]);
    expect(says(result)).toEqual([
      'Rule r is kept but not modelled: its priority, direction, action or protocol cannot be read.',
    ]);
    expect(printedAgain(result, 'networkSecurityGroups', 'nsg')).toMatchObject({
      properties: { securityRules: [{ name: 'r', properties: odd }] },
    });
  });

  test('what only a deployment knows is kept, and gives way to what is drawn', () => {
    const text = "[reference('nic').ipConfigurations[0].properties.privateIPAddress]";
    const result = read({ ...base, destinationAddressPrefix: text, destinationAddressPrefixes: [] });
    const { id, settings } = thingOf(result.design, 'networkSecurityGroup');
    expect(settings.rules).toMatchObject([{ sources: ['*'], destinations: [] }]);
    const ruleOf = (one: FromArm) =>
      (printedAgain(one, 'networkSecurityGroups', 'nsg').properties as { securityRules: JsonObject[] })
        .securityRules[0]?.properties;
    expect(ruleOf(result)).toEqual({ ...base, destinationAddressPrefix: text });
    const rules = settings.rules.map((rule) => ({ ...rule, destinations: ['10.0.0.4'] }));
    const drawn = { ...result.design.resources[id], settings: { rules } } as unknown as Resource;
    expect(ruleOf({ ...result, design: { resources: { ...result.design.resources, [id]: drawn } } })).toEqual(
      {
        ...base,
        destinationAddressPrefix: '10.0.0.4',
      },
    );
  });

  test('a rule beside its group', () => {
    const result = readResources([
      net('networkSecurityGroups/nsg', {}),
      net('networkSecurityGroups/nsg/securityRules/r', base),
    ]);
    expect(thingOf(result.design, 'networkSecurityGroup').settings.rules).toMatchObject([
      { name: 'r', ports: '443' },
    ]);
  });
});

test('routes: BGP override is Azure’s, unknown next hops stay in the file’s words', () => {
  const ecmp = {
    addressPrefix: '10.1.0.0/16',
    nextHopType: 'VirtualApplianceEcmp',
    nextHop: { nextHopIpAddresses: ['10.0.0.4'] },
  };
  const read = readResources([
    net('routeTables/rt', {
      disableBgpRoutePropagation: 'true',
      routes: [
        {
          name: 'out',
          properties: {
            addressPrefix: '0.0.0.0/0',
            nextHopType: 'virtualappliance',
            nextHopIpAddress: '10.0.0.4',
            hasBgpOverride: false,
          },
        },
        {
          name: 'tag',
          properties: { addressPrefix: 'AzureMonitor', nextHopType: 'Internet', nextHopIpAddress: '' },
        },
        { name: 'ecmp', properties: ecmp },
      ] as Json,
    }),
  ]);
  expect(thingOf(read.design, 'routeTable').settings).toEqual({
    disableBgpRoutePropagation: true,
    routes: [
      { name: 'out', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.0.4' },
      { name: 'tag', prefix: 'AzureMonitor', nextHopType: 'Internet', nextHopAddress: null },
    ],
  });
  expect(says(read)).toHaveLength(1);
  const { routes } = printedAgain(read, 'routeTables', 'rt').properties as { routes: JsonObject[] };
  expect(routes.map(({ name }) => name)).toEqual(['out', 'tag', 'ecmp']);
  expect(routes[2]?.properties).toEqual(ecmp);
  expect(JSON.stringify(routes)).not.toContain('hasBgpOverride');
});

describe('peerings', () => {
  const side = (remote: string, more: JsonObject = {}) => ({
    remoteVirtualNetwork: idOf(`virtualNetworks/${remote}`),
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    ...more,
  });

  test('two sides are one line; the smaller id is the left one', () => {
    const read = readResources([
      net('virtualNetworks/vnet-z', {
        virtualNetworkPeerings: [
          {
            name: 'to-a',
            properties: side('VNET-A', {
              useRemoteGateways: true,
              peeringState: 'Connected',
              peeringSyncLevel: 'FullyInSync',
            }),
          },
        ],
      }),
      net('virtualNetworks/vnet-a', {}),
      net(
        'virtualNetworks/vnet-a/virtualNetworkPeerings/to-z',
        side('vnet-z', { allowGatewayTransit: true }),
      ),
    ]);
    const { name, settings } = thingOf(read.design, 'peering');
    expect(name).toBe('to-z');
    expect(
      [settings.left, settings.right].map((one) => [
        nameOf(read.design, one.vnet),
        one.allowGatewayTransit,
        one.useRemoteGateways,
      ]),
    ).toEqual([
      ['vnet-a', true, false],
      ['vnet-z', false, true],
    ]);
    expect(settings.state).toBe('Connected');
    const again = toArm(read.design, defaults).resources.filter(({ type }) => type.endsWith('Peerings'));
    expect(again.map((one) => one.name)).toEqual(['vnet-a/to-z', 'vnet-z/to-a']);
  });

  test.each<[string, boolean, string, JsonObject]>([
    ['nothing said, its VNet in the file', true, 'Initiated', { exists: false }],
    ['nothing said, its VNet elsewhere', false, 'Initiated', { exists: false }],
    ['connected, its VNet in the file', true, 'Connected', { exists: false }],
    [
      'connected, its VNet elsewhere: the other side must be there',
      false,
      'Connected',
      { exists: true, allowForwardedTraffic: null },
    ],
    ['disconnected', false, 'Disconnected', { exists: false }],
  ])('one side alone: %s', (text, isThere, state, right) => {
    const said = text.startsWith('nothing') ? {} : { peeringState: state };
    const read = readResources([
      net('virtualNetworks/vnet-a', {}),
      ...(isThere ? [net('virtualNetworks/vnet-b', {})] : []),
      net('virtualNetworks/vnet-a/virtualNetworkPeerings/to-b', side('vnet-b', said)),
    ]);
    const { settings } = thingOf(read.design, 'peering');
    expect(settings).toMatchObject({ state, left: { exists: true, allowForwardedTraffic: true }, right });
    expect(nameOf(read.design, settings.right.vnet)).toBe('vnet-b');
    const again = toArm(read.design, defaults).resources.filter(({ type }) => type.endsWith('Peerings'));
    expect(again.map((one) => one.name)).toEqual(['vnet-a/to-b']);
  });
});

describe('public addresses', () => {
  const pip = (name: string, ipAddress?: string) =>
    net(
      `publicIPAddresses/${name}`,
      { publicIPAllocationMethod: 'Static', ...(ipAddress ? { ipAddress } : {}) },
      { sku: { name: 'Standard' }, zones: ['1'] },
    );

  test('of a template have no address yet and are taken in all the same', () => {
    const read = readResources([
      pip('one'),
      pip('two'),
      net(
        'natGateways/ng',
        { publicIpAddresses: [idOf('publicIPAddresses/one'), idOf('publicIPAddresses/two')] },
        { sku: { name: 'Standard' } },
      ),
    ]);
    expect(thingOf(read.design, 'natGateway').settings.publicIps).toEqual([]);
    expect(genericOf(read)).toEqual([]);
    expect(printedAgain(read, 'publicIPAddresses', 'two')).toMatchObject({ zones: ['1'] });
    expect(printedAgain(read, 'natGateways', 'ng')).toMatchObject({
      properties: { publicIpAddresses: [idOf('publicIPAddresses/one'), idOf('publicIPAddresses/two')] },
    });
  });

  test('that stand elsewhere stay there', () => {
    const elsewhere =
      '/subscriptions/s/resourceGroups/rg-ips/providers/Microsoft.Network/publicIPAddresses/pip';
    const read = readResources([
      net('bastionHosts/bas', {
        ipConfigurations: [
          {
            name: 'cfg',
            properties: {
              subnet: idOf('virtualNetworks/v/subnets/AzureBastionSubnet'),
              publicIPAddress: { id: elsewhere },
            },
          },
        ] as Json,
      }),
    ]);
    const { resources } = toArm(read.design, defaults);
    expect(resources.filter(({ type }) => type.endsWith('publicIPAddresses'))).toEqual([]);
    expect(printedAgain(read, 'bastionHosts', 'bas')).toMatchObject({
      sku: { name: 'Basic' },
      properties: { ipConfigurations: [{ name: 'cfg', properties: { publicIPAddress: { id: elsewhere } } }] },
    });
    expect(thingOf(read.design, 'subnet')).toMatchObject({ name: 'AzureBastionSubnet', existing: true });
  });

  test('keep the names of their ip configurations', () => {
    const configuration = (name: string, address: string) => ({
      name,
      properties: {
        subnet: idOf('virtualNetworks/v/subnets/GatewaySubnet'),
        publicIPAddress: idOf(`publicIPAddresses/${address}`),
        privateIPAllocationMethod: 'Dynamic',
      },
    });
    const read = readResources([
      pip('one', '20.1.1.1'),
      pip('two', '20.1.1.2'),
      net('virtualNetworkGateways/gw', {
        gatewayType: 'vpn',
        vpnType: 'RouteBased',
        activeActive: true,
        sku: { name: 'VpnGw2' },
        ipConfigurations: [configuration('default', 'one'), configuration('activeActive', 'two')] as Json,
      }),
    ]);
    expect(thingOf(read.design, 'vpnGateway').settings.publicIps).toEqual(['20.1.1.1', '20.1.1.2']);
    const again = printedAgain(read, 'virtualNetworkGateways', 'gw');
    expect(again).toMatchObject({
      properties: {
        sku: { name: 'VpnGw2' },
        ipConfigurations: [configuration('default', 'one'), configuration('activeActive', 'two')],
      },
    });
    expect((again.properties as { ipConfigurations: Json[] }).ipConfigurations).toHaveLength(2);
    expect(read.entries.flatMap(({ changed }) => changed)).toEqual([]);
  });
});

describe('firewalls', () => {
  const subnet = net('virtualNetworks/vnet', {
    subnets: [{ name: 'AzureFirewallSubnet', properties: { addressPrefix: '10.0.1.0/26' } }] as Json,
  });
  const firewall = (properties: JsonObject) =>
    net('azureFirewalls/afw', {
      sku: { name: 'AZFW_VNet', tier: 'Premium' },
      ipConfigurations: [
        { name: 'cfg', properties: { subnet: idOf('virtualNetworks/vnet/subnets/AzureFirewallSubnet') } },
      ] as Json,
      ...properties,
    });
  const group = (name: string, priority: number, ...collections: JsonObject[]) =>
    net(`firewallPolicies/pol/ruleCollectionGroups/${name}`, {
      priority,
      ruleCollections: collections as unknown as Json,
    });
  const collection = (name: string, priority: number, ...rules: JsonObject[]): JsonObject =>
    ({
      ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
      name,
      priority,
      action: { type: 'Allow' },
      rules,
    }) as unknown as JsonObject;
  const networkRule = (name: string): JsonObject => ({
    ruleType: 'NetworkRule',
    name,
    ipProtocols: ['TCP'],
    sourceAddresses: ['*'],
    destinationAddresses: ['10.0.0.0/8'],
    destinationPorts: ['443'],
  });

  test('the address is the first usable one of the subnet where no list tells it', () => {
    expect(thingOf(readResources([subnet, firewall({})]).design, 'azureFirewall').settings).toMatchObject({
      address: '10.0.1.4',
      tier: 'Premium',
    });
  });

  test('groups come before collections, whatever these are numbered', () => {
    const resources = [
      subnet,
      firewall({ firewallPolicy: idOf('firewallPolicies/pol') }),
      net('firewallPolicies/pol', {
        sku: { tier: 'Premium' },
        threatIntelMode: 'Deny',
        snat: { privateRanges: ['IANAPrivateRanges', '20.0.0.0/8'] },
      }),
      group('platform', 100, collection('deny-first', 1000, networkRule('x'))),
      group('apps', 200, collection('allow', 150, networkRule('y'))),
    ];
    const read = readResources(resources);
    const { networkRules, privateRanges } = thingOf(read.design, 'azureFirewall').settings;
    expect(networkRules.map(({ name, priority }) => [name, priority])).toEqual([
      ['platform/deny-first/x', 100],
      ['apps/allow/y', 110],
    ]);
    expect(privateRanges).toEqual([
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
      '100.64.0.0/10',
      '20.0.0.0/8',
    ]);
    for (const [name, priority, inner] of [
      ['platform', 100, 1000],
      ['apps', 200, 150],
    ] as const)
      expect(printedAgain(read, 'firewallPolicies/ruleCollectionGroups', `pol/${name}`)).toMatchObject({
        properties: { priority, ruleCollections: [{ priority: inner }] },
      });
    expect(printedAgain(read, 'firewallPolicies', 'pol')).toMatchObject({
      properties: { threatIntelMode: 'Deny' },
    });
  });

  test('what is not modelled of a policy is kept and said', () => {
    const nat = {
      ruleCollectionType: 'FirewallPolicyNatRuleCollection',
      name: 'dnat',
      priority: 100,
      action: { type: 'DNAT' },
      rules: [{ ruleType: 'NatRule', name: 'in', translatedPort: '443' }],
    };
    const grouped = { ...networkRule('z'), sourceAddresses: [], sourceIpGroups: [networkId('ipGroups/ipg')] };
    const read = readResources([
      subnet,
      firewall({ firewallPolicy: idOf('firewallPolicies/pol') }),
      net('firewallPolicies/pol', { basePolicy: idOf('firewallPolicies/base') }),
      group(
        'mixed',
        100,
        nat as unknown as JsonObject,
        collection('c', 200, grouped as unknown as JsonObject),
      ),
      group('only-nat', 300, nat as unknown as JsonObject),
    ]);
    expect(says(read).map((text) => text.replace(/,.*|:.*| \(.*/, ''))).toEqual([
      'The policy inherits rules from a base policy',
      'Rule mixed/dnat/in leads to a name and not to an address',
      'Rule only-nat/dnat/in leads to a name and not to an address',
      'Rule mixed/c/z names an IP group that is not in the file; it is kept',
    ]);
    expect(printedAgain(read, 'firewallPolicies/ruleCollectionGroups', 'pol/mixed')).toMatchObject({
      properties: { ruleCollections: expect.arrayContaining([nat, expect.objectContaining({ name: 'c' })]) },
    });
    expect(printedAgain(read, 'firewallPolicies/ruleCollectionGroups', 'pol/only-nat')).toMatchObject({
      properties: { ruleCollections: [nat] },
    });
  });

  test.each(['policy', 'classic'])(
    'DNAT rules of a %s firewall are read, and printed in a policy',
    (form) => {
      const rule = {
        name: 'web',
        sourceAddresses: ['203.0.113.0/24'],
        destinationAddresses: ['20.50.1.2'],
        destinationPorts: ['443'],
        translatedAddress: '10.0.1.4',
        translatedPort: '8443',
      };
      const natRule = { ...rule, ruleType: 'NatRule', ipProtocols: ['TCP'] };
      const collected = {
        ruleCollectionType: 'FirewallPolicyNatRuleCollection',
        name: 'in',
        priority: 150,
        action: { type: 'DNAT' },
        rules: [natRule],
      };
      const read = readResources(
        form === 'policy'
          ? [
              subnet,
              firewall({ firewallPolicy: idOf('firewallPolicies/pol') }),
              net('firewallPolicies/pol', {}),
              group('DefaultDnatRuleCollectionGroup', 100, collected as unknown as JsonObject),
            ]
          : [
              subnet,
              firewall({
                natRuleCollections: [
                  {
                    name: 'in',
                    properties: {
                      priority: 150,
                      action: { type: 'Dnat' },
                      rules: [{ ...rule, protocols: ['TCP'] }],
                    },
                  },
                ],
              }),
            ],
      );
      expect(says(read)).toEqual([]);
      expect(thingOf(read.design, 'azureFirewall').settings.natRules).toEqual([
        {
          name: 'in/web',
          priority: 150,
          protocols: ['TCP'],
          sources: ['203.0.113.0/24'],
          destinations: ['20.50.1.2'],
          ports: '443',
          translatedAddress: '10.0.1.4',
          translatedPort: 8443,
        },
      ]);
      const policy = form === 'policy' ? 'pol' : 'afwp-afw';
      expect(
        printedAgain(
          read,
          'firewallPolicies/ruleCollectionGroups',
          `${policy}/DefaultDnatRuleCollectionGroup`,
        ),
      ).toMatchObject({ properties: { ruleCollections: [collected] } });
    },
  );

  test('an IP group counts with its members, and is the group again when it goes out', () => {
    const grouped = {
      ...networkRule('z'),
      sourceAddresses: ['10.9.0.0/16'],
      sourceIpGroups: [networkId('ipGroups/ipg')],
    };
    const read = readResources([
      subnet,
      net('ipGroups/ipg', { ipAddresses: ['10.1.0.0/16', '10.2.0.4'] }),
      firewall({ firewallPolicy: idOf('firewallPolicies/pol') }),
      net('firewallPolicies/pol', {}),
      group('own', 100, collection('c', 200, grouped as unknown as JsonObject)),
    ]);
    expect(says(read)).toEqual([]);
    const { id, settings } = thingOf(read.design, 'azureFirewall');
    expect(settings.networkRules[0]?.sources).toEqual(['10.9.0.0/16', '10.1.0.0/16', '10.2.0.4']);
    const ruleOf = (design: FromArm['design']) =>
      printedAgain({ ...read, design }, 'firewallPolicies/ruleCollectionGroups', 'pol/own');
    expect(ruleOf(read.design)).toMatchObject({
      properties: { ruleCollections: [{ rules: [grouped] }] },
    });
    // Somebody takes a member out: what is left are addresses.
    const networkRules = settings.networkRules.map((rule) => ({ ...rule, sources: ['10.1.0.0/16'] }));
    const drawn = {
      ...read.design.resources[id],
      settings: { ...settings, networkRules },
    } as unknown as Resource;
    expect(ruleOf({ resources: { ...read.design.resources, [id]: drawn } })).toMatchObject({
      properties: { ruleCollections: [{ rules: [{ sourceAddresses: ['10.1.0.0/16'] }] }] },
    });
  });

  test('classic rules and settings are read', () => {
    const read = readResources([
      subnet,
      firewall({
        additionalProperties: {
          'Network.DNS.EnableProxy': 'true',
          'Network.DNS.Servers': '10.0.0.4, 10.0.0.5',
          'ThreatIntel.Whitelist.FQDNs': 'contoso.com',
        },
        networkRuleCollections: [
          {
            name: 'net',
            properties: {
              priority: 200,
              action: { type: 'Allow' },
              rules: [
                {
                  name: 'dns',
                  protocols: ['UDP'],
                  sourceAddresses: ['*'],
                  destinationAddresses: ['10.0.0.4'],
                  destinationPorts: ['53'],
                },
              ],
            },
          },
        ] as Json,
        applicationRuleCollections: [
          {
            name: 'app',
            properties: {
              priority: 300,
              action: { type: 'Deny' },
              rules: [
                {
                  name: 'updates',
                  sourceAddresses: ['*'],
                  protocols: [{ protocolType: 'Http', port: 8000 }],
                  fqdnTags: ['WindowsUpdate'],
                },
              ],
            },
          },
        ] as Json,
      }),
    ]);
    expect(thingOf(read.design, 'azureFirewall').settings).toMatchObject({
      dnsProxy: true,
      dnsServers: ['10.0.0.4', '10.0.0.5'],
      networkRules: [{ name: 'net/dns', priority: 200, access: 'Allow', protocols: ['UDP'], ports: '53' }],
      applicationRules: [
        { name: 'app/updates', priority: 300, access: 'Deny', fqdns: ['WindowsUpdate'], ports: '8000' },
      ],
    });
    expect(
      printedAgain(
        read,
        'firewallPolicies/ruleCollectionGroups',
        'afwp-afw/DefaultApplicationRuleCollectionGroup',
      ),
    ).toMatchObject({
      properties: {
        ruleCollections: [
          {
            name: 'app',
            rules: [{ protocols: [{ protocolType: 'Http', port: 8000 }], fqdnTags: ['WindowsUpdate'] }],
          },
        ],
      },
    });
  });

  test('a policy that is not in the file stays the policy; one without any gets none', () => {
    const known = readResources([subnet, firewall({ firewallPolicy: idOf('firewallPolicies/far') })]);
    expect(printedAgain(known, 'azureFirewalls', 'afw')).toMatchObject({
      properties: { firewallPolicy: idOf('firewallPolicies/far') },
    });
    expect(says(known)).toEqual(['The policy of this firewall is not in the file: its rules are not known.']);
    const plain = readResources([subnet, firewall({})]);
    expect(printedAgain(plain, 'azureFirewalls', 'afw').properties).not.toHaveProperty('firewallPolicy');
  });
});

describe('on premises', () => {
  const gateway = net('virtualNetworkGateways/gw', { gatewayType: 'Vpn', ipConfigurations: [] });
  const local = (name: string, more: JsonObject) =>
    net(`localNetworkGateways/${name}`, {
      localNetworkAddressSpace: { addressPrefixes: ['192.168.0.0/16'] },
      ...more,
    });
  const tunnel = (to: string) =>
    net('connections/con', {
      connectionType: 'ipsec',
      virtualNetworkGateway1: { ...idOf('virtualNetworkGateways/gw'), properties: {} },
      localNetworkGateway2: idOf(`localNetworkGateways/${to}`),
      sharedKey: 'abc123',
      connectionStatus: 'Connected',
      enableBgp: false,
    });

  test('a local network gateway is a site, its tunnel a connection without its key', () => {
    const read = readResources([
      gateway,
      local('lng-hq', { gatewayIpAddress: '198.51.100.7', bgpSettings: { asn: 65010 } }),
      tunnel('lng-hq'),
    ]);
    expect(thingOf(read.design, 'onPremisesSite')).toMatchObject({
      name: 'lng-hq',
      settings: { prefixes: ['192.168.0.0/16'], publicAddress: '198.51.100.7' },
    });
    const { settings } = thingOf(read.design, 'connection');
    expect([settings.gateway, settings.site].map((id) => nameOf(read.design, id))).toEqual(['gw', 'lng-hq']);
    const { resources, parameters } = toArm(read.design, defaults);
    expect(JSON.stringify([read.design, resources])).not.toContain('abc123');
    expect(parameters.map(({ name, secure }) => [name, secure])).toEqual([['conSharedKey', true]]);
    expect(printedAgain(read, 'localNetworkGateways', 'lng-hq')).toMatchObject({
      properties: { bgpSettings: { asn: 65010 } },
    });
  });

  test('a device known by name keeps its name and asks for no address', () => {
    const read = readResources([gateway, local('lng-hq', { fqdn: 'vpn.contoso.com' }), tunnel('lng-hq')]);
    expect(printedAgain(read, 'localNetworkGateways', 'lng-hq').properties).toEqual({
      localNetworkAddressSpace: { addressPrefixes: ['192.168.0.0/16'] },
      fqdn: 'vpn.contoso.com',
    });
  });

  test('a circuit without a connection is kept', () => {
    const circuit = net(
      'expressRouteCircuits/erc',
      {
        serviceProviderProperties: {
          serviceProviderName: 'Equinix',
          peeringLocation: 'Amsterdam',
          bandwidthInMbps: 50,
        },
        serviceKey: 'k',
        peerings: [
          { name: 'MicrosoftPeering', properties: { peeringType: 'MicrosoftPeering', vlanId: 100 } },
        ] as Json,
      },
      { sku: { name: 'Premium_UnlimitedData', tier: 'Premium', family: 'UnlimitedData' } },
    );
    const read = readResources([circuit]);
    expect(printedAgain(read, 'expressRouteCircuits', 'erc')).toMatchObject({
      sku: { tier: 'Premium' },
      properties: {
        serviceProviderProperties: { serviceProviderName: 'Equinix' },
        peerings: [{ properties: { vlanId: 100 } }],
      },
    });
  });

  test('peerings of a circuit are read beside it, and tell what a connection carries', () => {
    const read = readResources([
      net('virtualNetworkGateways/er', { gatewayType: 'ExpressRoute', ipConfigurations: [] }),
      net('expressRouteCircuits/erc', {}),
      net('expressRouteCircuits/erc/peerings/MicrosoftPeering', {
        peeringType: 'MicrosoftPeering',
        vlanId: 9,
      }),
      net('connections/con', {
        connectionType: 'ExpressRoute',
        virtualNetworkGateway1: idOf('virtualNetworkGateways/er'),
        peer: idOf('expressRouteCircuits/erc'),
      }),
    ]);
    const { settings } = thingOf(read.design, 'connection');
    expect([settings.privatePeering, settings.microsoftPeering]).toEqual([false, true]);
    expect(nameOf(read.design, settings.site)).toBe('erc');
    expect(printedAgain(read, 'expressRouteCircuits', 'erc').properties).toEqual({
      peerings: [{ name: 'MicrosoftPeering', properties: { peeringType: 'MicrosoftPeering', vlanId: 9 } }],
    });
  });

  test('a connection between two gateways of Azure is a box of its own', () => {
    const read = readResources([
      gateway,
      net('connections/v2v', {
        connectionType: 'Vnet2Vnet',
        virtualNetworkGateway1: idOf('virtualNetworkGateways/gw'),
      }),
    ]);
    expect(genericOf(read)).toEqual(['connections v2v']);
  });
});

describe('load balancers', () => {
  const balancer = (more: JsonObject) =>
    net(
      'loadBalancers/lb',
      {
        frontendIPConfigurations: [
          {
            name: 'LoadBalancerFrontEnd',
            properties: {
              subnet: idOf('virtualNetworks/v/subnets/s'),
              privateIPAddress: '10.0.0.9',
              privateIPAllocationMethod: 'Static',
            },
          },
        ] as Json,
        backendAddressPools: [{ name: 'BackendPool1' }] as Json,
        ...more,
      },
      { sku: { name: 'Standard' } },
    );
  const own = (kind: string, name: string) => idOf(`loadBalancers/lb/${kind}/${name}`);

  test('names of frontend and pool come back, and machines find the pool by them', () => {
    const rule = {
      frontendIPConfiguration: own('frontendIPConfigurations', 'loadBalancerFrontEnd'),
      backendAddressPool: own('backendAddressPools', 'BackendPool1'),
      backendAddressPools: [own('backendAddressPools', 'BackendPool1')],
      probe: own('probes', 'tcp'),
      protocol: 'tcp',
      frontendPort: 443,
      backendPort: 8443,
      idleTimeoutInMinutes: 15,
    };
    const read = readResources([
      balancer({
        loadBalancingRules: [{ name: 'web', properties: rule }] as unknown as Json,
        probes: [{ name: 'tcp', properties: { protocol: 'Tcp', port: 8443 } }] as Json,
      }),
      net('networkInterfaces/nic', {
        ipConfigurations: [
          {
            name: 'ipc',
            properties: {
              subnet: idOf('virtualNetworks/v/subnets/s'),
              loadBalancerBackendAddressPools: [own('backendAddressPools', 'backendpool1')],
            },
          },
        ] as unknown as Json,
      }),
      fileResource(networkId('x/vm').replace('Microsoft.Network/x', 'Microsoft.Compute/virtualMachines'), {
        properties: { networkProfile: { networkInterfaces: [idOf('networkInterfaces/nic')] } },
      }),
    ]);
    const { settings } = thingOf(read.design, 'loadBalancer');
    expect(settings.rules).toEqual([
      { name: 'web', protocol: 'Tcp', port: 443, backendPort: 8443, disableOutboundSnat: false },
    ]);
    expect(settings.backends.map((id) => nameOf(read.design, id))).toEqual(['vm']);
    expect(printedAgain(read, 'loadBalancers', 'lb')).toMatchObject({
      properties: {
        loadBalancingRules: [
          {
            properties: {
              probe: own('probes', 'tcp'),
              idleTimeoutInMinutes: 15,
              backendAddressPool: own('backendAddressPools', 'BackendPool1'),
            },
          },
        ],
      },
    });
    expect(printedAgain(read, 'networkInterfaces', 'nic')).toMatchObject({
      properties: {
        ipConfigurations: [
          { properties: { loadBalancerBackendAddressPools: [own('backendAddressPools', 'BackendPool1')] } },
        ],
      },
    });
  });

  test('rules of a second frontend are kept and said', () => {
    const second = {
      name: 'other',
      properties: {
        frontendIPConfiguration: own('frontendIPConfigurations', 'second'),
        protocol: 'Tcp',
        frontendPort: 80,
      },
    };
    const read = readResources([balancer({ loadBalancingRules: [second] as unknown as Json })]);
    expect(says(read)).toEqual([
      'Rule other is kept but not modelled: it belongs to a second frontend or pool.',
    ]);
    expect(printedAgain(read, 'loadBalancers', 'lb')).toMatchObject({
      properties: { loadBalancingRules: [second] },
    });
  });

  const publicFrontend = (name: string) => ({
    name,
    properties: { publicIPAddress: idOf(`publicIPAddresses/${name}`) },
  });

  test('a public one without known addresses keeps its frontends, its outbound rule and what is not modelled', () => {
    const bodies = {
      frontendIPConfigurations: [publicFrontend('out'), publicFrontend('in'), publicFrontend('spare')],
      loadBalancingRules: [
        {
          name: 'web',
          properties: {
            frontendIPConfiguration: own('frontendIPConfigurations', 'in'),
            backendAddressPool: own('backendAddressPools', 'BackendPool1'),
            protocol: 'Tcp',
            frontendPort: 443,
            backendPort: 443,
            disableOutboundSnat: true,
          },
        },
      ],
      outboundRules: [
        {
          name: 'egress',
          properties: {
            frontendIPConfigurations: [own('frontendIPConfigurations', 'out')],
            backendAddressPool: own('backendAddressPools', 'BackendPool1'),
            protocol: 'All',
            allocatedOutboundPorts: 1024,
          },
        },
      ],
    };
    const read = readResources([
      balancer(bodies as unknown as JsonObject),
      net('publicIPAddresses/in', { ipAddress: '20.50.1.2' }, { sku: { name: 'Standard' } }),
      net('publicIPAddresses/out', {}, { sku: { name: 'Standard' } }),
    ]);
    expect(thingOf(read.design, 'loadBalancer').settings).toMatchObject({
      frontend: 'public',
      publicIp: '20.50.1.2',
      outboundRule: 'All',
      outboundIps: [],
      rules: [{ port: 443, disableOutboundSnat: true }],
    });
    const again = printedAgain(read, 'loadBalancers', 'lb') as { properties: typeof bodies };
    expect(again.properties.outboundRules).toMatchObject(bodies.outboundRules);
    const names = again.properties.frontendIPConfigurations.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['in', 'out', 'spare']);
  });

  test('one whose addresses are a prefix is a box of its own', () => {
    const read = readResources([
      balancer({
        frontendIPConfigurations: [
          { name: 'f', properties: { publicIPPrefix: idOf('publicIPPrefixes/p') } },
        ] as unknown as Json,
      }),
    ]);
    expect(genericOf(read)).toEqual(['loadBalancers lb']);
  });
});

test('what has no place in the model becomes a box: Developer and private Bastions, local gateways', () => {
  const read = readResources([
    net('bastionHosts/dev', { virtualNetwork: idOf('virtualNetworks/v') }, { sku: { name: 'Developer' } }),
    net('bastionHosts/private', { enablePrivateOnlyBastion: true }, { sku: { name: 'Premium' } }),
    net('virtualNetworkGateways/local', { gatewayType: 'LocalGateway' }),
  ]);
  expect(genericOf(read)).toEqual([
    'bastionHosts dev',
    'bastionHosts private',
    'virtualNetworkGateways local',
  ]);
});
