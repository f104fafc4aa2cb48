import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toResourceId } from '../ids.ts';
import { someDesign } from './arbitrary.test-helper.ts';
import { apply, difference, isEmptyChange } from './difference.ts';
import { newResource, type Resource } from './resource.ts';

describe('difference and apply', () => {
  test('the difference of two designs leads from one to the other', () => {
    fc.assert(
      fc.property(someDesign, someDesign, (a, b) => {
        expect(apply(difference(a, b), a)).toEqual(b);
      }),
    );
  });

  test('a design differs from itself and from its copy in nothing', () => {
    fc.assert(
      fc.property(someDesign, (design) => {
        const change = difference(design, structuredClone(design));
        expect(isEmptyChange(change)).toBe(true);
        expect(apply(change, design)).toBe(design);
      }),
    );
  });

  test('records that a change does not name stay the same objects', () => {
    fc.assert(
      fc.property(someDesign, someDesign, (a, b) => {
        const change = difference(a, b);
        const after = apply(change, a);
        for (const [id, resource] of Object.entries(a.resources) as [string, Resource][]) {
          if (Object.hasOwn(change.set, id) || change.removed.includes(resource.id)) continue;
          expect(after.resources[resource.id]).toBe(resource);
        }
      }),
    );
  });

  test('one changed setting is a change of that setting alone', () => {
    const vnet = newResource('virtualNetwork', toResourceId('a'), 'vnet-a') as Resource;
    const a = { resources: { [vnet.id]: vnet } };
    const changed = { ...vnet, settings: { ...vnet.settings, dnsServers: ['10.0.0.4'] } } as Resource;
    const change = difference(a, { resources: { [vnet.id]: changed } });
    expect(change).toEqual({ set: { a: { settings: { dnsServers: ['10.0.0.4'] } } }, removed: [] });
  });

  test('a change without the record that it builds on adds nothing', () => {
    const change = { set: { [toResourceId('gone')]: { name: 'x' } }, removed: [] };
    expect(apply(change, { resources: {} })).toEqual({ resources: {} });
  });
});
