import { describe, expect, it } from 'vitest';
import { type Design, newResource, type Resource, toResourceId } from '../../model/index.ts';
import { lineEnds } from './line-ends.ts';

const id = toResourceId;
const peering = newResource('peering', id('p'), 'hub-to-spoke');
const design: Design = {
  resources: Object.fromEntries(
    (
      [
        newResource('virtualNetwork', id('hub'), 'vnet-hub'),
        newResource('virtualNetwork', id('spoke'), 'vnet-spoke'),
        {
          ...peering,
          settings: {
            ...peering.settings,
            left: { ...peering.settings.left, vnet: id('hub') },
            right: { ...peering.settings.right, vnet: id('spoke') },
          },
        },
        newResource('keyVault', id('kv'), 'kv-shop'),
        newResource('privateEndpoint', id('pe'), 'pe-kv', null, { target: id('kv') }),
      ] as Resource[]
    ).map((one) => [one.id, one]),
  ),
};

describe('lineEnds', () => {
  it('finds both ends of a record of its own', () => {
    expect(lineEnds(design, { id: 'p', from: 'hub', to: 'spoke' } as never)).toEqual([
      { end: 'from', holder: 'p', path: 'settings.left.vnet' },
      { end: 'to', holder: 'p', path: 'settings.right.vnet' },
    ]);
  });

  it('leaves the end that holds the field', () => {
    expect(lineEnds(design, { id: 'pe', from: 'pe', to: 'kv' } as never)).toEqual([
      { end: 'to', holder: 'pe', path: 'settings.target' },
    ]);
  });
});
