import { describe, expect, test } from 'vitest';
import type { Json } from '../catalog/arm-resource.ts';
import { printSentence } from '../explain/sentence.ts';
import { readShapes, shapes } from './shapes.ts';

const sub = '/subscriptions/11111111-1111-1111-1111-111111111111';
const group = `${sub}/resourceGroups/rg`;
const vnetId = `${group}/providers/Microsoft.Network/virtualNetworks/vnet`;

/** What is read of a value: name by type, and bodies. */
function bodies(value: Json) {
  return readShapes(value).resources.map(({ type, name, body }) => ({ [`${type} ${name}`]: body }));
}

const properties = { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } };
const row = {
  id: vnetId,
  name: 'vnet',
  type: 'microsoft.network/virtualnetworks',
  location: 'West Europe',
  properties,
};
const vnet = [{ 'Microsoft.Network/virtualNetworks vnet': { location: 'westeurope', properties } }];

describe('wrappings', () => {
  const rows: readonly (readonly [string, Json])[] = [
    ['one object', row],
    ['a bare list', [row]],
    ['a page of REST', { value: [row] }],
    ['Resource Graph in objects', { count: 1, data: [row], skip_token: null, total_records: 1 }],
    [
      'Resource Graph as a table',
      {
        totalRecords: 1,
        data: {
          columns: Object.keys(row).map((name) => ({ name, type: 'string' })),
          rows: [Object.values(row)],
        },
      },
    ],
    ['several pages', [{ value: [row] }, { value: [] }]],
    [
      'a what-if result',
      { status: 'Succeeded', changes: [{ resourceId: vnetId, changeType: 'Create', after: row }] },
    ],
    ['a snapshot', { predictedResources: [row], diagnostics: [] }],
    ['the same twice, once with its heading alone', [{ id: vnetId, name: 'vnet', type: row.type }, row]],
  ];
  test.each(rows)('%s', (_, value) => {
    expect(bodies(value)).toEqual(vnet);
  });

  test('a place for each', () => {
    expect(readShapes({ value: [row] }).resources[0]?.at).toBe('value[0]');
    expect(readShapes({ data: { columns: [{ name: 'id' }], rows: [[vnetId]] } }).resources[0]?.at).toBe(
      'data.rows[0]',
    );
  });

  test('a tenant that rows name', () => {
    expect(readShapes([{ ...row, tenantId: 'T' }]).tenant).toBe('T');
  });
});

