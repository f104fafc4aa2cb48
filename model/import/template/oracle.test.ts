import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ArmResource, armId, type Json, parseArmId } from '../../catalog/arm-resource.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { evaluateTemplate } from './evaluate-template.ts';
import { evaluatePredicted } from './predicted.test-helper.ts';
import { corpus, type SnapshotCase, snapshotCases, snapshotScope } from './snapshots.test-helper.ts';

// Azure's own engine, by way of the snapshots in /work/shared/corpus: skipped where the folder is absent.
const present = existsSync(corpus);
if (!present) console.warn(`Skipped: the engine's snapshots are not here (${corpus}).`);

const options = { scope: snapshotScope, deploymentName: 'import', now: '2026-11-29T12:00:00Z' };

/** What does not agree, with the reason. It must not grow. */
const known: Readonly<Record<string, string>> = {};

describe.skipIf(!present)("the evaluator against Azure's own engine", () => {
  const cases = present ? snapshotCases() : [];
  const results = cases.map((one) => ({ one, differences: compare(one) }));

  test('every template of the corpus has a prediction, but for the one that is wrong on purpose', () => {
    expect(cases).toHaveLength(36);
    expect(cases.flatMap((one) => one.predicted)).toHaveLength(295);
  });

  test.each(results.map(({ one, differences }) => [one.name, differences] as const))(
    '%s',
    (_, differences) => {
      expect([...differences.keys()].filter((id) => !(id in known)).map((id) => differences.get(id))).toEqual(
        [],
      );
    },
  );

  test('295 of 295 resources agree', () => {
    const differing = results.flatMap(({ differences }) => [...differences.keys()]);
    expect(295 - differing.length).toBe(295 - Object.keys(known).length);
  });
});

/** The differences by resource: type, name, id, version and every value that the engine knew. */
function compare({ template, values, predicted }: SnapshotCase): ReadonlyMap<string, readonly string[]> {
  const { resources } = evaluateTemplate(template, { ...options, values });
  const ours = new Map(resources.filter((one) => !one.existing).map((one) => [keyOf(one), one]));
  const found = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (const raw of predicted) {
    const { id, type, name, apiVersion, ...body } = evaluatePredicted(raw) as Readonly<Record<string, Json>>;
    const key = `${String(id)}`.startsWith('[')
      ? `${String(type)} ${String(name)}`
      : String(id).toLowerCase();
    const mine = ours.get(key);
    seen.add(key);
    if (!mine) found.set(key, ['is missing']);
    else {
      const extended = mine.extends !== undefined;
      const head = extended
        ? { apiVersion: mine.apiVersion }
        : { type: mine.type, name: mine.name, apiVersion: mine.apiVersion };
      const theirs = extended ? { apiVersion } : { type, name, apiVersion };
      const differences = [...differ(head as Json, theirs as Json, ''), ...differ(mine.body, body, '')];
      if (differences.length > 0) found.set(key, differences);
    }
  }
  for (const key of ours.keys()) if (!seen.has(key)) found.set(key, ['is not predicted']);
  return found;
}

function keyOf(resource: ArmResource): string {
  const id = armId(resource);
  return parseArmId(id) ? id.toLowerCase() : `${resource.type} ${resource.name}`;
}

function differ(ours: Json | undefined, theirs: Json | undefined, path: string): readonly string[] {
  // What the engine leaves open is not compared: ours may know more.
  if (typeof theirs === 'string' && /^\[(?!\[).*\]$/s.test(theirs))
    return ours === undefined ? [`${path} is missing`] : [];
  if (Array.isArray(theirs) && Array.isArray(ours) && theirs.length === ours.length)
    return theirs.flatMap((item, index) => differ(ours[index], item, `${path}[${index}]`));
  if (isJsonObject(theirs) && isJsonObject(ours)) {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    return [...keys].flatMap((key) => differ(ours[key], theirs[key], `${path}.${key}`));
  }
  return ours === theirs
    ? []
    : [`${path}: ours is ${JSON.stringify(ours)}, the engine's ${JSON.stringify(theirs)}`];
}
