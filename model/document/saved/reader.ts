import type * as z from 'zod';
import { type Problem, problem } from '../../explain/problem.ts';
import { code, say } from '../../explain/sentence.ts';
import type { SetAside } from '../document.ts';

/** Plain data as it comes out of a file. */
export type Json = z.core.util.JSONType;

/** An object as it comes out of a file; read its keys with `Object.hasOwn` or `Object.entries` only. */
export type JsonRecord = Readonly<Record<string, Json>>;

/** What the reading of one file gathers beside the document. */
export interface Reader {
  readonly problems: Problem[];
  readonly setAside: SetAside[];
}

/** Starts reading a file. */
export function newReader(): Reader {
  return { problems: [], setAside: [] };
}

/** Puts a part of the file aside, to be saved again untouched, and says why. */
export function putAside(reader: Reader, path: string, why: string, value: Json): void {
  reader.setAside.push({ path, why, value });
  const says = say`Set aside and kept in the file: ${code(path)}, because ${why}.`;
  reader.problems.push(problem('set-aside', 'warning', says, { path }));
}

/** Says that something was mended on the way. */
export function tellRepair(reader: Reader, path: string, says: Problem['says']): void {
  reader.problems.push(problem('repaired', 'warning', says, { path }));
}

/** Is it an object with keys? */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key of its own of an object; never what it inherits. */
export function ownValue(record: JsonRecord, key: string): Json | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A text, or the fallback where something else stands there. */
export function readText(reader: Reader, value: Json | undefined, path: string, fallback: string): string {
  if (typeof value === 'string') return value;
  if (value !== undefined) putAside(reader, path, 'it is not a text', value);
  return fallback;
}

/** One value by its schema, or undefined when it was put aside; keys that nobody knows are put aside alone. */
export function readBy<T>(reader: Reader, schema: z.ZodType<T>, value: Json, path: string): T | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    putAside(reader, path, whyOf(parsed.error), value);
    return undefined;
  }
  putUnknownAside(reader, value, parsed.data, path);
  return parsed.data;
}

/** The items of a list, one by one; an id that is there twice is put aside the second time. */
export function readItems<T>(
  reader: Reader,
  schema: z.ZodType<T>,
  value: Json | undefined,
  path: string,
): readonly T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    putAside(reader, path, 'it is not a list', value);
    return [];
  }
  const ids = new Set<unknown>();
  return value.flatMap((item, index) => {
    const at = `${path}[${index}]`;
    const id = isRecord(item) ? ownValue(item, 'id') : undefined;
    if (id !== undefined && ids.has(id)) {
      putAside(reader, at, 'its id is there twice', item);
      return [];
    }
    ids.add(id);
    return readBy(reader, schema, item, at) ?? [];
  });
}

/** The entries of an object, one by one; keys that every object inherits are no ids. */
export function readEntries<T>(
  reader: Reader,
  value: Json | undefined,
  path: string,
  read: (value: Json, path: string, key: string) => T | undefined,
): Readonly<Record<string, T>> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    putAside(reader, path, 'it is not an object', value);
    return {};
  }
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const at = `${path}.${key}`;
    if (!isUsableId(key)) {
      putAside(reader, at, 'its id cannot be used', item);
      return [];
    }
    const one = read(item, at, key);
    return one === undefined ? [] : [[key, one] as const];
  });
  return Object.fromEntries(entries);
}

/** Can a text be the key of a thing: not empty, not endless, and no name that every object inherits. */
export function isUsableId(id: string): boolean {
  return id !== '' && id.length <= 100 && !(id in {});
}

/** The first complaint of a schema, in words that end a sentence. */
export function whyOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `it is not readable (${place}${issue?.message ?? 'unknown form'})`;
}

/** Keys that the schema dropped are kept aside: they may be words of a newer version. */
export function putUnknownAside(reader: Reader, raw: Json, parsed: unknown, path: string): void {
  if (Array.isArray(raw) && Array.isArray(parsed)) {
    raw.forEach((item, index) => {
      putUnknownAside(reader, item, parsed[index], `${path}[${index}]`);
    });
    return;
  }
  if (!isRecord(raw) || !isRecord(parsed)) return;
  for (const [key, value] of Object.entries(raw)) {
    if (!Object.hasOwn(parsed, key))
      putAside(reader, `${path}.${key}`, 'this version does not know it', value);
    else putUnknownAside(reader, value, ownValue(parsed, key), `${path}.${key}`);
  }
}
