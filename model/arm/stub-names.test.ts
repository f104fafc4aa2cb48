import { expect, test } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { toResourceId } from '../ids.ts';
import { fromArm } from './from-arm.ts';

test('the network around a subnet that is only referred to is called as the file calls it', () => {
  let ids = 0;
  const here = { subscription: usualDefaults.subscription, resourceGroup: usualDefaults.resourceGroup };
  const subnet =
    '/subscriptions/sub-A/resourceGroups/rg-Net/providers/Microsoft.Network/virtualNetworks/VNet-Core/subnets/Data';
  const { design } = fromArm(
    [
      {
        type: 'Microsoft.Network/privateEndpoints',
        name: 'pe',
        ...here,
        body: { properties: { subnet: { id: subnet } } },
      },
    ],
    { newId: () => toResourceId(`id-${ids++}`), defaults: usualDefaults },
  );
  const stubs = Object.values(design.resources).filter(({ existing }) => existing);
  expect(stubs.map(({ kind, name }) => [kind, name])).toEqual([
    ['subnet', 'Data'],
    ['virtualNetwork', 'VNet-Core'],
  ]);
});
