import type { Json, JsonObject } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import { childPath, isUnder, type PathStep, readPath } from './rest-path.ts';

/** What a file says beside what the codecs print, by path; see `rest-path.ts`. */
export type Rest = Readonly<Record<string, Json>>;

/** A difference between a file and what was understood of it. */
export interface RestResult {
  readonly rest: Rest;
  /** Paths at which the file says something else than what is printed: the design's word counts from now on. */
  readonly changed: readonly string[];
}

/** What Azure alone writes: never kept. The type of an identity is none of it, that of a resource or an item is. */
const readOnly = new RegExp(
  '(/(provisioningState|etag|resourceGuid|uniqueId|creationTime|creationDate|createdAt|lastModifiedAt|timeCreated|systemData|' +
    'resourceGroup|id)|^/type|/\\[[^\\]]*\\]/type)$',
);

/** Splits what a file says into what is printed anyway and the rest. `drops` are paths that are not kept, `*` for any item. */
export function restOf(read: JsonObject, printed: JsonObject, drops: readonly string[] = []): RestResult {
  const rest: Record<string, Json> = {};
  const changed: string[] = [];
  const isDropped = (path: string) => drops.some((pattern) => isUnder(path, pattern));
  const keep = (value: Json, path: string) => {
    if (isDropped(path) || (isEmpty(value) && !isNamedIdentity(path))) return;
    if (readOnly.test(path) && !isIdOfReference(path, value)) return;
    if (isJsonObject(value) && !isEmpty(value)) {
      for (const [key, inner] of Object.entries(value)) keep(inner, childPath(path, key));
    } else rest[path] = value;
  };
  const walk = (value: Json, other: Json | undefined, path: string) => {
    if (other === undefined || isDropped(path)) keep(value, path);
    else if (isJsonObject(value) && isJsonObject(other)) {
      for (const [key, inner] of Object.entries(value)) {
        const own = Object.keys(other).find((one) => one.toLowerCase() === key.toLowerCase());
        walk(inner, own === undefined ? undefined : other[own], childPath(path, own ?? key));
      }
    } else if (Array.isArray(value) && Array.isArray(other)) {
      walkItems(value, other, path);
    } else if (!isAlike(value, other) && !isEmpty(value)) changed.push(path);
  };
  const walkItems = (values: readonly Json[], others: readonly Json[], path: string) => {
    const taken = new Set<number>();
    let added = 0;
    for (const value of values) {
      const index = partnerOf(value, others, taken);
      if (index >= 0) {
        taken.add(index);
        const step = nameOf(value) ?? index;
        walk(
          value,
          others[index],
          childPath(path, typeof step === 'number' ? { index: step } : { item: step }),
        );
        continue;
      }
      const name = nameOf(value);
      const at = childPath(path, name === undefined ? { added } : { item: name });
      added += name === undefined ? 1 : 0;
      if (!isDropped(at) && !isEmpty(value)) rest[at] = value;
    }
  };
  walk(read, printed, '');
  return { rest, changed };
}

/** A body with the rest of it put back; where both say something, `printed` counts. */
export function withRest(printed: JsonObject, rest: Rest, needs: JsonObject = {}): JsonObject {
  const base = merge(needs, printed) as JsonObject;
  return Object.entries(rest).reduce<Json>(
    (body, [path, value]) => put(body, readPath(path), value, printed),
    base,
  ) as JsonObject;
}

/** Two bodies in one: the second counts where both say something; lists are matched by name, else by position. */
export function merge(base: Json, over: Json): Json {
  if (isJsonObject(base) && isJsonObject(over)) {
    const merged: Record<string, Json> = { ...base };
    for (const [key, value] of Object.entries(over)) {
      const own = Object.hasOwn(base, key) ? base[key] : undefined;
      merged[key] = own === undefined ? value : merge(own, value);
    }
    return merged;
  }
  if (!Array.isArray(base) || !Array.isArray(over)) return over;
  const taken = new Set<number>();
  const items = over.map((item, position) => {
    const name = nameOf(item);
    const index = name === undefined ? position : base.findIndex((one) => nameOf(one) === name);
    const own = base[index];
    if (own === undefined) return item;
    taken.add(index);
    return merge(own, item);
  });
  return [...items, ...base.filter((_, index) => !taken.has(index))];
}

