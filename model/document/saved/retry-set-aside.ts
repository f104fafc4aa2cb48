import { problem } from '../../explain/problem.ts';
import { code, say } from '../../explain/sentence.ts';
import type { SetAside } from '../document.ts';
import { isEqual } from '../equal.ts';
import { isRecord, isUsableId, type Json, type JsonRecord, ownValue, type Reader } from './reader.ts';

/** Records that an earlier version put aside, to be tried once more: this one may know their kind. */
export interface Retry {
  /** The document with those records back in their place. */
  readonly document: JsonRecord;
  /** What is set aside now: entries that still cannot be read stay as and where they were. */
  settle(reader: Reader): readonly SetAside[];
}

/** Puts records that were set aside from the first variant back into it before it is read. */
export function retrySetAside(document: JsonRecord, kept: readonly SetAside[]): Retry {
  const [first, ...others] = listOf(ownValue(document, 'variants'));
  const design = isRecord(first) ? ownValue(first, 'design') : undefined;
  const resources = isRecord(design) ? ownValue(design, 'resources') : undefined;
  if (!isRecord(first) || !isRecord(design) || !isRecord(resources))
    return { document, settle: (reader) => [...kept, ...reader.setAside] };
  const tried = new Map<string, SetAside>();
  for (const entry of kept) {
    const id = /^variants\[0\]\.design\.resources\.([^.[\]]+)$/.exec(entry.path)?.[1];
    if (id && isUsableId(id) && isRecord(entry.value) && !Object.hasOwn(resources, id) && !tried.has(id))
      tried.set(id, entry);
  }
  if (tried.size === 0) return { document, settle: (reader) => [...kept, ...reader.setAside] };
  const back = Object.fromEntries([...tried].map(([id, { value }]) => [id, value]));
  const variant: JsonRecord = { ...first, design: { ...design, resources: { ...resources, ...back } } };
  return {
    document: { ...document, variants: [variant, ...others] },
    settle: (reader) => settle(reader, kept, [...tried.values()]),
  };
}

/** Entries that were tried in vain are neither new nor news. */
function settle(reader: Reader, kept: readonly SetAside[], tried: readonly SetAside[]): readonly SetAside[] {
  const inVain = new Set(
    tried.filter(({ value, path }) =>
      reader.setAside.some((one) => one.path === path && isEqual(one.value, value)),
    ),
  );
  const known = new Set([...inVain].map(({ path }) => path));
  const isNews = ({ path }: { readonly path?: string }) => path === undefined || !known.has(path);
  const problems = reader.problems.filter(({ where }) => isNews(where));
  reader.problems.splice(0, reader.problems.length, ...problems);
  for (const { path } of tried.filter((entry) => !inVain.has(entry))) {
    const says = say`Read now, after an earlier version had set it aside: ${code(path)}.`;
    reader.problems.push(problem('read-again', 'note', says, { path }));
  }
  const still = kept.filter((entry) => !tried.includes(entry) || inVain.has(entry));
  return [...still, ...reader.setAside.filter(isNews)];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
