import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printSentence } from '../../explain/sentence.ts';
import { toResourceId } from '../../ids.ts';
import { someDocument } from '../arbitrary.test-helper.ts';
import { find } from '../design.ts';
import { type Document, variantOf } from '../document.ts';
import { formatVersion } from './migrations.ts';
import { open } from './open.ts';
import { save } from './save.ts';

const id = toResourceId;
const subnet = { kind: 'subnet', name: 'snet-a', parent: 'vnet', settings: { prefix: '10.0.0.0/24' } };
const vnet = { kind: 'virtualNetwork', name: 'vnet-a', settings: { addressSpaces: ['10.0.0.0/16'] } };

/** A file with these resources in its one variant. */
function fileOf(resources: unknown, more: object = {}): string {
  const variants = [{ id: 'v', name: 'Design', design: { resources } }];
  return JSON.stringify({ format: 'reachboard', version: 1, document: { title: 'Test', variants, ...more } });
}

const designOf = (document: Document) => variantOf(document, '').design;

describe('files that hold no document', () => {
  test.each<readonly [name: string, code: string, text: string]>([
    ['nothing', 'not-json', ''],
    ['cut off', 'not-json', fileOf({ vnet }).slice(0, -5)],
    ['two documents', 'not-json', '{}{}'],
    ['a number', 'not-ours', '5'],
    ['null', 'not-ours', 'null'],
    ['a list', 'not-ours', '[]'],
    ['another format', 'not-ours', '{"format":"tldraw","version":1,"document":{}}'],
    ['no document', 'not-ours', '{"format":"reachboard","version":1}'],
    ['a list as document', 'not-ours', '{"format":"reachboard","version":1,"document":[]}'],
    ['a version in words', 'not-ours', '{"format":"reachboard","version":"1","document":{}}'],
    ['version nought', 'not-ours', '{"format":"reachboard","version":0,"document":{}}'],
    ['half a version', 'not-ours', '{"format":"reachboard","version":1.5,"document":{}}'],
    ['a newer version', 'newer', `{"format":"reachboard","version":${formatVersion + 1},"document":{}}`],
    ['bytes', 'not-text', 'PK\u0003\u0004\0\0'],
    ['50 MB', 'too-large', `{"format":"${'x'.repeat(50 * 1024 * 1024)}"}`],
    ['deep lists', 'too-deep', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
    ['deep objects', 'too-deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('%s: %s', (_, code, text) => {
    const { document, problems } = open(text);
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']]);
    expect(printSentence(problems[0]?.says ?? [])).toMatch(/\.$/);
    expect(document.variants).toHaveLength(1);
    expect(designOf(document).resources).toEqual({});
  });

  test('brackets inside texts are no nesting', () => {
    const { document } = open(fileOf({ vnet: { ...vnet, note: '["{'.repeat(500) } }));
    expect(find(designOf(document), id('vnet'))?.note).toHaveLength(1500);
  });

  test('a byte order mark does not matter', () => {
    expect(open(`\uFEFF${fileOf({ vnet })}`).problems).toEqual([]);
  });
});

describe('files with parts that cannot be read', () => {
  test.each<readonly [name: string, text: string, setAside: readonly string[]]>([
    [
      'an unknown kind',
      fileOf({ vnet, x: { kind: 'quantumRelay', name: 'q' } }),
      ['variants[0].design.resources.x'],
    ],
    ['no kind', fileOf({ vnet, x: { name: 'q' } }), ['variants[0].design.resources.x']],
    [
      'a kind that every object has',
      fileOf({ vnet, x: { kind: 'constructor', name: 'q' } }),
      ['variants[0].design.resources.x'],
    ],
    ['a number as resource', fileOf({ vnet, x: 5 }), ['variants[0].design.resources.x']],
    ['a list of resources', fileOf([vnet]), ['variants[0].design']],
    ['a name that is none', fileOf({ vnet, x: { ...vnet, name: 7 } }), ['variants[0].design.resources.x']],
    [
      'a setting of the wrong type',
      fileOf({ vnet: { ...vnet, settings: { addressSpaces: 'all', dnsServers: ['10.0.0.4'] } } }),
      ['variants[0].design.resources.vnet.settings.addressSpaces'],
    ],
    [
      'a bad row',
      fileOf({
        vnet,
        n: {
          kind: 'networkSecurityGroup',
          name: 'nsg-a',
          settings: { rules: [{ priority: 100 }, { priority: 'high' }] },
        },
      }),
      ['variants[0].design.resources.n.settings.rules.1'],
    ],
    [
      'a bad head field',
      fileOf({ vnet: { ...vnet, region: 5 } }),
      ['variants[0].design.resources.vnet.region'],
    ],
    [
      'settings that are none',
      fileOf({ vnet: { ...vnet, settings: 5 } }),
      ['variants[0].design.resources.vnet.settings'],
    ],
    [
      'an unknown setting',
      fileOf({ vnet: { ...vnet, settings: { ...vnet.settings, flowTimeout: 4 } } }),
      ['variants[0].design.resources.vnet.settings.flowTimeout'],
    ],
    ['an unknown part', fileOf({ vnet }, { comments: ['hello'] }), ['comments']],
    [
      'a bad place',
      fileOf({ vnet }, { canvas: { places: { vnet: { x: 'left', y: 0 }, b: { x: 1, y: 2 } } } }),
      ['canvas.places.vnet'],
    ],
    [
      'a bad note',
      fileOf({ vnet }, { canvas: { notes: [{ id: 'n', text: 'a', x: 0, y: 0 }, 5] } }),
      ['canvas.notes[1]'],
    ],
    [
      'the same note twice',
      fileOf(
        { vnet },
        {
          canvas: {
            notes: [
              { id: 'n', text: 'a', x: 0, y: 0 },
              { id: 'n', text: 'b', x: 0, y: 0 },
            ],
          },
        },
      ),
      ['canvas.notes[1]'],
    ],
    [
      'a bad question',
      fileOf({ vnet }, { questions: [{ id: 'q', from: 'me', to: 'you' }] }),
      ['questions[0]'],
    ],
    ['bad defaults', fileOf({ vnet }, { defaults: { region: 5 } }), ['defaults.region']],
    [
      'a peering without an end',
      fileOf({
        vnet,
        p: { kind: 'peering', name: 'p', settings: { left: { vnet: 'vnet' }, right: { vnet: 'gone' } } },
      }),
      ['variants[0].design.resources.p'],
    ],
    [
      'a reference into nothing',
      fileOf({ vnet, s: { ...subnet, settings: { routeTable: 'gone' } } }),
      ['variants[0].design.resources.s.settings.routeTable'],
    ],
    [
      'a reference to the wrong kind',
      fileOf({ vnet, s: { ...subnet, settings: { routeTable: 'vnet' } } }),
      ['variants[0].design.resources.s.settings.routeTable'],
    ],
    [
      'variants that are none',
      JSON.stringify({ format: 'reachboard', version: 1, document: { variants: 'two' } }),
      ['variants'],
    ],
  ])('%s is put aside, the rest opens, and saving loses nothing', (_, text, setAside) => {
    const { document, problems } = open(text);
    expect(document.setAside.map(({ path }) => path)).toEqual(setAside);
    expect(problems.some(({ severity }) => severity === 'warning')).toBe(true);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(false);
    const again = open(save(document));
    expect(again.document).toEqual(document);
  });

  test('what was put aside is saved again untouched', () => {
    const value = { kind: 'quantumRelay', name: 'q', settings: { deep: [1, { two: null }] } };
    const { document } = open(fileOf({ vnet, x: value }));
    expect(document.setAside[0]?.value).toEqual(value);
    expect(open(save(document)).document.setAside).toEqual(document.setAside);
  });

  test('what an earlier version put aside comes back when this one can read it, and stays quietly when not', () => {
    const path = (one: string) => `variants[0].design.resources.${one}`;
    const setAside = [
      {
        path: path('new'),
        why: 'this version knows no kind keyVault',
        value: { kind: 'keyVault', name: 'kv-a', parent: null },
      },
      {
        path: path('newer'),
        why: 'this version knows no kind quantumRelay',
        value: { kind: 'quantumRelay', name: 'q' },
      },
      { path: path('vnet'), why: 'its id is taken', value: { kind: 'keyVault', name: 'kv-b' } },
      { path: 'comments', why: 'this version does not know it', value: ['hello'] },
    ];
    const { document, problems } = open(fileOf({ vnet }, { setAside }));
    expect(find(designOf(document), id('new'))?.name).toBe('kv-a');
    expect(document.setAside).toEqual(setAside.slice(1));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['set-aside-before', 'note'],
      ['read-again', 'note'],
    ]);
  });

  test('the other rows of a list with a bad row stay', () => {
    const rules = [
      { name: 'a', priority: 100 },
      { name: 'b', priority: -1 },
      { name: 'c', priority: 110 },
    ];
    const { document } = open(
      fileOf({ n: { kind: 'networkSecurityGroup', name: 'nsg-a', settings: { rules } } }),
    );
    const group = find(designOf(document), id('n'));
    expect(group?.kind === 'networkSecurityGroup' && group.settings.rules.map(({ name }) => name)).toEqual([
      'a',
      'c',
    ]);
  });

  test('a change that builds on nothing is put aside, one that builds on something counts', () => {
    const variants = [
      { id: 'v', name: 'Before', design: { resources: { vnet } } },
      {
        id: 'w',
        name: 'After',
        change: { set: { vnet: { name: 'vnet-b' }, gone: { name: 'x' } }, removed: ['nobody', 5] },
      },
      { id: 'v', name: 'Same id', change: 'none' },
      7,
    ];
    const { document } = open(JSON.stringify({ format: 'reachboard', version: 1, document: { variants } }));
    expect(document.variants.map(({ id: own }) => own)).toEqual(['v', 'w', 'v-2']);
    expect(document.variants.map(({ design }) => find(design, id('vnet'))?.name)).toEqual([
      'vnet-a',
      'vnet-b',
      'vnet-a',
    ]);
    expect(document.setAside.map(({ path }) => path)).toEqual([
      'variants[3]',
      'variants[1].change.set.gone',
      'variants[2].change',
    ]);
  });
});

