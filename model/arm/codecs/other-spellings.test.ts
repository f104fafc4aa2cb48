import { describe, expect, test } from 'vitest';
import type { ArmResource, JsonObject } from '../../catalog/arm-resource.ts';
import { resourcesOf } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import { toArm } from '../to-arm.ts';
import { arm, group, network, read, subnet } from './read-files.test-helper.ts';

/** The settings of the one thing of a kind, with names for ids. */
function settingsOf({ design }: ReturnType<typeof read>, kind: string) {
  const all = resourcesOf(design);
  const found = all.filter((one) => one.kind === kind);
  expect(found).toHaveLength(1);
  const named = JSON.stringify(
    found[0]?.settings,
    (_, value) => all.find(({ id }) => id === value)?.name ?? value,
  );
  return { ...JSON.parse(named), parent: all.find(({ id }) => id === found[0]?.parent)?.name };
}

interface Spelling {
  readonly says: string;
  readonly kind: string;
  readonly resources: readonly ArmResource[];
  readonly settings: JsonObject;
  readonly warns?: string;
}

const storage = `${group}/microsoft.storage/storageaccounts/st`;
const cosmos = `${group}/Microsoft.DocumentDB/databaseAccounts/cosmos`;
const sql = `${group}/Microsoft.Sql/servers/sql`;
const bus = `${group}/Microsoft.ServiceBus/namespaces/sb-shop`;
const site = `${group}/Microsoft.Web/sites/app`;
const zone = `${network}/privateDnsZones/privatelink.blob.core.windows.net`;
const endpoint = `${network}/privateEndpoints/pe`;
const machine = `${group}/Microsoft.Compute/virtualMachines/vm`;
const nic = `${network}/networkInterfaces/vm-nic`;

