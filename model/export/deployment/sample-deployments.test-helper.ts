import type { ArmDeployment, DeployedArm } from '../../arm/deployment.ts';
import type { ArmParameter } from '../../catalog/arm-codec.ts';
import { armId, type JsonObject } from '../../catalog/arm-resource.ts';
import { toResourceId } from '../../ids.ts';

type Head = Partial<Omit<DeployedArm, 'type' | 'name' | 'body'>>;

const network = 'Microsoft.Network';
const here = { subscription: 'subscription-1', resourceGroup: 'rg-network' };

/** A resource as toArm makes it, in the usual group unless something else is said. */
export function arm(type: string, name: string, body: JsonObject = {}, head: Head = {}): DeployedArm {
  return { type, name, ...here, of: toResourceId(name), after: [], comments: [], body, ...head };
}

/** A deployment of these resources. */
export function deploymentOf(
  resources: readonly DeployedArm[],
  parameters: readonly ArmParameter[] = [],
  notDeployed: ArmDeployment['notDeployed'] = [],
): ArmDeployment {
  return { resources, parameters, notDeployed };
}

const location = 'westeurope';
const idOf = (type: string, name: string, scope: Partial<typeof here> = {}) =>
  armId({ type, name, ...here, ...scope });
const vnetId = (name: string, scope = {}) => idOf(`${network}/virtualNetworks`, name, scope);
const ref = (id: string) => ({ id });

function vnet(name: string, prefix: string, subnets: readonly JsonObject[], head: Head = {}): DeployedArm {
  return arm(
    `${network}/virtualNetworks`,
    name,
    { location, properties: { addressSpace: { addressPrefixes: [prefix] }, subnets: [...subnets] } },
    head,
  );
}

const subnet = (name: string, addressPrefix: string, more: JsonObject = {}): JsonObject => ({
  name,
  properties: { addressPrefix, ...more },
});

const password: ArmParameter = {
  name: 'adminPassword',
  type: 'string',
  says: 'Password of the administrator of the machines.',
  secure: true,
};

