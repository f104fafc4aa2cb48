import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toResourceId } from '../ids.ts';
import { someDesign } from './arbitrary.test-helper.ts';
import type { Design } from './design.ts';
import { newResource, type Resource } from './resource.ts';
import { sameThings } from './same-things.ts';

const holding = (...resources: readonly Resource[]): Design => ({
  resources: Object.fromEntries(resources.map((one) => [one.id, one])),
});
const vnet = (id: string, name: string) => newResource('virtualNetwork', toResourceId(id), name) as Resource;
const subnet = (id: string, name: string, parent: string) =>
  newResource('subnet', toResourceId(id), name, toResourceId(parent)) as Resource;

describe('the same things of two designs', () => {
  test('a thing keeps its id, whatever it is called', () => {
    const twins = sameThings(holding(vnet('a', 'hub')), holding(vnet('a', 'spoke'), vnet('b', 'hub')));
    expect([...twins]).toEqual([['a', 'a']]);
  });

  test('without an id in common the name with its containers decides', () => {
    const one = holding(vnet('v', 'v1'), subnet('s', 'app', 'v'), vnet('w', 'v2'), subnet('t', 'app', 'w'));
    const two = holding(vnet('V', 'V1'), subnet('S', 'app', 'V'), vnet('W', 'v2'), subnet('T', 'app', 'W'));
    expect(Object.fromEntries(sameThings(one, two))).toEqual({ V: 'v', S: 's', W: 'w', T: 't' });
  });

  test('a name alone decides where it stands once on either side, and never across kinds', () => {
    const one = holding(vnet('v', 'x'), subnet('s', 'app', 'v'));
    const two = holding(vnet('W', 'y'), subnet('S', 'app', 'W'));
    expect([...sameThings(one, two)]).toEqual([['S', 's']]);
    const twice = holding(vnet('W', 'y'), subnet('S', 'app', 'W'), vnet('Z', 'z'), subnet('T', 'app', 'Z'));
    expect([...sameThings(one, twice)]).toEqual([]);
    expect([...sameThings(holding(vnet('v', 'x')), holding(subnet('S', 'x', 'v')))]).toEqual([]);
  });

  test('nothing has two twins', () => {
    fc.assert(
      fc.property(someDesign, someDesign, (a, b) => {
        const twins = [...sameThings(a, b).values()];
        expect(new Set(twins).size).toBe(twins.length);
      }),
    );
  });
});
