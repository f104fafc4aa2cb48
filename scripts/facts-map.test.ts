import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { facts, printFacts } from '../model/rulebook.ts';
import { collectedFacts, factFiles } from './fact-files.ts';

const files = factFiles();
const collected = collectedFacts();

describe('the facts', () => {
  // Reads ../shared/facts; skipped where that folder is absent.
  test.skipIf(collected === null)('are those of the collection', () => {
    expect(facts.map(({ id }) => id)).toEqual(collected);
  });

  test('stand once each, in words of their own', () => {
    const ids = facts.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { says, because, open } of facts)
      for (const text of [says, because, open?.missing]) expect(text ?? 'x').toMatch(/^[^|\n]{1,200}$/);
  });

  it.each(facts.map((fact) => [fact.id, fact] as const))(
    '%s is held, or says why not',
    (id, { because, open }) => {
      const held = (files.get(id)?.heldBy.length ?? 0) > 0;
      if (because) expect(held || open, 'what needs no file has none').toBeFalsy();
      else expect(held || open, 'a file that names it, a reason, or what is missing').toBeTruthy();
    },
  );

  test('are all that the model names', () => {
    const known = new Set(facts.map(({ id }) => id));
    expect([...files.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  test('are the ones in docs/', () => {
    const page = readFileSync(fileURLToPath(new URL('../docs/facts.md', import.meta.url)), 'utf8');
    expect(page, 'run `npm run facts`').toBe(printFacts(facts, files));
  });
});
