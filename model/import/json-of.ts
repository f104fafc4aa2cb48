import type { Json } from '../catalog/arm-resource.ts';
import type { Problem } from '../explain/problem.ts';
import type { ImportFile } from './import-types.ts';
import { beginsJson, jsonInText } from './json-in-text.ts';
import { parseJson } from './parse-json.ts';

/** What a file says as JSON; null where it does not even begin like it. */
export type JsonRead = { readonly value: Json } | { readonly problem: Problem } | null;

/** Several importers look at a file, and it is parsed once. */
const known = new WeakMap<ImportFile, JsonRead>();

/** The JSON of a file. */
export function jsonOf(file: ImportFile): JsonRead {
  const before = known.get(file);
  if (before !== undefined) return before;
  const read = begins(file) ? fromWhole(file.text) : fromPieces(jsonInText(file.text));
  known.set(file, read);
  return read;
}

function begins({ text }: ImportFile): boolean {
  return /^\s*(?:\/[/*][\s\S]*?)?[[{"]/.test(text.slice(0, 4000).replace(/^\uFEFF/, ''));
}

/** Several answers one after the other, as of several commands into one file, are a list of them. */
function fromWhole(text: string): JsonRead {
  const read = parseJson(text);
  if ('value' in read) return read;
  const pieces = jsonInText(text);
  // A page may begin with a link, whose bracket is none of JSON.
  return pieces.length > 1 || !beginsJson(text) ? (fromPieces(pieces) ?? read) : read;
}

function fromPieces(pieces: readonly Json[]): JsonRead {
  const [first] = pieces;
  if (first === undefined) return null;
  return { value: pieces.length === 1 ? first : [...pieces] };
}

/** Is the text of the file JSON as a whole, and not a text with JSON inside? */
export function isWholeJson(file: ImportFile): boolean {
  return begins(file) && 'value' in parseJson(file.text);
}

/** The value of a file that is JSON; undefined for every other. */
export function jsonValueOf(file: ImportFile): Json | undefined {
  const read = jsonOf(file);
  return read && 'value' in read ? read.value : undefined;
}
