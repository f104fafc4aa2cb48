import { expect, test } from 'vitest';
import { draw } from '../scenarios/draw.ts';
import { linksOf } from './lines-of.ts';

test('an app is tied to the environment in which it stands', () => {
  const d = draw();
  const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-ase', '10.0.1.0/24');
  const environment = d.add('appServiceEnvironment', 'ase-1', subnet);
  d.add('webApp', 'app-1', null, { environment });
  d.add('webApp', 'app-2', null, {});
  expect(linksOf(d.design())).toEqual([
    { id: 'app-1', kind: 'member', from: 'app-1', to: 'ase-1', label: 'stands in' },
  ]);
});