const services: readonly Spelling[] = [
  {
    says: 'nothing said is open to all networks',
    kind: 'storageAccount',
    resources: [arm(storage, { kind: 'StorageV2', properties: null })],
    settings: { publicNetworkAccess: 'Enabled', defaultAction: 'Allow', trustedServices: true },
  },
  {
    says: 'a type, words and ids in another case, a bypass of several words',
    kind: 'storageAccount',
    resources: [
      arm(storage, {
        properties: {
          publicNetworkAccess: 'disabled',
          networkacls: {
            DefaultAction: 'deny',
            bypass: 'Logging, AzureServices',
            ipRules: [{ value: '20.50.1.2', action: 'Allow' }],
            virtualNetworkRules: [{ id: subnet.toUpperCase(), action: 'Allow', state: 'Succeeded' }],
          },
        },
      }),
    ],
    settings: {
      publicNetworkAccess: 'Disabled',
      defaultAction: 'Deny',
      ipRules: ['20.50.1.2'],
      vnetRules: [{ subnet: 'data' }],
      trustedServices: true,
    },
  },
  {
    says: 'the spelling of command lines',
    kind: 'storageAccount',
    resources: [
      arm(storage, {
        properties: {
          networkRuleSet: {
            bypass: 'None',
            defaultAction: 'Deny',
            ipRules: [{ action: 'Allow', ipAddressOrRange: '20.50.1.2' }],
            virtualNetworkRules: [{ action: 'Allow', virtualNetworkResourceId: subnet }],
          },
        },
      }),
    ],
    settings: {
      defaultAction: 'Deny',
      ipRules: ['20.50.1.2'],
      vnetRules: [{ subnet: 'data' }],
      trustedServices: false,
    },
  },
  {
    says: 'resource instance rules are kept, and said',
    kind: 'storageAccount',
    resources: [
      arm(storage, {
        properties: { networkAcls: { resourceAccessRules: [{ tenantId: 't', resourceId: site }] } },
      }),
    ],
    settings: { defaultAction: 'Allow' },
    warns: 'Resource instance rules are kept, but not part of the model.',
  },
  {
    says: 'an expression is no rule, and a subnet behind one is said',
    kind: 'keyVault',
    resources: [
      arm(`${group}/Microsoft.KeyVault/vaults/kv`, {
        properties: {
          networkAcls: {
            ipRules: [{ value: "[parameters('office')]" }, { value: '20.50.1.2/32' }],
            virtualNetworkRules: [{ id: "[reference('x').outputs.subnet.value]" }],
          },
        },
      }),
    ],
    settings: { ipRules: ['20.50.1.2/32'], vnetRules: [] },
    warns: 'A virtual network rule names a subnet that could not be told.',
  },
  {
    says: 'one text of rules, display names of regions, rules that are switched off',
    kind: 'cosmosAccount',
    resources: [
      arm(cosmos, {
        location: 'West Europe',
        kind: 'GlobalDocumentDB',
        properties: {
          ipRangeFilter: '20.50.1.2,0.0.0.0, 20.50.2.0/24',
          isVirtualNetworkFilterEnabled: false,
          virtualNetworkRules: [{ id: subnet }],
          capabilities: [{ name: 'enableTable' }, { name: 'EnableServerless' }],
          locations: [
            { locationName: 'North Europe', failoverPriority: '1' },
            { locationName: 'West Europe', failoverPriority: '0', isZoneRedundant: true },
          ],
        },
      }),
    ],
    settings: {
      ipRules: ['20.50.1.2', '20.50.2.0/24'],
      allowAzureServices: true,
      vnetRules: [],
      api: 'Table',
      regions: ['northeurope'],
    },
    warns: 'The virtual network rules are off (isVirtualNetworkFilterEnabled), and are left out.',
  },
  {
    says: 'firewall rules by any name, and the range that is a prefix',
    kind: 'sqlServer',
    resources: [
      arm(sql, { kind: 'v12.0', properties: { administratorLogin: 'boss', publicNetworkAccess: null } }),
      arm(`${sql}/firewallrules/everyone in Azure`, {
        properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' },
      }),
      arm(`${sql}/firewallRules/office`, {
        properties: { startIpAddress: '20.50.1.0', endIpAddress: '20.50.1.255' },
      }),
      arm(`${sql}/firewallRules/home`, {
        properties: { startIpAddress: '20.50.2.3', endIpAddress: '20.50.2.9' },
      }),
      arm(`${sql}/virtualNetworkRules/r1`, { properties: { virtualNetworkSubnetId: subnet } }),
      arm(`${sql}/connectionPolicies/default`, { properties: { connectionType: 'proxy' } }),
    ],
    settings: {
      ipRules: ['20.50.1.0/24', '20.50.2.3-20.50.2.9'],
      vnetRules: [{ subnet: 'data' }],
      allowAzureServices: true,
      connectionPolicy: 'Proxy',
    },
  },
  {
    says: 'a namespace without a set of rules lets no trusted service past',
    kind: 'serviceBus',
    resources: [arm(bus, { sku: { name: 'premium' }, properties: { publicNetworkAccess: 'Disabled' } })],
    settings: { tier: 'Premium', publicNetworkAccess: 'Disabled', trustedServices: false },
  },
  {
    says: 'the switch of the set of rules counts: it is deployed last',
    kind: 'serviceBus',
    resources: [
      arm(bus, { sku: { name: 'Premium' }, properties: { publicNetworkAccess: 'Enabled' } }),
      arm(`${bus}/networkRuleSets/default`, {
        properties: {
          publicNetworkAccess: 'Disabled',
          defaultAction: 'Deny',
          virtualNetworkRules: [{ subnet: { id: subnet }, ignoreMissingVnetServiceEndpoint: true }],
          ipRules: [{ ipMask: '20.50.1.2', action: 'Allow' }],
          trustedServiceAccessEnabled: 'True',
        },
      }),
    ],
    settings: {
      publicNetworkAccess: 'Disabled',
      defaultAction: 'Deny',
      ipRules: ['20.50.1.2'],
      vnetRules: [{ subnet: 'data' }],
      trustedServices: true,
    },
  },
  {
    says: 'a namespace in a cluster is dedicated',
    kind: 'eventHubs',
    resources: [
      arm(`${group}/Microsoft.EventHub/namespaces/evhns`, {
        sku: { name: 'Standard' },
        properties: { clusterArmId: `${group}/Microsoft.EventHub/clusters/c` },
      }),
    ],
    settings: { tier: 'Dedicated' },
  },
];

