import { expect, test } from 'vitest';
import { nameGiver, symbolOf } from './symbols.ts';

test.each([
  ['Microsoft.Network/virtualNetworks', 'vnet-hub', 'hubVirtualNetwork'],
  ['Microsoft.Network/virtualNetworks', 'vnet', 'vnetVirtualNetwork'],
  ['Microsoft.Network/virtualNetworks/subnets', 'vnet-hub/GatewaySubnet', 'gatewaySubnet'],
  ['Microsoft.Network/privateDnsZones', 'privatelink.blob.core.windows.net', 'blobPrivateDnsZone'],
  ['Microsoft.Network/publicIPAddresses', 'PIP-A', 'aPublicIpAddress'],
  ['Microsoft.Network/networkSecurityGroups', '1-web', 'networkSecurityGroup1Web'],
  ['Microsoft.Network/networkSecurityGroups', '網路', 'networkSecurityGroup'],
  ['Microsoft.Storage/storageAccounts', 'stdata', 'stdataStorageAccount'],
  ['Microsoft.Web/serverfarms', 'asp-shop', 'shopPlan'],
  ['Microsoft.Network/dnsResolvers/inboundEndpoints', 'dnspr-hub/inbound', 'inboundEndpoint'],
  ['Microsoft.ContainerRegistry/registries', 'cr-x_resource', 'xResourceRegistry'],
])('%s %s is called %s', (type, name, symbol) => {
  expect(symbolOf(type, name)).toBe(symbol);
});

test('a child called default is called after its parent', () => {
  const type = 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups';
  expect(symbolOf(type, 'pe-sql/default', 'pe-sql')).toBe('sqlZoneGroup');
});

test('names are given once, and none that the language or a function has', () => {
  const names = nameGiver();
  expect(['a', 'A', 'resourceGroup', 'param'].map((name) => names.take(name))).toEqual([
    'a',
    'A2',
    'resourceGroup2',
    'param2',
  ]);
  const inner = nameGiver(names);
  expect([inner.take('a'), inner.take('b'), names.take('b')]).toEqual(['a3', 'b', 'b']);
});
