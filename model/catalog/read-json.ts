import type { Json, JsonObject } from './arm-resource.ts';

/** The value at a path of keys; keys are compared without regard to case, as ARM does. Undefined where there is none. */
export function at(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, key) => (inner === undefined ? undefined : get(inner, key)),
    value,
  );
}

/** The text at a path, or undefined. */
export function textAt(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The number at a path, also where it is written as text. */
export function numberAt(value: Json | undefined, ...path: readonly (string | number)[]): number | undefined {
  const found = at(value, ...path);
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The yes or no at a path, also where it is written as text. */
export function flagAt(value: Json | undefined, ...path: readonly (string | number)[]): boolean | undefined {
  const found = at(value, ...path);
  if (typeof found === 'string' && /^(true|false)$/i.test(found)) return found.toLowerCase() === 'true';
  return typeof found === 'boolean' ? found : undefined;
}

/** The list at a path; empty where there is none. */
export function listAt(value: Json | undefined, ...path: readonly (string | number)[]): readonly Json[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The word of a closed list that is meant, whatever its case; undefined for any other. */
export function wordOf<const W extends string>(words: readonly W[], value: Json | undefined): W | undefined {
  return typeof value === 'string'
    ? words.find((word) => word.toLowerCase() === value.toLowerCase())
    : undefined;
}

/** Is it an object, neither a list nor null? */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function get(value: Json, key: string | number): Json | undefined {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  if (!isJsonObject(value)) return undefined;
  if (Object.hasOwn(value, key)) return value[key];
  const wanted = String(key).toLowerCase();
  const found = Object.keys(value).find((own) => own.toLowerCase() === wanted);
  return found === undefined ? undefined : value[found];
}

/** Leaves out what is undefined, so that a body can be written with conditions inside. */
export function compact(entries: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
