import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateTemplate } from './evaluate-template.ts';
import { parseTemplateJson } from './parse-json.ts';
import { corpus } from './snapshots.test-helper.ts';

const folder = join(corpus, 'visible');
const present = existsSync(folder);
if (!present) console.warn(`Skipped: the templates of the corpus are not here (${corpus}).`);
const files = present ? readdirSync(folder).filter((file) => !file.endsWith('.parameters.json')) : [];
const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));

describe.skipIf(!present)('templates of the corpus', () => {
  test.each(files)('%s is read without an exception, with and without values', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const values = join(folder, file.replace(/\.json$/, '.parameters.json'));
    const alone = evaluateTemplate(text);
    const filled = existsSync(values)
      ? evaluateTemplate(text, { parameters: readFileSync(values, 'utf8') })
      : alone;
    for (const result of [alone, filled]) {
      expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result.resources.length).toBeGreaterThan(0);
      expect(result.resources.every(({ type }) => /^[\w.]+\/[\w./]+$/.test(type))).toBe(true);
    }
  });

  test('damaged ones are read or refused, and never end in an exception', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(damage(), { minLength: 1, maxLength: 6 }), (which, damages) => {
        const text = texts[which % texts.length] ?? '';
        const damaged = damages.reduce((whole, change) => change(whole), text);
        const result = evaluateTemplate(damaged);
        expect(result.resources.length + result.problems.length).toBeGreaterThan(0);
        // What comes out is plain JSON without cycles.
        JSON.stringify(result);
      }),
      { numRuns: 300 },
    );
  });

  test('templates with other values in their places', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), odd()), { minLength: 1, maxLength: 8 }),
        (which, changes) => {
          const parsed = parseTemplateJson(texts[which % texts.length] ?? '');
          const root = structuredClone(parsed.ok ? parsed.root : {}) as object;
          for (const [place, value] of changes) replaceAt(root, place, structuredClone(value));
          expect(Array.isArray(evaluateTemplate(JSON.stringify(root)).resources)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

type Damage = (text: string) => string;

/** Cuts, doubles, swaps or overwrites a piece of a text. */
function damage(): fc.Arbitrary<Damage> {
  const pieces = [
    '[',
    ']',
    '{',
    '}',
    "'",
    '"',
    ',',
    '(',
    ')',
    '[[',
    'copyIndex()',
    "parameters('x')",
    '\\',
    '\u0000',
    '9e999',
  ];
  return fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), fc.constantFrom(...pieces), fc.nat(2))
    .map(([share, length, piece, way]) => (text) => {
      const at = Math.floor(share * text.length);
      const [before, middle, after] = [
        text.slice(0, at),
        text.slice(at, at + length),
        text.slice(at + length),
      ];
      if (way === 0) return before + after;
      return way === 1 ? before + piece + after : before + middle + middle + after;
    });
}

function odd(): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    [],
    {},
    [[]],
    '[',
    '[]',
    '[[x]',
    "[reference('x')]",
    "[parameters('location')]",
    '[copyIndex()]',
    '[resourceGroup()]',
    "[variables('y')]",
    "[createObject('a', resourceGroup())]",
    { copy: [{ name: 'a', count: 3, input: '[copyIndex()]' }] },
    { name: 'l', count: 900 },
    { $ref: '#/definitions/x' },
  );
}

/** Replaces the value at the n-th place of a tree, counted in order and around. */
function replaceAt(root: object, place: number, value: unknown): void {
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const visit = (node: object): void => {
    for (const [key, inner] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key]);
      if (typeof inner === 'object' && inner !== null) visit(inner as object);
    }
  };
  visit(root);
  const [holder, key] = places[place % Math.max(1, places.length)] ?? [{}, ''];
  holder[key] = value;
}