const apps: readonly Spelling[] = [
  {
    says: 'older words of an app, and the rule that Azure lists for what is left over',
    kind: 'functionApp',
    resources: [
      arm(site, {
        kind: 'functionapp,linux',
        properties: {
          virtualNetworkSubnetId: subnet,
          vnetRouteAllEnabled: true,
          outboundIpAddresses: '20.60.1.2,20.60.1.3',
          siteConfig: {
            publicNetworkAccess: 'Enabled',
            appSettings: [{ name: 'WEBSITE_DNS_SERVER', value: '10.0.0.4' }],
            ipSecurityRestrictions: [
              {
                ipAddress: 'AzureFrontDoor.Backend',
                tag: 'ServiceTag',
                action: 'allow',
                priority: '100',
                name: 'fd',
              },
              { vnetSubnetResourceId: subnet, action: 'Deny', priority: 200, name: 'data' },
              { ipAddress: 'Any', action: 'Deny', priority: 2147483647, name: 'Deny all' },
            ],
          },
        },
      }),
    ],
    settings: {
      integrationSubnet: 'data',
      routeAll: true,
      dnsServers: ['10.0.0.4'],
      outboundAddresses: ['20.60.1.2', '20.60.1.3'],
      publicNetworkAccess: 'Enabled',
      unmatchedAction: 'Deny',
      accessRules: [
        { name: 'fd', priority: 100, action: 'Allow', source: 'AzureFrontDoor.Backend', subnet: null },
        { name: 'data', priority: 200, action: 'Deny', source: '', subnet: 'data' },
      ],
    },
  },
  {
    says: 'what children of a web app say',
    kind: 'webApp',
    resources: [
      arm(site, { properties: {} }),
      arm(`${site}/networkConfig/virtualNetwork`, {
        properties: { subnetResourceId: subnet, swiftSupported: true },
      }),
      arm(`${site}/config/appsettings`, {
        properties: { WEBSITE_VNET_ROUTE_ALL: '1', WEBSITE_DNS_SERVER: '10.0.0.4' },
      }),
      arm(`${site}/config/web`, { properties: { ipSecurityRestrictionsDefaultAction: 'Deny' } }),
    ],
    settings: {
      integrationSubnet: 'data',
      routeAll: true,
      dnsServers: ['10.0.0.4'],
      unmatchedAction: 'Deny',
      publicNetworkAccess: null,
    },
  },
];