describe('rows', () => {
  const read: readonly (readonly [string, Json, readonly Json[]])[] = [
    ['an id alone', vnetId, [{ 'Microsoft.Network/virtualNetworks vnet': {} }]],
    [
      'a projection without an id',
      { type: 'Microsoft.Network/virtualNetworks', name: 'vnet', resourceGroup: 'rg', properties },
      [{ 'Microsoft.Network/virtualNetworks vnet': { properties } }],
    ],
    [
      'what Azure writes is left out, and texts in brackets are texts',
      {
        ...row,
        etag: 'W/1',
        tags: { env: '[prod]' },
        properties: { ...properties, provisioningState: 'Succeeded', dhcpOptions: null },
      },
      [
        {
          'Microsoft.Network/virtualNetworks vnet': {
            location: 'westeurope',
            tags: { env: '[[prod]' },
            properties,
          },
        },
      ],
    ],
    [
      'CLI: flattened inside and out',
      {
        id: vnetId,
        name: 'vnet',
        type: 'Microsoft.Network/virtualNetworks',
        location: 'westeurope',
        resourceGroup: 'rg',
        ddosProtectionPlan: null,
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [
          {
            addressPrefix: '10.0.0.0/24',
            etag: 'W/1',
            id: `${vnetId}/subnets/a`,
            name: 'a',
            natGateway: null,
            networkSecurityGroup: {
              id: `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg`,
              resourceGroup: 'rg',
              name: null,
            },
            provisioningState: 'Succeeded',
            resourceGroup: 'rg',
            serviceEndpoints: [
              { locations: ['*'], provisioningState: 'Succeeded', service: 'Microsoft.Sql' },
            ],
            type: 'Microsoft.Network/virtualNetworks/subnets',
          },
        ],
      },
      [
        {
          'Microsoft.Network/virtualNetworks vnet': {
            location: 'westeurope',
            properties: {
              addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
              subnets: [
                {
                  name: 'a',
                  properties: {
                    addressPrefix: '10.0.0.0/24',
                    networkSecurityGroup: {
                      id: `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg`,
                    },
                    serviceEndpoints: [{ locations: ['*'], service: 'Microsoft.Sql' }],
                  },
                },
              ],
            },
          },
        },
      ],
    ],
    [
      'CLI: words of its own for the rules of a storage account',
      {
        id: `${group}/providers/Microsoft.Storage/storageAccounts/st`,
        name: 'st',
        type: 'Microsoft.Storage/storageAccounts',
        networkRuleSet: {
          defaultAction: 'Deny',
          ipRules: [{ action: 'Allow', ipAddressOrRange: '20.1.1.1' }],
          virtualNetworkRules: [{ virtualNetworkResourceId: vnetId }],
        },
      },
      [
        {
          'Microsoft.Storage/storageAccounts st': {
            properties: {
              networkAcls: {
                defaultAction: 'Deny',
                ipRules: [{ action: 'Allow', value: '20.1.1.1' }],
                virtualNetworkRules: [{ id: vnetId }],
              },
            },
          },
        },
      ],
    ],
    [
      'PowerShell: expanded properties, children beside',
      {
        ResourceId: vnetId,
        Id: vnetId,
        Name: 'vnet',
        ResourceType: 'Microsoft.Network/virtualNetworks',
        Location: 'westeurope',
        Sku: { Name: 'S', Tier: 'Basic' },
        Tags: { env: 'prod' },
        Properties: properties,
        resources: [
          {
            Name: 'a',
            ResourceType: 'Microsoft.Network/virtualNetworks/subnets',
            Properties: { addressPrefix: '10.0.0.0/24' },
          },
        ],
      },
      [
        {
          'Microsoft.Network/virtualNetworks vnet': {
            location: 'westeurope',
            sku: { name: 'S', tier: 'Basic' },
            tags: { env: 'prod' },
            properties,
          },
        },
        {
          'Microsoft.Network/virtualNetworks/subnets vnet/a': {
            properties: { addressPrefix: '10.0.0.0/24' },
          },
        },
      ],
    ],
    [
      'PowerShell: the object of a cmdlet',
      {
        Name: 'vnet',
        ResourceGroupName: 'rg',
        Location: 'westeurope',
        Id: vnetId,
        Etag: 'W/1',
        ProvisioningState: 'Succeeded',
        Tag: { env: 'prod' },
        AddressSpace: { AddressPrefixes: ['10.0.0.0/16'] },
        AddressSpaceText: '{}',
        Subnets: [{ Name: 'a', Id: `${vnetId}/subnets/a`, AddressPrefix: ['10.0.0.0/24'], Delegations: [] }],
      },
      [
        {
          'Microsoft.Network/virtualNetworks vnet': {
            location: 'westeurope',
            tags: { env: 'prod' },
            properties: {
              addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
              subnets: [{ name: 'a', properties: { addressPrefix: '10.0.0.0/24', delegations: [] } }],
            },
          },
        },
      ],
    ],
  ];
  test.each(read)('%s', (_, value, wanted) => {
    expect(bodies(value)).toEqual(wanted);
  });

  test('an extension keeps what it extends', () => {
    const [, lock] = readShapes({
      ...row,
      resources: [
        {
          Name: 'keep',
          ResourceType: 'Microsoft.Authorization/locks',
          Properties: { level: 'CanNotDelete' },
        },
      ],
    }).resources;
    expect(lock).toMatchObject({ type: 'Microsoft.Authorization/locks', name: 'keep', extends: vnetId });
  });

  test('every shape has a title of its own', () => {
    expect(new Set(shapes.map(({ title }) => title)).size).toBe(shapes.length);
  });
});

describe('what is told', () => {
  const told: readonly (readonly [string, Json, RegExp])[] = [
    [
      'effective routes',
      { value: [{ addressPrefix: ['10.0.0.0/16'], nextHopType: 'VnetLocal' }] },
      /effective routes.*not a design.*az network vnet list/,
    ],
    [
      'effective rules',
      { value: [{ networkSecurityGroup: {}, effectiveSecurityRules: [] }] },
      /effective security rules.*az network nsg list/,
    ],
    [
      'a provider',
      { id: `${sub}/providers/Microsoft.Network`, namespace: 'Microsoft.Network', resourceTypes: [{}] },
      /resource provider offers/,
    ],
    ['strange rows', [row, { a: 1 }, 5], /neither a resource id.*\[1\] and 1 more/],
    [
      'headings alone',
      [{ id: vnetId, name: 'vnet', type: row.type }],
      /1 of 1 resources come without their properties/,
    ],
    ['a page of several', { value: [row], nextLink: 'https://next' }, /one page of several/],
  ];
  test.each(told)('%s', (_, value, words) => {
    const { problems } = readShapes(value);
    expect(problems.map(({ says }) => printSentence(says)).join('\n')).toMatch(words);
  });

  test('fifty routes are one answer', () => {
    const routes = Array.from({ length: 50 }, () => ({
      addressPrefix: ['10.0.0.0/16'],
      nextHopType: 'VnetLocal',
    }));
    expect(readShapes({ value: routes }).problems).toHaveLength(1);
  });
});
