import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../catalog/arm-resource.ts';
import { usualDefaults } from '../document/document.ts';
import { toResourceId } from '../ids.ts';
import { fromArm } from './from-arm.ts';

const scope = { subscription: 's', resourceGroup: 'rg' };
const root = '/subscriptions/s/resourceGroups/rg/providers';
const registry = `${root}/Microsoft.ContainerRegistry/registries/crshop`;
const nic = `${root}/Microsoft.Network/networkInterfaces/nic-pe`;

/** An endpoint of a registry as a file or a list of Azure has it. */
function readEndpoint(properties: JsonObject, interfaces: readonly JsonObject[] = []) {
  const connection = { name: 'pe', properties: { privateLinkServiceId: registry, groupIds: ['registry'] } };
  const resources = [
    {
      ...scope,
      type: 'Microsoft.ContainerRegistry/registries',
      name: 'crshop',
      body: { location: 'westeurope', sku: { name: 'Premium' } },
    },
    {
      ...scope,
      type: 'Microsoft.Network/privateEndpoints',
      name: 'pe',
      body: {
        location: 'westeurope',
        properties: { privateLinkServiceConnections: [connection], ...properties },
      },
    },
    ...interfaces.map((body) => ({
      ...scope,
      type: 'Microsoft.Network/networkInterfaces',
      name: 'nic-pe',
      body,
    })),
  ];
  let count = 0;
  const { design } = fromArm(resources, {
    newId: () => toResourceId(`id-${++count}`),
    defaults: usualDefaults,
  });
  const endpoint = Object.values(design.resources).find(({ kind }) => kind === 'privateEndpoint');
  if (endpoint?.kind !== 'privateEndpoint') throw new Error('no endpoint was read');
  return { address: endpoint.settings.address, further: endpoint.settings.memberAddresses };
}

const pinned = (memberName: string, privateIPAddress: string) => ({
  name: memberName,
  properties: { groupId: 'registry', memberName, privateIPAddress },
});

describe('the addresses of an endpoint are read', () => {
  const both = {
    address: '10.0.1.5',
    further: [{ member: 'registry_data_westeurope', address: '10.0.1.6' }],
  };

  it.each([
    [
      'where they are pinned, in any order',
      {
        ipConfigurations: [pinned('registry_data_westeurope', '10.0.1.6'), pinned('registry', '10.0.1.5')],
      },
      [],
      both,
    ],
    [
      'from the interface that Azure made',
      { networkInterfaces: [{ id: nic }] },
      [
        {
          properties: {
            ipConfigurations: [
              ['registry_data_westeurope', '10.0.1.6'],
              ['registry', '10.0.1.5'],
            ].map(([requiredMemberName = '', privateIPAddress = '']) => ({
              name: requiredMemberName,
              properties: { privateIPAddress, privateLinkConnectionProperties: { requiredMemberName } },
            })),
          },
        },
      ],
      both,
    ],
    [
      'from the names that Azure lists',
      {
        customDnsConfigs: [
          { fqdn: 'crshop.westeurope.data.azurecr.io', ipAddresses: ['10.0.1.6'] },
          { fqdn: 'crshop.azurecr.io', ipAddresses: ['10.0.1.5'] },
        ],
      },
      [],
      {
        address: '10.0.1.5',
        further: [{ member: 'crshop.westeurope.data.azurecr.io', address: '10.0.1.6' }],
      },
    ],
    [
      'as one where one is told',
      { customDnsConfigs: [{ fqdn: 'crshop.azurecr.io', ipAddresses: ['10.0.1.5'] }] },
      [],
      { address: '10.0.1.5', further: [] },
    ],
    ['as open where nothing is told', {}, [], { address: null, further: [] }],
  ] as const)('%s', (_, properties, interfaces, expected) => {
    expect(readEndpoint(properties as unknown as JsonObject, interfaces as never)).toEqual(expected);
  });
});
