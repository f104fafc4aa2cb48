import type { Json } from '../../catalog/arm-resource.ts';
import type { Path } from './path.ts';
import { keysOf } from './path.ts';

/** Where something stands in a text; both count from one. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A text as JSON that remembers where its values stood, or why it is none. */
export type ParsedJson =
  | { readonly ok: true; readonly root: Json; placeOf(path: Path | null): TextPlace | undefined }
  | { readonly ok: false; readonly says: string; readonly place: TextPlace };

/** Deeper nesting than any template of Azure has: a hostile text must not exhaust the stack. */
const deepest = 400;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  /** For each list and object the offsets of its members' values. */
  readonly offsets: WeakMap<object, ReadonlyMap<string | number, number>>;
}

interface Stop {
  readonly stop: string;
  readonly offset: number;
}

/**
 * Reads JSON as templates write it: with comments, trailing commas, line breaks inside texts, single quotes and bare keys, all of which
 * Azure's own reader takes. Never throws. Checked against Bicep CLI 0.49.2, 2026-11-29.
 */
export function parseTemplateJson(text: string): ParsedJson {
  const reader: Reader = { text, at: text.startsWith('\ufeff') ? 1 : 0, depth: 0, offsets: new WeakMap() };
  try {
    skipBlanks(reader);
    const root = readValue(reader);
    skipBlanks(reader);
    if (reader.at < text.length) stop(reader, 'there is more text behind the end of the JSON');
    return { ok: true, root, placeOf: (path) => placeOf(reader, root, path) };
  } catch (error) {
    const { stop: says, offset } = isStop(error)
      ? error
      : { stop: 'it could not be read', offset: reader.at };
    return { ok: false, says, place: placeAt(text, offset) };
  }
}

/** The line and column of an offset. */
function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

function placeOf(reader: Reader, root: Json, path: Path | null): TextPlace | undefined {
  let value: Json | undefined = root;
  let offset: number | undefined;
  for (const key of keysOf(path)) {
    if (typeof value !== 'object' || value === null) break;
    const inner: number | undefined = reader.offsets.get(value)?.get(key);
    if (inner === undefined) break;
    offset = inner;
    value = (value as Readonly<Record<string | number, Json>>)[key];
  }
  return offset === undefined ? undefined : placeAt(reader.text, offset);
}

function isStop(error: unknown): error is Stop {
  return typeof error === 'object' && error !== null && 'stop' in error;
}

function stop(reader: Reader, says: string): never {
  throw { stop: says, offset: Math.min(reader.at, reader.text.length) } satisfies Stop;
}

function skipBlanks(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    const char = text.charCodeAt(reader.at);
    if (char <= 32 || char === 0xa0 || char === 0xfeff) reader.at += 1;
    else if (char === 47 && text[reader.at + 1] === '/') {
      const end = text.indexOf('\n', reader.at);
      reader.at = end < 0 ? text.length : end;
    } else if (char === 47 && text[reader.at + 1] === '*') {
      const end = text.indexOf('*/', reader.at + 2);
      if (end < 0) stop(reader, 'a comment has no end (*/)');
      reader.at = end + 2;
    } else return;
  }
}

function readValue(reader: Reader): Json {
  const char = reader.text[reader.at];
  if (char === '{' || char === '[') {
    reader.depth += 1;
    if (reader.depth > deepest) stop(reader, `it nests more than ${deepest} levels deep`);
    const value = char === '{' ? readObject(reader) : readList(reader);
    reader.depth -= 1;
    return value;
  }
  if (char === '"' || char === "'") return readText(reader);
  if (char === undefined) return stop(reader, 'the text ends before the JSON does');
  return readWord(reader);
}

function readObject(reader: Reader): Json {
  const entries: [string, Json][] = [];
  const offsets = new Map<string, number>();
  reader.at += 1;
  for (;;) {
    skipBlanks(reader);
    const char = reader.text[reader.at];
    if (char === '}') break;
    const key = char === '"' || char === "'" ? readText(reader) : readBareKey(reader);
    skipBlanks(reader);
    if (reader.text[reader.at] !== ':')
      stop(reader, `a colon is missing behind the key "${key.slice(0, 40)}"`);
    reader.at += 1;
    skipBlanks(reader);
    offsets.set(key, reader.at);
    entries.push([key, readValue(reader)]);
    skipBlanks(reader);
    if (reader.text[reader.at] === ',') reader.at += 1;
    else if (reader.text[reader.at] !== '}') stop(reader, 'a comma or a closing } is missing');
  }
  reader.at += 1;
  // fromEntries makes own properties only: a key named __proto__ stays a key.
  const object = Object.fromEntries(entries);
  reader.offsets.set(object, offsets);
  return object;
}

function readList(reader: Reader): Json {
  const list: Json[] = [];
  const offsets = new Map<number, number>();
  reader.at += 1;
  for (;;) {
    skipBlanks(reader);
    if (reader.text[reader.at] === ']') break;
    offsets.set(list.length, reader.at);
    list.push(readValue(reader));
    skipBlanks(reader);
    if (reader.text[reader.at] === ',') reader.at += 1;
    else if (reader.text[reader.at] !== ']') stop(reader, 'a comma or a closing ] is missing');
  }
  reader.at += 1;
  reader.offsets.set(list, offsets);
  return list;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function readText(reader: Reader): string {
  const { text } = reader;
  const quote = text[reader.at];
  const start = reader.at;
  reader.at += 1;
  let value = '';
  let from = reader.at;
  for (;;) {
    const char = text[reader.at];
    if (char === undefined) {
      reader.at = start;
      stop(reader, 'a text has no closing quote');
    }
    if (char === quote) break;
    if (char !== '\\') reader.at += 1;
    else {
      value += text.slice(from, reader.at) + readEscape(reader);
      from = reader.at;
    }
  }
  value += text.slice(from, reader.at);
  reader.at += 1;
  return value;
}

function readEscape(reader: Reader): string {
  const char = reader.text[reader.at + 1] ?? '';
  if (char === 'u') {
    const digits = reader.text.slice(reader.at + 2, reader.at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) stop(reader, 'four hexadecimal digits belong behind \\u');
    reader.at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  reader.at += 2;
  return escapes[char] ?? char;
}

function readBareKey(reader: Reader): string {
  const key = /[\w$.-]+/y;
  key.lastIndex = reader.at;
  const found = key.exec(reader.text)?.[0];
  if (found === undefined) return stop(reader, 'a key in quotes is missing');
  reader.at += found.length;
  return found;
}

function readWord(reader: Reader): Json {
  const word = /[^\s,:{}[\]"'/]+/y;
  word.lastIndex = reader.at;
  const found = word.exec(reader.text)?.[0] ?? '';
  const named = new Map<string, Json>([
    ['true', true],
    ['false', false],
    ['null', null],
  ]).get(found);
  if (named === undefined && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(found))
    stop(reader, found === '' ? 'a value is missing' : `"${found.slice(0, 40)}" is no value of JSON`);
  reader.at += found.length;
  return named !== undefined ? named : Number(found);
}
