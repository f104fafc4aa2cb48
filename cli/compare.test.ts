import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import type { Document } from '../model/index.ts';
import { save } from '../model/index.ts';
import { escapeXml } from './junit.ts';
import { outputSchemas } from './output-schemas.ts';
import { run } from './run.ts';
import { twoVariants } from './two-variants.test-helper.ts';

const folder = mkdtempSync(join(tmpdir(), 'reachboard-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, document: Document): string {
  const file = join(folder, name);
  writeFileSync(file, save(document));
  return file;
}

const both = written('both.json', twoVariants());
const [first, second] = twoVariants().variants;
const one = (name: string, variant: typeof first) =>
  written(name, twoVariants({ variants: variant ? [variant] : [], steps: [] }));

describe('diff', () => {
  test('tells what changes for whom between two variants, and ends with 1', async () => {
    const { code, out, err } = await run(['diff', both, '--from', 'Before', '--to', 'After']);
    expect([code, err]).toEqual([1, '']);
    await expect(`${out}\n`).toMatchFileSnapshot('expected/diff.txt');
  });

  test('the same variant behaves the same, and ends with 0', async () => {
    const { code, out } = await run(['diff', both, '--from', 'After', '--to', 'After']);
    expect(code).toBe(0);
    expect(out).toBe('After -> After: same behaviour\n0 lost, 0 gained, 0 changed, 4 the same');
  });

  test('two files are compared by their first variants, things by name where ids differ', async () => {
    const renamed = save(twoVariants({ variants: second ? [second] : [], steps: [] }));
    const other = join(folder, 'other-ids.json');
    writeFileSync(
      other,
      renamed.replaceAll('"vm-peer"', '"4711"').replaceAll('"name": "4711"', '"name": "vm-peer"'),
    );
    const { code, out } = await run(['diff', one('before.json', first), other]);
    expect(code).toBe(1);
    expect(out).toMatch(/before\.json \(Before\) -> .*other-ids\.json \(After\): different behaviour/);
    expect(out).toMatch(/^gained {3}vm-peer -> kv-shop: verdict blocked -> reachable/m);
    expect(out).not.toMatch(/only (before|after)/);
    expect((await run(['diff', one('a.json', second), one('b.json', second)])).code).toBe(0);
    expect((await run(['diff', one('a.json', second), both, '--to', 'After'])).code).toBe(0);
  });

  test('what stands in one of them only is said', async () => {
    const resources = { ...second?.design.resources };
    const without = Object.fromEntries(Object.entries(resources).filter(([id]) => id !== 'vm-peer'));
    const fewer = second && { ...second, design: { resources: without } };
    const { out } = await run(['diff', one('a.json', second), one('c.json', fewer as typeof second)]);
    expect(out).toMatch(/^only before: vm-peer$/m);
    expect(out).toMatch(/^lost {5}vm-peer -> kv-shop: only before, reachable privateEndpoint$/m);
  });

  it.each([
    ['one file and no variant to compare with', ['diff', both], /--to is missing/],
    [
      'an unknown variant',
      ['diff', both, '--to', 'Later'],
      /has no variant "Later"\. It has "Before", "After"/,
    ],
    ['an unknown first variant', ['diff', both, '--from', 'x', '--to', 'After'], /has no variant "x"/],
    ['--variant', ['diff', both, '--to', 'After', '--variant', 'Before'], /diff takes no --variant/],
    ['a third file', ['diff', both, both, both], /Two files at most/],
    ['a second file of another verb', ['matrix', both, both], /matrix takes one file/],
    [
      'a second file that is missing',
      ['diff', both, join(folder, 'none.json')],
      /There is no file .*none\.json/,
    ],
  ] as const)('bad input: %s', async (_, words, message) => {
    const ended = await run(words);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toMatch(message);
  });
});

describe('check', () => {
  test('judges every expectation in every variant and step, and ends with 1 when one does not hold', async () => {
    const junit = join(folder, 'junit.xml');
    const { code, out } = await run(['check', both, '--junit', junit]);
    expect(code).toBe(1);
    await expect(`${out}\n`).toMatchFileSnapshot('expected/check.txt');
    await expect(readFileSync(junit, 'utf8')).toMatchFileSnapshot('expected/check.junit.xml');
  });

  test('ends with 0 when all hold, in one variant too', async () => {
    expect(await run(['check', both, '--variant', 'After'])).toMatchObject({ code: 0 });
    expect(await run(['check', both, '--variant', 'Before'])).toMatchObject({ code: 1 });
    expect((await run(['check', one('after.json', second)])).out).toMatch(
      /^3 of 3 hold, 0 fail, 0 undecided\.$/m,
    );
  });

  test('says that a file has no expectations', async () => {
    const { code, out } = await run(['check', written('none.json', twoVariants({ expectations: [] }))]);
    expect(code).toBe(0);
    expect(out).toMatch(/none\.json has no expectations/);
  });

  test('an expectation that cannot be read does not count as holding', async () => {
    const file = join(folder, 'odd.json');
    writeFileSync(file, save(twoVariants()).replace('"must": "reach"', '"must": "perhaps"'));
    const { code, out, err } = await run(['check', file, '--variant', 'After']);
    expect(code).toBe(1);
    expect(out).toMatch(/1 of the expectations could not be read\./);
    expect(err).toMatch(/expectations/);
  });

  test('a report that cannot be written is bad input', async () => {
    expect(await run(['check', both, '--junit', folder])).toMatchObject({ code: 2, out: '' });
  });
});

describe('JSON fits its schema', () => {
  it.each([
    ['diff', ['--to', 'After']],
    ['check', []],
  ] as const)('%s', async (verb, options) => {
    const { out } = await run([verb, both, ...options, '--json']);
    expect(outputSchemas[verb].strict().safeParse(JSON.parse(out)).error).toBeUndefined();
  });
});

test('text in XML is text, whatever it holds', async () => {
  expect(escapeXml('a <b> & "c"\n\u0000\ud800')).toBe('a &lt;b&gt; &amp; &quot;c&quot;&#10;\ufffd\ufffd');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot|#\d+);)|[\ufffe\uffff]/);
      expect([...escaped].filter((sign) => sign < ' ')).toEqual([]);
    }),
  );
});
