import { findKind, type KindName } from '../../catalog/kinds.ts';
import { type Resource, resourceSchema } from '../resource.ts';
import {
  isRecord,
  type Json,
  type JsonRecord,
  ownValue,
  putAside,
  putUnknownAside,
  type Reader,
  whyOf,
} from './reader.ts';

/** One record of a file; parts that cannot be read are put aside alone, and the whole where nothing else helps. */
export function readResource(reader: Reader, value: Json, path: string, id: string): Resource | undefined {
  if (!isRecord(value)) {
    putAside(reader, path, 'it is not an object', value);
    return undefined;
  }
  const kind = ownValue(value, 'kind');
  if (typeof kind !== 'string' || !findKind(kind)) {
    putAside(
      reader,
      path,
      typeof kind === 'string' ? `this version knows no kind ${kind}` : 'it names no kind',
      value,
    );
    return undefined;
  }
  const schema = resourceSchema(kind as KindName);
  const first = schema.safeParse({ ...value, id });
  if (first.success) {
    putUnknownAside(reader, value, first.data, path);
    return first.data;
  }
  // Once more without the parts that are wrong, so that a bad row does not cost its resource.
  const trimmed = withoutWrongParts(
    value,
    first.error.issues.map((issue) => issue.path),
  );
  const second = trimmed && schema.safeParse({ ...trimmed.value, id });
  if (!trimmed || !second?.success) {
    putAside(reader, path, whyOf(first.error), value);
    return undefined;
  }
  for (const part of trimmed.parts) putAside(reader, `${path}.${part.path}`, whyOf(first.error), part.value);
  putUnknownAside(reader, trimmed.value, second.data, path);
  return second.data;
}

interface WrongPart {
  readonly path: string;
  readonly value: Json;
}

/** The record without its wrong rows, settings and head fields; null where the head itself cannot do without them. */
function withoutWrongParts(
  record: JsonRecord,
  paths: readonly (readonly PropertyKey[])[],
): { readonly value: JsonRecord; readonly parts: readonly WrongPart[] } | null {
  const settings = ownValue(record, 'settings');
  const wrong = new Set<string>();
  for (const [head, key, row] of paths) {
    if (head === 'kind' || head === 'id' || head === 'name' || typeof head !== 'string') return null;
    const list = isRecord(settings) && key !== undefined ? ownValue(settings, String(key)) : undefined;
    if (head !== 'settings' || key === undefined) wrong.add(head);
    else
      wrong.add(
        typeof row === 'number' && Array.isArray(list)
          ? `settings.${String(key)}.${row}`
          : `settings.${String(key)}`,
      );
  }
  const parts: WrongPart[] = [];
  const isRight = (path: string, value: Json): boolean => {
    if (wrong.has(path)) parts.push({ path, value });
    return !wrong.has(path);
  };
  const head = Object.entries(record).filter(([key, value]) => isRight(key, value));
  const body = Object.entries(isRecord(settings) ? settings : {})
    .filter(([key, value]) => isRight(`settings.${key}`, value))
    .map(([key, value]) => {
      const isList = Array.isArray(value);
      return [key, isList ? value.filter((item, index) => isRight(`settings.${key}.${index}`, item)) : value];
    });
  return { value: { ...Object.fromEntries(head), settings: Object.fromEntries(body) }, parts };
}