describe('files that mean harm', () => {
  test('keys that every object inherits are no ids and change no prototype', () => {
    const text = fileOf({ vnet })
      .replace(
        '"vnet":{',
        '"__proto__":{"kind":"virtualNetwork","name":"p"},"constructor":{"kind":"virtualNetwork","name":"c"},"vnet":{"__proto__":{"hacked":true},',
      )
      .replace(
        '"title"',
        '"__proto__":{"hacked":true},"canvas":{"places":{"__proto__":{"x":1,"y":2},"toString":{"x":1,"y":2}}},"title"',
      );
    const { document } = open(text);
    expect(Object.keys(designOf(document).resources)).toEqual(['vnet']);
    expect(Object.keys(document.canvas.places)).toEqual([]);
    expect(({} as { hacked?: boolean }).hacked).toBeUndefined();
    expect((document as { hacked?: boolean }).hacked).toBeUndefined();
    expect(Object.getPrototypeOf(find(designOf(document), id('vnet')))).toBe(Object.prototype);
    expect(document.setAside.length).toBeGreaterThanOrEqual(5);
    expect(open(save(document)).document).toEqual(document);
  });

  test('script in names and notes is text', () => {
    const name = '<img src=x onerror=alert(1)>';
    const text = fileOf(
      { vnet: { ...vnet, name, note: '</script><script>alert(1)</script>' } },
      { title: name },
    );
    const { document, problems } = open(text);
    expect(problems).toEqual([]);
    expect(find(designOf(document), id('vnet'))?.name).toBe(name);
    expect(document.title).toBe(name);
  });

  test('containers that stand in each other are taken apart', () => {
    const a = { ...subnet, parent: 'b' };
    const { document, problems } = open(
      fileOf({
        a,
        b: { ...subnet, parent: 'c' },
        c: { ...subnet, parent: 'a' },
        d: { ...subnet, parent: 'd' },
      }),
    );
    const parents = ['a', 'b', 'c', 'd'].map((one) => find(designOf(document), id(one))?.parent);
    expect(parents).toEqual([null, 'c', 'a', null]);
    expect(problems.filter(({ code }) => code === 'repaired')).toHaveLength(2);
  });

  test('a container that is not there leaves its things on the open canvas', () => {
    const { document, problems } = open(fileOf({ s: subnet }));
    expect(find(designOf(document), id('s'))?.parent).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['repaired']);
  });

  test('a damaged file never throws, and what it opens to is whole', () => {
    const somewhere = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(someDocument, fc.jsonValue({ maxDepth: 2 }), somewhere, (document, poison, numbers) => {
        const damaged = damage(JSON.parse(save(document)), poison, numbers);
        const opened = open(JSON.stringify(damaged));
        expect(open(save(opened.document)).document).toEqual(opened.document);
      }),
      { numRuns: 400 },
    );
  });

  test('a text that is cut or changed never throws', () => {
    fc.assert(
      fc.property(someDocument, fc.nat(), fc.string(), (document, at, text) => {
        const saved = save(document);
        const place = at % saved.length;
        expect(() => open(saved.slice(0, place) + text + saved.slice(place + text.length))).not.toThrow();
      }),
    );
  });
});

/** Puts a value somewhere into plain data, as deep as the numbers lead. */
function damage(value: unknown, poison: unknown, numbers: Iterator<number>): unknown {
  const number = numbers.next().value ?? 0;
  if (typeof value !== 'object' || value === null || number % 5 === 0) return poison;
  const keys = Object.keys(value);
  const key = keys[number % Math.max(keys.length, 1)];
  if (key === undefined) return poison;
  const inner = damage((value as Record<string, unknown>)[key], poison, numbers);
  if (Array.isArray(value)) return value.map((item, index) => (`${index}` === key ? inner : item));
  return { ...value, [key]: inner };
}
