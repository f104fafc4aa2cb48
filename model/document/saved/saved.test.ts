import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDocument } from '../arbitrary.test-helper.ts';
import { formatVersion, migrations } from './migrations.ts';
import { open } from './open.ts';
import { save } from './save.ts';
import { documentJsonSchema } from './saved-schema.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

describe('save and open', () => {
  test('what is saved opens as it was, with nothing to mend', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const opened = open(save(document));
        expect(opened.document).toEqual(document);
        expect(opened.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what opens saves to the same text', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const text = save(document);
        expect(save(open(text).document)).toBe(text);
      }),
    );
  });

  test('the order of making things does not show in the text', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const turned = document.variants.map((variant) => ({
          ...variant,
          design: { resources: Object.fromEntries(Object.entries(variant.design.resources).reverse()) },
        }));
        expect(save({ ...document, variants: turned })).toBe(save(document));
      }),
    );
  });

  test('unchanged records of further variants are the same objects', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const [first] = document.variants;
        if (!first) return;
        const twice = { ...document, variants: [first, { ...first, id: 'twin' }] };
        const [a, b] = open(save(twice)).document.variants;
        for (const [id, resource] of Object.entries(a?.design.resources ?? {})) {
          expect(b?.design.resources[id as never]).toBe(resource);
        }
      }),
    );
  });
});

describe('the saved format', () => {
  test('its shape is the locked one', () => {
    const file = here('./format.lock.json');
    const today = `${JSON.stringify(documentJsonSchema({ words: false }), null, 1)}\n`;
    if (!existsSync(file) || process.env.REFRESH_LOCK) writeFileSync(file, today);
    const isLocked = readFileSync(file, 'utf8') === today;
    expect(isLocked, howToChangeTheFormat).toBe(true);
  });

  test('other programs read the words of the forms in its schema', () => {
    const text = JSON.stringify(documentJsonSchema());
    expect(text).toContain('"title":"Address spaces"');
    expect(text).not.toContain('"widget"');
  });

  test('every past version has samples, and every migration is one of them', () => {
    const versions = migrations.map(({ to }) => to);
    expect(versions).toEqual(versions.map((_, index) => index + 2));
    for (let version = 1; version <= formatVersion; version += 1) {
      expect(
        samples().some((sample) => sample.startsWith(`v${version}/`)),
        `samples of version ${version}`,
      ).toBe(true);
    }
  });

  test.each(samples())('sample %s opens with nothing to mend and keeps everything', (sample) => {
    const text = readFileSync(here(`./samples/${sample}`), 'utf8');
    const { document, problems } = open(text);
    expect(problems).toEqual([]);
    expect(document.setAside).toEqual([]);
    expect(Object.keys(document.variants[0]?.design.resources ?? {}).length).toBeGreaterThan(5);
    if (JSON.parse(text).version === formatVersion) expect(open(save(document)).document).toEqual(document);
  });
});

const howToChangeTheFormat = `
The shape of the saved file changed. Which of the two is it?
1. Old files still mean the same: a new kind, or a new field with a default. Then refresh the lock:
     REFRESH_LOCK=1 npx vitest run model/document/saved
2. Anything else (a field renamed, removed, of another type, with another default). Then
   - write model/document/saved/migrations/<version>-<what-changed>.ts and list it in migrations.ts,
   - freeze a sample of the old version in model/document/saved/samples/v<old version>/,
   - refresh the lock as above.
`;

function samples(): readonly string[] {
  return readdirSync(here('./samples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
