import { expect, test } from 'vitest';
import { armId, type JsonObject } from '../catalog/arm-resource.ts';
import { ofKind } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { toResourceId } from '../ids.ts';
import { fromArm } from './from-arm.ts';
import { toArm } from './to-arm.ts';

const scope = { subscription: 's', resourceGroup: 'rg' };
const vnet = { type: 'Microsoft.Network/virtualNetworks', name: 'vnet', ...scope };
const firewall = { type: 'Microsoft.Network/azureFirewalls', name: 'afw', ...scope };

function read(bodies: readonly [type: string, name: string, body: JsonObject][]) {
  let count = 0;
  const newId = () => {
    count += 1;
    return toResourceId(`id-${count}`);
  };
  const resources = bodies.map(([type, name, body]) => ({ type, name, ...scope, body }));
  return fromArm(resources, { newId, defaults: usualDefaults });
}

test('a route that asks the firewall for its address gets the one that Azure gives it', () => {
  const subnet = `${armId(vnet)}/subnets/AzureFirewallSubnet`;
  const asked = (kind: string) =>
    `[reference('${armId(firewall)}', '2020-06-01').ipConfigurations[0].properties.${kind}]`;
  const { design, warnings } = read([
    [
      vnet.type,
      vnet.name,
      {
        location: 'westeurope',
        properties: {
          addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
          subnets: [{ name: 'AzureFirewallSubnet', properties: { addressPrefix: '10.0.1.0/26' } }],
        },
      },
    ],
    [
      firewall.type,
      firewall.name,
      {
        location: 'westeurope',
        properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: { id: subnet } } }] },
      },
    ],
    [
      'Microsoft.Network/routeTables',
      'rt',
      {
        location: 'westeurope',
        properties: {
          routes: [
            {
              name: 'out',
              properties: {
                addressPrefix: '0.0.0.0/0',
                nextHopType: 'VirtualAppliance',
                nextHopIpAddress: asked('privateIPAddress'),
              },
            },
          ],
        },
      },
    ],
  ]);
  expect(ofKind(design, 'routeTable')[0]?.settings.routes[0]?.nextHopAddress).toBe('10.0.1.4');
  expect(ofKind(design, 'azureFirewall')[0]?.settings.address).toBe('10.0.1.4');
  expect(warnings.map(({ arm, says }) => `${arm.name}: ${says}`)).toEqual([
    'rt: The address of afw is taken to be 10.0.1.4, the first of its subnet, as Azure usually gives it.',
  ]);
});

test('a tag that begins with a bracket is no expression', () => {
  const body = { location: 'westeurope', tags: { cost: '[[4711]' }, properties: {} };
  const { design } = read([['Microsoft.Network/routeTables', 'rt', body]]);
  expect(ofKind(design, 'routeTable')[0]?.tags).toEqual({ cost: '[4711]' });
  expect(toArm(design, usualDefaults).resources[0]?.body.tags).toEqual({ cost: '[[4711]' });
});