/** Does a body say everything that Azure needs? Then it may be one of ours. Parameters count as said where their place is there. */
export function isCovered(needs: Json, body: Json | undefined): boolean {
  if (typeof needs === 'string' && needs.startsWith("[parameters('")) return true;
  if (body === undefined)
    return isJsonObject(needs) && Object.values(needs).every((one) => isCovered(one, undefined));
  if (isJsonObject(needs) && isJsonObject(body)) {
    return Object.entries(needs).every(([key, value]) => {
      const own = Object.keys(body).find((one) => one.toLowerCase() === key.toLowerCase());
      return isCovered(value, own === undefined ? undefined : body[own]);
    });
  }
  if (!Array.isArray(needs) || !Array.isArray(body)) return isAlike(needs, body);
  return needs.every((item, index) => {
    const name = nameOf(item);
    return isCovered(item, name === undefined ? body[index] : body.find((one) => nameOf(one) === name));
  });
}

/** Which item of a list is meant: the one of the same name, else the first that says nothing else. */
function partnerOf(value: Json, others: readonly Json[], taken: ReadonlySet<number>): number {
  const name = nameOf(value)?.toLowerCase();
  return others.findIndex((other, index) => {
    if (taken.has(index)) return false;
    return name === undefined ? isWithin(other, value) : nameOf(other)?.toLowerCase() === name;
  });
}

/** Does a value hold everything that a smaller one says? */
function isWithin(small: Json, large: Json): boolean {
  if (!isJsonObject(small)) return Array.isArray(small) ? Array.isArray(large) : isAlike(small, large);
  if (!isJsonObject(large)) return false;
  return Object.entries(small).every(([key, value]) => {
    const own = Object.keys(large).find((one) => one.toLowerCase() === key.toLowerCase());
    return own !== undefined && isWithin(value, large[own] as Json);
  });
}

/** The same value for Azure: words and ids without regard to case, numbers and flags also as text. */
function isAlike(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a === 'object' || typeof b === 'object') return false;
  return String(a).toLowerCase() === String(b).toLowerCase();
}

function isEmpty(value: Json): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** `{ id }` of something else is a reference and is kept; the id of a resource itself, or of an item with a name, is Azure's. */
function isIdOfReference(path: string, value: Json): boolean {
  const isOwn = path.split('/').length <= 2 || /\/\[[^#+/][^/]*\]\/id$/.test(path);
  return path.endsWith('/id') && !isOwn && typeof value === 'string' && value !== '';
}

/** Identities are given as keys, with nothing behind them. */
function isNamedIdentity(path: string): boolean {
  return /^\/identity\/userAssignedIdentities\/[^/]+$/i.test(path);
}

function nameOf(value: Json): string | undefined {
  return isJsonObject(value) && typeof value.name === 'string' ? value.name : undefined;
}

/** Sets a value at a path unless the printed body says something there; an item that is gone takes its rest with it. */
function put(body: Json, path: readonly PathStep[], value: Json, printed: Json | undefined): Json {
  const [step, ...further] = path;
  if (step === undefined) return printed === undefined || isJsonObject(printed) ? value : body;
  if (typeof step === 'string') {
    if (!isJsonObject(body)) return body;
    const inner = Object.hasOwn(body, step) ? body[step] : undefined;
    if (further.length === 0 && isJsonObject(printed) && printed[step] !== undefined) return body;
    const under = isJsonObject(printed) ? printed[step] : undefined;
    const start = inner ?? (typeof further[0] === 'string' || further.length === 0 ? {} : []);
    return { ...body, [step]: put(start, further, value, under) };
  }
  if (!Array.isArray(body)) return body;
  if ('added' in step) return [...body, value];
  const index = 'index' in step ? step.index : body.findIndex((one) => nameOf(one) === step.item);
  const own = body[index];
  if (own === undefined) return further.length === 0 ? [...body, value] : body;
  const under = Array.isArray(printed)
    ? printed['index' in step ? step.index : printed.findIndex((one) => nameOf(one) === step.item)]
    : undefined;
  return body.map((one, position) => (position === index ? put(own, further, value, under) : one));
}