/** A VNet with what stands on it: rules, an endpoint with its zone, a machine behind a load balancer. */
export const small = deploymentOf(
  [
    arm(`${network}/networkSecurityGroups`, 'nsg-web', {
      location,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
      tags: { 'cost-centre': "it's ${mine}" },
      properties: {
        securityRules: [
          {
            name: 'allow-https',
            properties: {
              access: 'Allow',
              direction: 'Inbound',
              priority: 100,
              protocol: 'Tcp',
              sourceAddressPrefix: '*',
              sourcePortRange: '*',
              destinationAddressPrefix: '*',
              destinationPortRange: '443',
            },
          },
        ],
      },
    }),
    vnet('vnet-hub', '10.0.0.0/16', [
      subnet('snet-web', '10.0.1.0/24', {
        networkSecurityGroup: ref(idOf(`${network}/networkSecurityGroups`, 'nsg-web')),
      }),
      subnet('snet-data', '10.0.2.0/24'),
    ]),
    arm('Microsoft.Storage/storageAccounts', 'stdata0815', {
      location,
      kind: 'StorageV2',
      sku: { name: 'Standard_LRS' },
      properties: { publicNetworkAccess: 'Disabled', networkAcls: { defaultAction: 'Deny', bypass: 'None' } },
    }),
    arm(`${network}/privateDnsZones`, 'privatelink.blob.core.windows.net', { location: 'global' }),
    arm(`${network}/privateDnsZones/virtualNetworkLinks`, 'privatelink.blob.core.windows.net/hub', {
      location: 'global',
      properties: { registrationEnabled: false, virtualNetwork: ref(vnetId('vnet-hub')) },
    }),
    arm(`${network}/privateEndpoints`, 'pep-data', {
      location,
      properties: {
        subnet: ref(`${vnetId('vnet-hub')}/subnets/snet-data`),
        privateLinkServiceConnections: [
          {
            name: 'blob',
            properties: {
              privateLinkServiceId: idOf('Microsoft.Storage/storageAccounts', 'stdata0815'),
              groupIds: ['blob'],
            },
          },
        ],
      },
    }),
    arm(`${network}/privateEndpoints/privateDnsZoneGroups`, 'pep-data/default', {
      properties: {
        privateDnsZoneConfigs: [
          {
            name: 'blob',
            properties: {
              privateDnsZoneId: idOf(`${network}/privateDnsZones`, 'privatelink.blob.core.windows.net'),
            },
          },
        ],
      },
    }),
    arm(`${network}/loadBalancers`, 'lb-web', {
      location,
      sku: { name: 'Standard' },
      properties: {
        frontendIPConfigurations: [
          { name: 'fe', properties: { subnet: ref(`${vnetId('vnet-hub')}/subnets/snet-web`) } },
        ],
        backendAddressPools: [{ name: 'pool' }],
        loadBalancingRules: [
          {
            name: 'https',
            properties: {
              protocol: 'Tcp',
              frontendPort: 443,
              backendPort: 443,
              frontendIPConfiguration: ref(
                `${idOf(`${network}/loadBalancers`, 'lb-web')}/frontendIPConfigurations/fe`,
              ),
              backendAddressPool: ref(
                `${idOf(`${network}/loadBalancers`, 'lb-web')}/backendAddressPools/pool`,
              ),
            },
          },
        ],
      },
    }),
    arm(`${network}/networkInterfaces`, 'nic-web-1', {
      location,
      properties: {
        ipConfigurations: [
          {
            name: 'ipconfig1',
            properties: {
              subnet: ref(`${vnetId('vnet-hub')}/subnets/snet-web`),
              loadBalancerBackendAddressPools: [
                ref(`${idOf(`${network}/loadBalancers`, 'lb-web')}/backendAddressPools/pool`),
              ],
            },
          },
        ],
      },
    }),
    arm(
      'Microsoft.Compute/virtualMachines',
      'vm-web-1',
      {
        location,
        properties: {
          hardwareProfile: { vmSize: 'Standard_B2s' },
          osProfile: {
            computerName: 'web-1',
            adminUsername: 'azureuser',
            adminPassword: "[parameters('adminPassword')]",
          },
          networkProfile: {
            networkInterfaces: [ref(idOf(`${network}/networkInterfaces`, 'nic-web-1'))],
          },
        },
      },
      {
        comments: ['Only size and interfaces are designed.'],
        after: [vnetId('vnet-hub'), idOf(`${network}/privateEndpoints`, 'pep-data')],
      },
    ),
  ],
  [password],
  [
    {
      resource: toResourceId('site'),
      name: 'Head office',
      why: 'An on-premises site is no resource of Azure.',
    },
  ],
);

const spoke = { subscription: 'subscription-spoke', resourceGroup: 'rg-spoke' };

function peering(from: string, to: string, head: Partial<typeof here>, toScope: Partial<typeof here>) {
  return arm(
    `${network}/virtualNetworks/virtualNetworkPeerings`,
    `${from}/to-${to}`,
    {
      properties: { allowForwardedTraffic: true, remoteVirtualNetwork: ref(vnetId(to, toScope)) },
    },
    head,
  );
}