const names: readonly Spelling[] = [
  {
    says: 'an endpoint as Azure tells it: its address by DNS entries and interface, a group in another case',
    kind: 'privateEndpoint',
    resources: [
      arm(storage, {}),
      arm(`${network}/networkInterfaces/pe.nic`, { properties: { ipConfigurations: [] } }),
      arm(endpoint, {
        properties: {
          subnet: { id: subnet },
          networkInterfaces: [{ id: `${network}/networkInterfaces/pe.nic` }],
          customDnsConfigs: [{ fqdn: 'st.blob.core.windows.net', ipAddresses: ['10.0.1.9'] }],
          privateLinkServiceConnections: [
            {
              name: 'c',
              properties: {
                privateLinkServiceId: storage,
                groupIds: ['BLOB'],
                privateLinkServiceConnectionState: { status: 'Approved' },
              },
            },
          ],
          manualPrivateLinkServiceConnections: [],
        },
      }),
      arm(zone, { location: 'global' }),
      arm(`${endpoint}/privateDnsZoneGroups/mine`, {
        properties: { privateDnsZoneConfigs: [{ name: 'blob', properties: { privateDnsZoneId: zone } }] },
      }),
    ],
    settings: {
      target: 'st',
      subresource: 'blob',
      address: '10.0.1.9',
      state: 'Approved',
      manual: false,
      dnsZoneGroup: ['privatelink.blob.core.windows.net'],
      parent: 'data',
    },
  },
  {
    says: 'a manual connection waits until its owner says otherwise',
    kind: 'privateEndpoint',
    resources: [
      arm(endpoint, {
        properties: {
          subnet: { id: subnet },
          manualPrivateLinkServiceConnections: [
            { name: 'c', properties: { privateLinkServiceId: 'pls.guid.azure.privatelinkservice' } },
          ],
        },
      }),
    ],
    settings: { manual: true, state: 'Pending', target: null, subresource: '' },
    warns: 'What the private endpoint stands for is kept, but is no kind of the model.',
  },
  {
    says: 'records in older words; what Azure writes by itself is left to it',
    kind: 'privateDnsZone',
    resources: [
      arm(zone, { location: 'global', properties: { numberOfRecordSets: 3 } }),
      arm(`${zone}/SOA/@`, { properties: { soaRecord: { host: 'x' } } }),
      arm(`${zone}/a/st`, { properties: { TTL: '10', ARecords: [{ ipv4Address: '10.0.1.9' }] } }),
      arm(`${zone}/A/vm`, {
        properties: { isAutoRegistered: true, aRecords: [{ ipv4Address: '10.0.1.4' }] },
      }),
      arm(`${zone}/TXT/note`, { properties: { ttl: 60, txtRecords: [{ value: ['a', 'b'] }] } }),
      arm(`${zone}/virtualNetworkLinks/l`, {
        properties: {
          virtualNetwork: { id: `${network}/virtualNetworks/VNET` },
          registrationEnabled: 'false',
        },
      }),
    ],
    settings: {
      links: [{ vnet: 'vnet', resolutionPolicy: 'Default', registrationEnabled: false }],
      records: [
        { name: 'st', type: 'A', values: ['10.0.1.9'], ttl: 10 },
        { name: 'note', type: 'TXT', values: ['ab'], ttl: 60 },
      ],
    },
  },
  {
    says: 'a machine: its primary interface first, an address that Azure has not chosen yet stood in for',
    kind: 'virtualMachine',
    resources: [
      arm(machine, {
        properties: {
          networkProfile: {
            networkInterfaces: [
              { id: `${network}/networkInterfaces/second`, properties: { primary: false } },
              { id: nic.toLowerCase(), properties: { primary: true } },
            ],
          },
        },
      }),
      arm(nic, {
        properties: {
          dnsSettings: { dnsServers: ['10.0.0.4'] },
          ipConfigurations: [
            { name: 'extra', properties: { subnet: { id: subnet }, privateIPAddress: '10.0.1.8' } },
            {
              name: 'main',
              properties: {
                primary: true,
                subnet: { id: subnet },
                privateIPAddress: '10.0.1.7',
                publicIPAddress: { id: `${network}/publicIPAddresses/vm-ip` },
              },
            },
          ],
        },
      }),
      arm(`${network}/publicIPAddresses/vm-ip`, { sku: { name: 'Standard' }, properties: {} }),
      arm(`${network}/networkInterfaces/second`, {
        properties: { ipConfigurations: [{ name: 'x', properties: { subnet: { id: subnet } } }] },
      }),
    ],
    settings: {
      parent: 'data',
      interfaces: [
        {
          subnet: null,
          address: '10.0.1.7',
          publicIp: '198.51.100.4',
          networkSecurityGroup: null,
          ipForwarding: false,
          repliesWithoutSnat: false,
          dnsServers: ['10.0.0.4'],
        },
        {
          subnet: null,
          address: null,
          publicIp: null,
          networkSecurityGroup: null,
          ipForwarding: false,
          repliesWithoutSnat: false,
          dnsServers: [],
        },
      ],
    },
    warns: 'vm-ip is not known yet: 198.51.100.4 stands for it.',
  },
  {
    says: 'a managed instance tells the label in its name',
    kind: 'sqlManagedInstance',
    resources: [
      arm(`${group}/Microsoft.Sql/managedInstances/mi`, {
        properties: { subnetId: subnet, fullyQualifiedDomainName: 'mi.0a1b2c3d.database.windows.net' },
      }),
    ],
    settings: { parent: 'data', dnsPrefix: '0a1b2c3d', publicDataEndpoint: false },
  },
  {
    says: 'a resolver and an endpoint whose address Azure chose',
    kind: 'dnsInboundEndpoint',
    resources: [
      arm(`${network}/dnsResolvers/r`, {
        properties: { virtualNetwork: { id: `${network}/virtualNetworks/vnet` } },
      }),
      arm(`${network}/dnsResolvers/r/inboundEndpoints/in`, {
        properties: {
          ipConfigurations: [
            { subnet: { id: subnet }, privateIpAddress: '10.0.1.4', privateIpAllocationMethod: 'Dynamic' },
          ],
        },
      }),
    ],
    settings: { parent: 'data', resolver: 'r', address: '10.0.1.4' },
  },
  {
    says: 'a rule whose state is off, and a port beside 53 that stays with it',
    kind: 'dnsForwardingRuleset',
    resources: [
      arm(`${network}/dnsForwardingRulesets/f`, { properties: { dnsResolverOutboundEndpoints: [] } }),
      arm(`${network}/dnsForwardingRulesets/f/forwardingRules/corp`, {
        properties: {
          domainName: 'corp.contoso.com.',
          forwardingRuleState: 'disabled',
          targetDnsServers: [{ ipAddress: '172.20.0.10', port: 5353 }],
        },
      }),
    ],
    settings: {
      rules: [{ name: 'corp', domain: 'corp.contoso.com.', enabled: false, targets: ['172.20.0.10'] }],
    },
  },
];

describe.each([
  ['services', services],
  ['apps', apps],
  ['names and machines', names],
] as const)('%s in other words', (_, table) => {
  test.each(table)('$kind: $says', ({ kind, resources, settings, warns }) => {
    const result = read(...resources);
    expect(settingsOf(result, kind)).toMatchObject(settings);
    expect(result.warnings.map(({ says }) => says)).toEqual(warns === undefined ? [] : [warns]);
    // Nothing that stood in the file is printed twice or under another name.
    const printed = toArm(result.design, usualDefaults).resources.map(({ type, name }) =>
      `${type}/${name}`.toLowerCase(),
    );
    expect(new Set(printed).size).toBe(printed.length);
    expect(printed).toEqual(
      expect.arrayContaining(
        resources.filter(isPrinted).map(({ type, name }) => `${type}/${name}`.toLowerCase()),
      ),
    );
  });
});

/** All but what Azure makes by itself. */
function isPrinted({ name, body }: ArmResource): boolean {
  return !/\.nic$|@$/.test(name) && !JSON.stringify(body).includes('isAutoRegistered');
}
