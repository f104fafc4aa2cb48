import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { boxesOf } from '../arrange/boxes-of.ts';
import { placeAll } from '../arrange/free-place.ts';
import type { Json } from '../catalog/arm-resource.ts';
import { resourcesOf } from '../document/design.ts';
import type { Document } from '../document/document.ts';
import type { Resource } from '../document/resource.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { mergeAgain } from './merge-again.ts';
import { readFile } from './read-file.ts';

let ids = 0;

function imported(text: string): Document | null {
  const file = { name: '', text, bytes: new TextEncoder().encode(text) };
  return readFile(file, { newId: () => toResourceId(`m${ids++}`) }).document;
}

function read(rows: readonly Json[]): Document {
  return imported(JSON.stringify(rows)) as Document;
}

const group = '/subscriptions/s1/resourceGroups/rg-a/providers';
const vnet = (name: string, subnets: readonly string[], scope = group) => ({
  id: `${scope}/Microsoft.Network/virtualNetworks/${name}`,
  location: 'westeurope',
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: subnets.map((one, index) => ({
      name: one,
      properties: { addressPrefix: `10.0.${index}.0/24` },
    })),
  },
});

function named(document: Document, name: string): Resource {
  const found = resourcesOf(document.variants[0]?.design ?? { resources: {} }).find(
    (one) => one.name === name,
  );
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

/** A document that somebody has worked on. */
function worked(): Document {
  const first = placeAll(read([vnet('hub', ['a', 'b'])]), '');
  const [variant] = first.variants;
  if (!variant) throw new Error('There is no variant.');
  const hub = named(first, 'hub');
  const resources = { ...variant.design.resources, [hub.id]: { ...hub, note: 'Ask the network team' } };
  return {
    ...first,
    variants: [{ ...variant, design: { resources } }],
    canvas: { ...first.canvas, places: { ...first.canvas.places, [hub.id]: { x: 400, y: 200 } } },
    questions: [
      { id: 'q', from: { resource: named(first, 'a').id }, to: { fqdn: 'x.y' }, port: 443, protocol: 'tcp' },
    ],
  };
}

const options = { variant: '' };

describe('mergeAgain', () => {
  test('the same things change nothing', () => {
    const before = worked();
    const result = mergeAgain(before, read([vnet('hub', ['a', 'b'])]), options);
    expect(result).toEqual({ document: before, updated: [], added: [], gone: [], problems: [] });
  });

  test('what is known keeps its id, place and note; what is new has a place that nobody has', () => {
    const before = worked();
    const again = read([{ ...vnet('HUB', ['a', 'b', 'c']), tags: { env: 'prod' } }]);
    const { document, updated, added } = mergeAgain(before, again, options);
    const hub = named(document, 'HUB');
    expect(hub).toMatchObject({
      id: named(before, 'hub').id,
      note: 'Ask the network team',
      tags: { env: 'prod' },
    });
    expect(document.canvas.places[hub.id]).toEqual({ x: 400, y: 200 });
    expect(updated).toEqual([hub.id]);
    expect(added).toEqual([named(document, 'c').id]);
    expect(named(document, 'c').parent).toBe(hub.id);
    expect(document.questions).toBe(before.questions);
    const spots = boxesOf(document, '')
      .filter(({ kind }) => kind === 'subnet')
      .map(({ x, y }) => `${x} ${y}`);
    expect(new Set(spots).size).toBe(3);
  });

  test('what is gone is told, and goes where that is asked for', () => {
    const before = worked();
    const told = mergeAgain(before, read([vnet('hub', ['a'])]), options);
    expect(told.gone.map(({ name }) => name)).toEqual(['b']);
    expect(told.problems.map(({ says }) => printSentence(says))).toEqual([
      'Not in the import any more, and left as they are: b. Remove what is no longer there.',
    ]);
    expect(named(told.document, 'b').name).toBe('b');
    const removed = mergeAgain(before, read([vnet('hub', ['a'])]), { ...options, removeGone: true });
    expect(() => named(removed.document, 'b')).toThrow();
    expect(removed.document.canvas.places[named(before, 'b').id]).toBeUndefined();
  });

  test('another resource group is another place: nothing there is gone, and the same name is another thing', () => {
    const other = '/subscriptions/s1/resourceGroups/rg-b/providers';
    const { document, added, gone } = mergeAgain(worked(), read([vnet('hub', ['a'], other)]), options);
    expect(gone).toEqual([]);
    expect(added).toHaveLength(2);
    const groups = resourcesOf(document.variants[0]?.design ?? { resources: {} })
      .filter(({ kind }) => kind === 'virtualNetwork')
      .map(({ resourceGroup }) => resourceGroup);
    expect(groups.sort()).toEqual([null, 'rg-b']);
  });

  test('a template that does not say its group updates what is there under the same name', () => {
    const before = worked();
    const row = {
      type: 'Microsoft.Network/virtualNetworks',
      name: 'hub',
      location: 'westeurope',
      properties: vnet('hub', ['a', 'b']).properties,
      tags: { env: 'test' },
    };
    const { document, added } = mergeAgain(before, read([row]), options);
    expect(added).toEqual([]);
    expect(named(document, 'hub')).toMatchObject({
      id: named(before, 'hub').id,
      tags: { env: 'test' },
      resourceGroup: null,
    });
  });
});

const corpus = '/work/shared/corpus';

/** Reads /work/shared/corpus where it lies; skipped on a machine without it. */
describe.skipIf(!existsSync(corpus))('every file of the corpus, a second time', () => {
  const files = ['arg', 'snapshots', 'visible'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  test.each(files)('%s', (name) => {
    const text = readFileSync(join(corpus, name), 'utf8');
    const [first, second] = [imported(text), imported(text)];
    if (!first || !second) return expect(second).toBe(first);
    const before = placeAll(first, '');
    const { document, updated, added, gone } = mergeAgain(before, second, options);
    expect({ updated, added, gone }).toEqual({ updated: [], added: [], gone: [] });
    expect(document).toBe(before);
  });
});
