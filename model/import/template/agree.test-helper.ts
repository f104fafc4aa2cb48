import { type ArmResource, armId, type Json, parseArmId } from '../../catalog/arm-resource.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { evaluatePredicted } from './predicted.test-helper.ts';
import type { Predicted } from './snapshots.test-helper.ts';

/** The differences by resource: type, name, id, version and every value that the engine knew. */
export function compareResources(
  resources: readonly ArmResource[],
  predicted: readonly Predicted[],
): ReadonlyMap<string, readonly string[]> {
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