/** A hub and spokes in groups and subscriptions of their own, peered both ways, with things that are already there. */
export const hubAndSpokes = deploymentOf([
  vnet('vnet-hub', '10.0.0.0/16', [subnet('snet-dns', '10.0.0.0/24')]),
  vnet('vnet-spoke', '10.1.0.0/16', [subnet('snet-app', '10.1.0.0/24')], spoke),
  vnet('vnet-second', '10.2.0.0/16', [subnet('snet-app', '10.2.0.0/24')], { resourceGroup: 'rg-second' }),
  peering('vnet-hub', 'vnet-spoke', here, spoke),
  peering('vnet-spoke', 'vnet-hub', spoke, here),
  peering('vnet-hub', 'vnet-second', here, { resourceGroup: 'rg-second' }),
  peering('vnet-second', 'vnet-hub', { resourceGroup: 'rg-second' }, here),
  arm(`${network}/privateDnsZones`, 'contoso.internal', { location: 'global' }),
  arm(`${network}/privateDnsZones/virtualNetworkLinks`, 'contoso.internal/spoke', {
    location: 'global',
    properties: { registrationEnabled: false, virtualNetwork: ref(vnetId('vnet-spoke', spoke)) },
  }),
  arm(
    `${network}/networkInterfaces`,
    'nic-app',
    {
      location: 'northeurope',
      properties: {
        ipConfigurations: [
          { name: 'a', properties: { subnet: ref(`${vnetId('vnet-spoke', spoke)}/subnets/snet-app`) } },
          {
            name: 'b',
            properties: {
              subnet: ref(
                `${vnetId('vnet-old', { subscription: 'subscription-old', resourceGroup: 'rg-old' })}/subnets/snet-old`,
              ),
            },
          },
        ],
      },
    },
    { ...spoke, resourceGroup: 'rg-apps' },
  ),
  arm(`${network}/virtualNetworks`, 'vnet-unused', {}, { existing: true, resourceGroup: 'rg-old' }),
]);

/** More than fits into one file: every tier gets a module. */
export const large = deploymentOf([
  vnet(
    'vnet-large',
    '10.0.0.0/8',
    Array.from({ length: 30 }, (_, index) =>
      subnet(`snet-${index}`, `10.${index}.0.0/16`, {
        networkSecurityGroup: ref(idOf(`${network}/networkSecurityGroups`, `nsg-${index}`)),
      }),
    ),
  ),
  ...Array.from({ length: 30 }, (_, index) => [
    arm(`${network}/networkSecurityGroups`, `nsg-${index}`, { location, properties: { securityRules: [] } }),
    arm(`${network}/networkInterfaces`, `nic-${index}`, {
      location,
      properties: {
        ipConfigurations: [
          { name: 'a', properties: { subnet: ref(`${vnetId('vnet-large')}/subnets/snet-${index}`) } },
        ],
      },
    }),
  ]).flat(),
  ...['blob', 'file'].flatMap((sub) => [
    arm(`${network}/privateDnsZones`, `privatelink.${sub}.core.windows.net`, { location: 'global' }),
    arm(`${network}/privateDnsZones/virtualNetworkLinks`, `privatelink.${sub}.core.windows.net/large`, {
      location: 'global',
      properties: { registrationEnabled: false, virtualNetwork: ref(vnetId('vnet-large')) },
    }),
  ]),
]);

/** A storage account and a service endpoint policy that name each other by way of a subnet, and a child listed before its parent. */
export const circle = deploymentOf([
  arm(`${network}/virtualNetworks/virtualNetworkPeerings`, 'vnet-a/out', {
    properties: { remoteVirtualNetwork: ref(vnetId('vnet-away', { resourceGroup: 'rg-away' })) },
  }),
  arm(`${network}/serviceEndpointPolicies`, 'sep-a', {
    location,
    properties: {
      serviceEndpointPolicyDefinitions: [
        {
          name: 'only-ours',
          properties: {
            service: 'Microsoft.Storage',
            serviceResources: [idOf('Microsoft.Storage/storageAccounts', 'stours')],
          },
        },
      ],
    },
  }),
  vnet('vnet-a', '10.0.0.0/16', [
    subnet('snet-a', '10.0.0.0/24', {
      serviceEndpoints: [{ service: 'Microsoft.Storage' }],
      serviceEndpointPolicies: [ref(idOf(`${network}/serviceEndpointPolicies`, 'sep-a'))],
    }),
  ]),
  arm('Microsoft.Storage/storageAccounts', 'stours', {
    location,
    kind: 'StorageV2',
    sku: { name: 'Standard_LRS' },
    properties: {
      networkAcls: {
        defaultAction: 'Deny',
        virtualNetworkRules: [ref(`${vnetId('vnet-a')}/subnets/snet-a`)],
      },
    },
  }),
]);

