import type { Json } from '../catalog/arm-resource.ts';
import type { Problem } from '../explain/problem.ts';
import type { ImportFile } from './import-types.ts';
import { parseJson } from './parse-json.ts';

/** What a file says as JSON; null where it does not even begin like it. */
export type JsonRead = { readonly value: Json } | { readonly problem: Problem } | null;

/** Several importers look at a file, and it is parsed once. */
const known = new WeakMap<ImportFile, JsonRead>();

/** The JSON of a file. */
export function jsonOf(file: ImportFile): JsonRead {
  const before = known.get(file);
  if (before !== undefined) return before;
  const read = /^\s*(?:\/[/*][\s\S]*?)?[[{"]/.test(file.text.slice(0, 4000).replace(/^\uFEFF/, ''))
    ? parseJson(file.text)
    : null;
  known.set(file, read);
  return read;
}

/** The value of a file that is JSON; undefined for every other. */
export function jsonValueOf(file: ImportFile): Json | undefined {
  const read = jsonOf(file);
  return read && 'value' in read ? read.value : undefined;
}
