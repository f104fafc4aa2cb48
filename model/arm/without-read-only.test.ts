import { expect, test } from 'vitest';
import { withoutReadOnly } from './without-read-only.ts';

test('what Azure alone writes goes, in any case and in items; references stay', () => {
  const own = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/nic';
  const body = {
    location: 'westeurope',
    properties: {
      ProvisioningState: 'Succeeded',
      MacAddress: '00-0D',
      virtualMachine: { id: 'vm' },
      networkSecurityGroup: { id: 'nsg' },
      ipConfigurations: [
        {
          name: 'ipconfig',
          id: `${own}/ipConfigurations/ipconfig`,
          etag: 'W/1',
          type: 'Microsoft.Network/networkInterfaces/ipConfigurations',
          properties: {
            provisioningState: 'Succeeded',
            subnet: { id: 'subnet' },
            loadBalancerBackendAddressPools: [{ id: 'pool' }],
          },
        },
      ],
    },
  };
  expect(withoutReadOnly('microsoft.network/NetworkInterfaces', body)).toEqual({
    location: 'westeurope',
    properties: {
      networkSecurityGroup: { id: 'nsg' },
      ipConfigurations: [
        {
          name: 'ipconfig',
          properties: { subnet: { id: 'subnet' }, loadBalancerBackendAddressPools: [{ id: 'pool' }] },
        },
      ],
    },
  });
});

test('a type without data keeps everything but what every resource has', () => {
  const body = { location: 'x', properties: { etag: '1', fqdn: 'a', items: [{ name: 'b', type: 'c' }] } };
  expect(withoutReadOnly('Microsoft.Unheard/of', body)).toEqual({
    location: 'x',
    properties: { fqdn: 'a', items: [{ name: 'b', type: 'c' }] },
  });
});

test('a whole resource where a reference belongs becomes a reference', () => {
  const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/pip-a';
  const body = {
    kind: 'Regular',
    properties: {
      ipConfigurations: [
        {
          name: 'a',
          properties: {
            publicIPAddress: {
              id,
              name: 'pip-A',
              type: 'Microsoft.Network/publicIPAddresses',
              sku: { name: 'Standard' },
              properties: { publicIPAllocationMethod: 'Static', deleteOption: 'Delete' },
            },
          },
        },
      ],
    },
  };
  expect(withoutReadOnly('Microsoft.Network/networkInterfaces', body)).toEqual({
    properties: {
      ipConfigurations: [
        { name: 'a', properties: { publicIPAddress: { id, properties: { deleteOption: 'Delete' } } } },
      ],
    },
  });
});