/** What only a deployment works out, and what nobody here can say. */
export const expressions = deploymentOf(
  [
    arm(`${network}/publicIPAddresses`, 'pip-a', {
      location: '[resourceGroup().location]',
      sku: { name: 'Standard' },
      tags: {
        owner: "[concat('team-', parameters('owner'))]",
        unique: "[format('x{0}-{1}', uniqueString(resourceGroup().id), toLower('ABC'))]",
        bracket: '[[not an expression]',
        open: '[[open',
        variable: "[variables('x')]",
        broken: '[this is no expression]',
        sure: "[if(equals(1, 1), 'a', 'b')]",
      },
      properties: { publicIPAllocationMethod: 'Static' },
    }),
    arm('Microsoft.KeyVault/vaults', 'kv-a', {
      location,
      properties: {
        tenantId: '[subscription().tenantId]',
        sku: { family: 'A', name: 'standard' },
        accessPolicies: [],
        networkAcls: {
          defaultAction: 'Deny',
          bypass: 'None',
          ipRules: [
            { value: "[reference(resourceId('Microsoft.Network/publicIPAddresses', 'pip-a')).ipAddress]" },
          ],
        },
      },
    }),
    arm('Microsoft.Sql/servers', 'sql-a', {
      location,
      properties: { administratorLogin: 'sqladmin', administratorLoginPassword: 'Not-in-the-file-1' },
    }),
    arm(
      'Microsoft.Foo/bars',
      'bar-a',
      { properties: { ratio: 0.5, big: 1e21, list: [], none: null, no: false } },
      {
        apiVersion: '2020-01-01',
      },
    ),
    arm('Microsoft.Foo/bars', 'bar-b', {}),
  ],
  [{ name: 'owner', type: 'string', says: 'Who owns it.', default: "o'neil" }],
);

const away = { subscription: '11111111-2222-3333-4444-555555555555', resourceGroup: 'rg-away' };

/** Extensions, children and things already there in every mixture, and what no template may hold. */
export const odd = deploymentOf([
  arm(`${network}/virtualNetworks`, 'vnet-there', {}, { existing: true }),
  arm(`${network}/virtualNetworks/subnets`, 'vnet-there/snet-there', {}, { existing: true }),
  arm(`${network}/virtualNetworks/subnets`, 'vnet-there/snet-new', {
    properties: { addressPrefix: '10.0.9.0/24' },
  }),
  arm(`${network}/virtualNetworks`, 'vnet-away', {}, { existing: true, ...away }),
  arm(`${network}/virtualNetworks`, 'vnet-nobody', {}, { existing: true, ...away }),
  arm(`${network}/privateDnsZones`, 'privatelink.database.windows.net', {}, { existing: true, ...away }),
  arm(`${network}/networkInterfaces`, 'nic-there', {
    location,
    properties: {
      ipConfigurations: [
        { name: 'a', properties: { subnet: ref(`${vnetId('vnet-there')}/subnets/snet-there`) } },
        { name: 'b', properties: { subnet: ref(`${vnetId('vnet-away', away)}/subnets/snet-away`) } },
      ],
    },
  }),
  vnet('vnet-locked', '10.1.0.0/16', []),
  arm(
    'Microsoft.Authorization/locks',
    'lock-vnet',
    { properties: { level: 'CanNotDelete' } },
    { extends: vnetId('vnet-locked') },
  ),
  arm('Microsoft.Authorization/locks', 'lock-there', {
    scope: vnetId('vnet-there'),
    properties: { level: 'ReadOnly' },
  }),
  arm('Microsoft.Authorization/locks', 'lock-nothing', {
    scope: "[variables('x')]",
    properties: { level: 'ReadOnly' },
  }),
  arm('Microsoft.Resources/deployments', 'nested', { properties: { mode: 'Incremental' } }),
  arm('no type', 'x', {}),
  arm(`${network}/routeTables`, 'rt-a', {
    location: 'West Europe',
    dependsOn: ['x'],
    copy: {},
    properties: {},
  }),
  arm(
    'Microsoft.Foo/bars/bazs',
    'bar/baz',
    {
      properties: {
        id: '/subscriptions/subscription-1/resourceGroups/rg-network/providers/Microsoft.Foo/others/x',
        group: '/subscriptions/subscription-1/resourceGroups/rg-network',
        role: '/subscriptions/subscription-1/providers/Microsoft.Authorization/roleDefinitions/abc',
        builtIn: '/providers/Microsoft.Authorization/roleDefinitions/abc',
      },
    },
    { apiVersion: '2020-01-01' },
  ),
]);

