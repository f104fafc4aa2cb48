import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsNotHeld, kindsNotHeld, manyAddresses } from './not-held.ts';

const page = readFileSync(new URL('../../docs/what-arm-cannot-hold.md', import.meta.url), 'utf8');
const [, things = '', settings = ''] = page.split('\n## ');

/** The first words of the rows of a table. */
function rowsOf(section: string, count: number): readonly string[] {
  return [...section.matchAll(/^\| ([A-Za-z]\S*) \| ([^|]*) \|/gm)]
    .filter(([, kind]) => kind !== 'kind')
    .map(([, kind, second]) => (count === 1 ? `${kind}` : `${kind}.${second}`))
    .sort();
}

test('the page and the list of what ARM cannot hold are alike', () => {
  expect(rowsOf(things, 1)).toEqual([...kindsNotHeld].sort());
  const listed = Object.entries(fieldsNotHeld).flatMap(([kind, fields]) =>
    fields.map((one) => `${kind}.${one}`),
  );
  expect(rowsOf(settings, 2)).toEqual(listed.sort());
  for (const kind of manyAddresses) expect(page).toContain(kind);
});

test('the list does not grow by itself', () => {
  expect(kindsNotHeld.length).toBe(9);
  expect(Object.values(fieldsNotHeld).flat().length).toBe(70);
  expect(manyAddresses.length).toBe(3);
});
