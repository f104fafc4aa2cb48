import { access, missingKey } from '../access.ts';
import { fault } from '../fault.ts';
import { type AnyFunction, any, fn, list, object, text, wrong } from '../function.ts';
import { parseTemplateJson } from '../parse-json.ts';
import { isList, isObject, isUnknown, type Value, type ValueObject } from '../value.ts';

/** Objects. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object, read 2026-11-29. */
export const objectFunctions: readonly AnyFunction[] = [
  fn('createObject', [0, any], createObject, 'nothing'),
  fn(
    'items',
    [1, 1],
    (args) => sortedKeys(object(args, 0)).map((key) => ({ key, value: object(args, 0)[key] ?? null })),
    'outer',
  ),
  fn('objectKeys', [1, 1], (args) => sortedKeys(object(args, 0)), 'outer'),
  fn(
    'shallowMerge',
    [1, 1],
    (args) => {
      const objects = list(args, 0);
      if (objects.some(isUnknown)) return undefined;
      const entries = new Map<string, readonly [string, Value]>();
      for (const [index] of objects.entries())
        for (const [key, value] of Object.entries(object(objects, index)))
          entries.set(key.toLowerCase(), [key, value]);
      return Object.fromEntries(entries.values());
    },
    'outer',
  ),
  fn('json', [1, 1], (args) => parseJson(text(args, 0))),
  fn('tryGet', [2, any], tryGet, 'nothing'),
];

/** The value of a JSON text; a fault where it is none. */
export function parseJson(json: string): Value {
  const parsed = parseTemplateJson(json);
  return parsed.ok ? (parsed.root as Value) : fault(`the text is no JSON: ${parsed.says}`);
}

function createObject(args: readonly Value[]): ValueObject | undefined {
  const entries = new Map<string, readonly [string, Value]>();
  if (args.length % 2 !== 0) return fault('every key needs a value');
  for (let index = 0; index < args.length; index += 2) {
    const key = args[index] ?? null;
    if (isUnknown(key)) return undefined;
    if (typeof key !== 'string') return wrong(index, 'a text', key);
    if (entries.has(key.toLowerCase())) return fault(`the key "${key}" stands twice`);
    entries.set(key.toLowerCase(), [key, args[index + 1] ?? null]);
  }
  return Object.fromEntries(entries.values());
}

/** Azure lists keys in alphabetical order, whatever their case. */
function sortedKeys(value: ValueObject): readonly string[] {
  const folded = Object.keys(value).map((key) => [key.toUpperCase(), key] as const);
  return folded.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, key]) => key);
}

/** Only the first key may be missing: the rest are asked for as with a dot. */
function tryGet([whole = null, ...keys]: readonly Value[]): Value | undefined {
  const [first = null, ...rest] = keys;
  if (whole === null) return null;
  const fits =
    isUnknown(whole) ||
    isUnknown(first) ||
    (isObject(whole) && typeof first === 'string') ||
    (isList(whole) && typeof first === 'number');
  if (!fits) return null;
  const found = access(whole, first);
  // Whether Azure adds the property nobody knows: the question stays.
  const open = isUnknown(whole) && isUnknown(found) && found.peek === undefined && found.secret === undefined;
  if (open) return undefined;
  return found === undefined ? null : rest.reduce<Value>(strict, found);
}

function strict(value: Value, key: Value): Value {
  const found = access(value, key);
  return found === undefined ? missingKey(value, key) : found;
}