const longName = (start: string) => `${start}-${'very-long-'.repeat(8)}name`.slice(0, 79);

/** Names so long that calls do not fit on a line. */
export const longNames = deploymentOf(
  [
    vnet(longName('vnet'), '10.0.0.0/16', [subnet(longName('snet'), '10.0.0.0/24')]),
    arm(`${network}/loadBalancers`, longName('lb'), {
      location,
      sku: { name: 'Standard' },
      properties: {
        frontendIPConfigurations: [
          {
            name: longName('fe'),
            properties: { subnet: ref(`${vnetId(longName('vnet'))}/subnets/${longName('snet')}`) },
          },
        ],
        probes: [{ name: 'probe', properties: { protocol: 'Tcp', port: 80 } }],
        loadBalancingRules: [
          {
            name: 'rule',
            properties: {
              protocol: 'Tcp',
              frontendPort: 80,
              frontendIPConfiguration: ref(
                `${idOf(`${network}/loadBalancers`, longName('lb'))}/frontendIPConfigurations/${longName('fe')}`,
              ),
            },
          },
        ],
      },
    }),
    arm('Microsoft.Sql/servers', longName('sql'), {
      location,
      properties: { administratorLogin: 'sqladmin', administratorLoginPassword: 'x' },
    }),
    arm(
      `${network}/routeTables`,
      longName('rt'),
      {
        location,
        tags: {
          peer: vnetId(longName('vnet'), {
            subscription: `subscription-${longName('a')}`,
            resourceGroup: longName('rg-away'),
          }),
        },
      },
      { subscription: `subscription-${longName('b')}`, resourceGroup: longName('rg') },
    ),
  ],
  [{ name: 'count', type: 'int', says: 'How many.', default: 3 }],
);

/** Names and texts that try to become something else than text. */
export const hostileTexts: readonly string[] = [
  "'",
  "''' + x",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
  '${resourceGroup().id}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
  '\\${x}',
  'a\nb\r\n// c\u2028d',
  '*/ evil /*',
  '</script><b>',
  '=1+1',
  'tab\tnull\u0000bell\u0007',
  '\u202eevil\u2066',
  'half \ud800 pair',
  'privatelink.database.windows.net',
  'https://management.azure.com/',
  '#disable-next-line x',
  'ümläut 網路 🎉',
  '[x',
  "]') {",
  '@secure()',
];

/** The same in every place where a document's text gets into a file. */
export const hostile = deploymentOf(
  hostileTexts.map((text, index) =>
    arm(
      `${network}/routeTables`,
      `rt-${index}-${text.replaceAll('/', '-')}`,
      {
        location,
        tags: {
          [text]: text.startsWith('[') ? `[${text}` : text,
          [`core.windows.net ${text}`]: 'key',
        },
        properties: { routes: [] },
      },
      { comments: [text] },
    ),
  ),
  [{ name: 'hostile', type: 'string', says: hostileTexts.join(' ') }],
  hostileTexts.map((text) => ({ resource: toResourceId('x'), name: text, why: text })),
);
