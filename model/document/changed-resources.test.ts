import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toResourceId } from '../ids.ts';
import { someDesign } from './arbitrary.test-helper.ts';
import { changedResources } from './changed-resources.ts';
import type { Design } from './design.ts';
import { difference } from './difference.ts';
import { newResource, type Resource } from './resource.ts';

const id = toResourceId('kv');
const vault = newResource('keyVault', id, 'kv-shop') as Resource;
const holding = (...resources: readonly Resource[]): Design => ({
  resources: Object.fromEntries(resources.map((one) => [one.id, one])),
});
const changed = (fields: object, settings: object = {}): Resource =>
  ({ ...vault, ...fields, settings: { ...vault.settings, ...settings } }) as Resource;

describe('changed resources', () => {
  test('what stands in one of the designs only is added or removed', () => {
    const row = { id, kind: 'keyVault', name: 'kv-shop', fields: [] };
    expect(changedResources(holding(), holding(vault))).toEqual([{ ...row, how: 'added' }]);
    expect(changedResources(holding(vault), holding())).toEqual([{ ...row, how: 'removed' }]);
  });

  test('fields are told in the words of the form', () => {
    const after = changed(
      { name: 'kv-new', region: 'northeurope' },
      { publicNetworkAccess: 'Disabled', ipRules: ['20.50.1.2'] },
    );
    expect(changedResources(holding(vault), holding(after))).toEqual([
      {
        id,
        kind: 'keyVault',
        name: 'kv-new',
        how: 'changed',
        fields: ['Name', 'Region', 'Public network access', 'IP rules'],
      },
    ]);
  });

  test('a thing that became another kind says so and nothing else', () => {
    const after = newResource('storageAccount', id, 'kv-shop') as Resource;
    expect(changedResources(holding(vault), holding(after))).toMatchObject([
      { how: 'changed', fields: ['Kind'] },
    ]);
  });

  test('tells exactly the things that the difference names, each with a field', () => {
    fc.assert(
      fc.property(someDesign, someDesign, (a, b) => {
        const { set, removed } = difference(a, b);
        const told = changedResources(a, b);
        expect(told.map((one) => one.id as string).sort()).toEqual([...Object.keys(set), ...removed].sort());
        for (const { how, fields } of told) expect(fields.length > 0).toBe(how === 'changed');
      }),
    );
  });

  test('a design and its copy have nothing that changed', () => {
    fc.assert(
      fc.property(someDesign, (design) => {
        expect(changedResources(design, structuredClone(design))).toEqual([]);
      }),
    );
  });
});
