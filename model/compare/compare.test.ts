import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { matrixOf } from '../matrix/matrix.ts';
import { compile } from '../network/compile.ts';
import { draw } from '../scenarios/draw.ts';
import { choices, drawNetwork } from '../trace/random-network.test-helper.ts';
import { trace } from '../trace/trace.ts';
import { compare } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { firstDifference } from './first-difference.ts';

const runs = { numRuns: 40 };

/** A machine and a vault, public or behind a private endpoint. */
function vault(isPrivate: boolean) {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'app', '10.0.1.0/24');
  d.vm(subnet, 'vm', '10.0.1.4');
  const kv = d.add('keyVault', 'kv-a', null, { publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled' });
  if (isPrivate) {
    d.vm(subnet, 'jump', '10.0.1.5');
    d.endpoint(d.subnet(vnet, 'pes', '10.0.2.0/24'), 'pe', '10.0.2.4', kv, 'vault', {
      dnsZoneGroup: [d.zone('privatelink.vaultcore.azure.net', [vnet])],
    });
  }
  return compile(d.design(), usualDefaults);
}

describe('two designs side by side', () => {
  test('from public to private link: the way, the name and the exposure change, and a new machine is told', () => {
    const { pairs, added, removed, exposures } = compare(vault(false), vault(true));
    const pair = pairs.find(({ source, destination }) => source === 'vm' && destination === 'kv-a');
    expect(pair).toMatchObject({
      judged: 'changed',
      before: { verdict: 'reachable', path: 'public', dns: 'public', exposure: 'everyNetwork' },
      after: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private', address: '10.0.2.4' },
    });
    expect(pair?.fields).toEqual(['path', 'dns', 'address', 'source', 'exposure']);
    expect([added, removed]).toEqual([['jump'], []]);
    expect(exposures).toMatchObject([{ service: 'kv-a', before: { word: 'everyNetwork' } }]);
  });

  test('tells how far it is', () => {
    const told: (readonly [number, number])[] = [];
    compare(vault(false), vault(true), (done, total) => told.push([done, total]));
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect(told.length).toBeGreaterThan(1);
  });

  test('a matrix that is known is not traced again and gives the same', () => {
    const [one, other] = [vault(false), vault(true)];
    const told: number[] = [];
    const known = { before: matrixOf(one), after: matrixOf(other) };
    const onRow = (done: number) => told.push(done);
    expect(compare(one, other, onRow, known)).toEqual(compare(one, other));
    expect(told).toEqual([]);
  });

  test('a design differs from itself in nothing', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const [one, other] = [choice, choice].map((each) => compile(drawNetwork(each), usualDefaults));
        if (!one || !other) return;
        const { pairs, counts, added, removed, exposures } = compare(one, other);
        expect({ pairs, added, removed, exposures }).toEqual({
          pairs: [],
          added: [],
          removed: [],
          exposures: [],
        });
        expect(counts).toMatchObject({ gained: 0, lost: 0, changed: 0 });
        expect(counts.same).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('the other way round gained is lost, and only what differs is listed', () => {
    const gist = ({ pairs }: Comparison) =>
      pairs.map(({ source, destination, fields }) => `${source} ${destination} ${fields}`).sort();
    fc.assert(
      fc.property(choices, choices, (a, b) => {
        const [one, other] = [compile(drawNetwork(a), usualDefaults), compile(drawNetwork(b), usualDefaults)];
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(back.counts).toEqual({
          ...there.counts,
          gained: there.counts.lost,
          lost: there.counts.gained,
        });
        expect(gist(back)).toEqual(gist(there));
        expect([back.added, back.removed].map((list) => [...list].sort())).toEqual(
          [there.removed, there.added].map((list) => [...list].sort()),
        );
        for (const { fields, before, after } of there.pairs) {
          expect(fields.length).toBeGreaterThan(0);
          expect(before ?? after).not.toBeNull();
        }
      }),
      runs,
    );
  });
});

describe('the first step that differs', () => {
  const question = {
    from: { resource: toResourceId('vm') },
    to: { resource: toResourceId('kv-a') },
    port: null,
    protocol: null,
  };
  const [open, closed] = [trace(vault(false), question), trace(vault(true), question)];

  test('is where the name leads elsewhere', () => {
    const found = firstDifference(open, closed);
    expect(found?.before?.action).toBe('resolve');
    expect(found?.before && printSentence(found.before.says)).not.toBe(
      found?.after && printSentence(found.after.says),
    );
    for (let index = 0; index < (found?.index ?? 0); index += 1)
      expect(open.steps[index]).toEqual(closed.steps[index]);
  });

  test('is none for the same way', () => {
    expect(firstDifference(open, trace(vault(false), question))).toBeNull();
  });

  test('is where one way ends and the other goes on', () => {
    const shorter = { ...open, steps: open.steps.slice(0, -1) };
    expect(firstDifference(shorter, open)).toMatchObject({ index: open.steps.length - 1, before: null });
    expect(firstDifference(open, shorter)).toMatchObject({ after: null });
  });
});
