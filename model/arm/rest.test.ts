import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../catalog/arm-resource.ts';
import { isCovered, merge, restOf, withRest } from './rest.ts';
import { isUnder, readPath } from './rest-path.ts';

describe('what a file says beside the printed body', () => {
  const cases: readonly {
    readonly says: string;
    readonly read: JsonObject;
    readonly printed: JsonObject;
    readonly rest: Record<string, unknown>;
    readonly changed?: readonly string[];
  }[] = [
    {
      says: 'leaves out what is printed, whatever its case',
      read: { properties: { Protocol: 'TCP', Port: '443' } },
      printed: { properties: { protocol: 'Tcp', port: 443 } },
      rest: {},
    },
    {
      says: 'keeps leaves by path and leaves out what Azure writes',
      read: { sku: { name: 'Basic' }, properties: { provisioningState: 'Succeeded', 'a/b': 1 } },
      printed: {},
      rest: { '/sku/name': 'Basic', '/properties/a~1b': 1 },
    },
    {
      says: 'finds items by name, and keeps whole those that are not printed',
      read: {
        rules: [
          { name: 'B', a: 1, b: 2 },
          { name: 'c', a: 3 },
        ],
      },
      printed: { rules: [{ name: 'b', a: 1 }] },
      rest: { '/rules/[B]/b': 2, '/rules/[c]': { name: 'c', a: 3 } },
    },
    {
      says: 'finds nameless items by what they say',
      read: { list: [{ v: '::1' }, { v: '10.0.0.1', action: 'Allow' }, 'x'] },
      printed: { list: [{ v: '10.0.0.1' }] },
      rest: { '/list/[+0]': { v: '::1' }, '/list/[#0]/action': 'Allow', '/list/[+1]': 'x' },
    },
    {
      says: 'names what differs; the printed word counts',
      read: { a: { b: 'one' } },
      printed: { a: { b: 'two' } },
      rest: {},
      changed: ['/a/b'],
    },
    {
      says: 'keeps references, but no id of its own',
      read: { id: '/x', properties: { plan: { id: '/subscriptions/1' } } },
      printed: {},
      rest: { '/properties/plan/id': '/subscriptions/1' },
    },
  ];
  test.each(cases)('$says', ({ read, printed, rest, changed = [] }) => {
    expect(restOf(read, printed)).toEqual({ rest, changed });
  });

  test('drops other spellings, for any item too', () => {
    const read = { p: { rules: [{ name: 'a', etag2: 1 }], other: 1 } };
    expect(restOf(read, { p: { rules: [{ name: 'a' }] } }, ['/p/rules/*/etag2', '/p/other']).rest).toEqual(
      {},
    );
    expect(isUnder('/p/rules/[a]/etag2/x', '/p/rules/*/etag2')).toBe(true);
  });
});

describe('putting the rest back', () => {
  const key = fc
    .stringMatching(/^[a-z/~[\]#+0-9]{1,5}$/)
    .filter((word) => !/^\[.*\]$/.test(word) && word !== 'id' && word !== 'type');
  const body = fc.dictionary(
    key,
    fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.integer(),
        fc.constantFrom('a', 'b'),
        fc.dictionary(key, tie('value'), { maxKeys: 3 }),
        fc.array(fc.record({ name: fc.constantFrom('x', 'y/z', 'w'), v: fc.integer() }), { maxLength: 1 }),
      ),
    })).value as fc.Arbitrary<never>,
    { maxKeys: 4 },
  ) as unknown as fc.Arbitrary<JsonObject>;

  test('gives the file again, whatever part of it is printed', () => {
    fc.assert(
      fc.property(body, fc.func(fc.boolean()), (read, isPrinted) => {
        const printed = JSON.parse(
          JSON.stringify(read, (name, value) =>
            name !== '' &&
            name !== 'name' &&
            !Array.isArray(value) &&
            typeof value === 'number' &&
            isPrinted(name)
              ? undefined
              : value,
          ),
        );
        const { rest } = restOf(read, printed);
        const prune = (value: unknown): unknown =>
          JSON.parse(JSON.stringify(value), (_, one) =>
            typeof one === 'object' && one !== null && Object.keys(one).length === 0 ? undefined : one,
          ) ?? {};
        expect(prune(withRest(printed, JSON.parse(JSON.stringify(rest))))).toEqual(prune(read));
      }),
      { numRuns: 300 },
    );
  });

  test('an item that is gone takes its rest with it; what was whole comes back', () => {
    const rest = { '/rules/[gone]/x': 1, '/rules/[whole]': { name: 'whole' }, '/rules/[here]/x': 2 };
    expect(withRest({ rules: [{ name: 'here' }] }, rest)).toEqual({
      rules: [{ name: 'here', x: 2 }, { name: 'whole' }],
    });
  });

  test('what Azure needs gives way to what was read, and to what is printed', () => {
    expect(withRest({ a: 1 }, { '/sku/name': 'B' }, { a: 2, sku: { name: 'A', tier: 'T' } })).toEqual({
      a: 1,
      sku: { name: 'B', tier: 'T' },
    });
  });

  test('two bodies in one: lists by name, else by position', () => {
    expect(merge({ l: [{ name: 'a', x: 1 }, { name: 'b' }] }, { l: [{ name: 'b', y: 2 }] })).toEqual({
      l: [
        { name: 'b', y: 2 },
        { name: 'a', x: 1 },
      ],
    });
  });

  test('a body that says all that Azure needs may be ours', () => {
    const needs = { sku: { name: 'S' }, properties: { p: "[parameters('p')]" } };
    expect(isCovered(needs, { sku: { name: 's' }, properties: { q: 1 } })).toBe(true);
    expect(isCovered(needs, { sku: { name: 'other' } })).toBe(false);
    expect(isCovered(needs, {})).toBe(false);
  });

  test('paths read back', () => {
    expect(readPath('/a~1b/[x~0y]/[#2]/[+0]')).toEqual(['a/b', { item: 'x~y' }, { index: 2 }, { added: 0 }]);
  });

  test('an identity is kept: its type, and identities that are keys alone', () => {
    const read = {
      type: 'Contoso.App/things',
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: { '/subscriptions/s/resourceGroups/rg/providers/X.Y/ids/i': {} },
      },
      items: [{ name: 'a', type: 'Contoso.App/things/items', kept: 1 }],
    };
    const { rest } = restOf(read, { items: [{ name: 'a' }] });
    expect(withRest({ items: [{ name: 'a' }] }, rest)).toEqual({
      identity: read.identity,
      items: [{ name: 'a', kept: 1 }],
    });
  });

  test('a key that begins as an item does', () => {
    const read = { map: { '[]': 'x', '[a': 'y', '~2': 'z' } };
    expect(withRest({}, restOf(read, {}).rest)).toEqual(read);
  });
});
