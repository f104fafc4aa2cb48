import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Design, emptyDesign } from '../design.ts';
import type { Variant } from '../document.ts';
import { isEqual } from '../equal.ts';
import type { Resource } from '../resource.ts';
import { readResource } from './read-resource.ts';
import {
  isRecord,
  isUsableId,
  type Json,
  type JsonRecord,
  ownValue,
  putAside,
  type Reader,
  readEntries,
  readText,
  tellRepair,
} from './reader.ts';
import { repairDesign } from './repair-design.ts';

/** How the variants of a file are read. */
export interface VariantOptions {
  /** References and parents that the file does not hold are kept: a part of a design names things outside. */
  readonly keepStrangers: boolean;
}

/** The variants of a file; there is always one. */
export function readVariants(
  reader: Reader,
  value: Json | undefined,
  options: VariantOptions,
): readonly Variant[] {
  const list = Array.isArray(value) ? value : [];
  if (value !== undefined && !Array.isArray(value)) putAside(reader, 'variants', 'it is not a list', value);
  const records = list.flatMap((item, index) => {
    if (isRecord(item)) return [{ item, path: `variants[${index}]` }];
    putAside(reader, `variants[${index}]`, 'it is not an object', item);
    return [];
  });
  const [first, ...others] = records;
  if (!first) {
    tellRepair(reader, 'variants', say`The file holds no design, so an empty one was made.`);
    return [{ id: 'variant-1', name: 'Design', design: emptyDesign }];
  }
  const raw = rawResources(reader, first.item, first.path);
  const base = readDesign(reader, raw, `${first.path}.design.resources`, options);
  const taken = new Set<string>();
  return [
    { ...readHead(reader, first.item, first.path, taken), design: base },
    ...others.map(({ item, path }) => ({
      ...readHead(reader, item, path, taken),
      design: readOther(reader, item, path, raw, base, options),
    })),
  ];
}

/** A further variant: a whole design, or the difference to the first. */
function readOther(
  reader: Reader,
  item: JsonRecord,
  path: string,
  raw: JsonRecord,
  base: Design,
  options: VariantOptions,
): Design {
  if (ownValue(item, 'design') !== undefined) {
    return readDesign(reader, rawResources(reader, item, path), `${path}.design.resources`, options, base);
  }
  const change = ownValue(item, 'change');
  if (change !== undefined && !isRecord(change))
    putAside(reader, `${path}.change`, 'it is not an object', change);
  const set = isRecord(change) ? ownValue(change, 'set') : undefined;
  const removed = isRecord(change) ? ownValue(change, 'removed') : undefined;
  const gone = new Set(Array.isArray(removed) ? removed : []);
  const at = `${path}.change.set`;
  const resources = new Map<string, Resource>(Object.entries(base.resources).filter(([id]) => !gone.has(id)));
  readEntries(reader, set, at, (value, where, id) => {
    const merged = mergeRecord(ownValue(raw, id), value);
    const resource = merged === undefined ? undefined : readResource(reader, merged, where, id);
    if (merged === undefined) putAside(reader, where, 'what it changes could not be read', value);
    if (resource) resources.set(id, resource);
  });
  return finish(reader, Object.fromEntries(resources), at, options, base);
}

function readDesign(
  reader: Reader,
  raw: JsonRecord,
  path: string,
  options: VariantOptions,
  base?: Design,
): Design {
  const resources = readEntries(reader, raw, path, (value, at, id) => readResource(reader, value, at, id));
  return finish(reader, resources, path, options, base);
}

/** Mends what hangs in the air, and takes the records of the first variant where they are the same. */
function finish(
  reader: Reader,
  resources: Readonly<Record<string, Resource>>,
  path: string,
  { keepStrangers }: VariantOptions,
  base?: Design,
): Design {
  const design: Design = { resources };
  const { resources: mended } = keepStrangers ? design : repairDesign(reader, design, path);
  if (!base) return { resources: mended };
  const shared = (Object.values(mended) as Resource[]).map((resource) => {
    const twin = Object.hasOwn(base.resources, resource.id) ? base.resources[resource.id] : undefined;
    return [resource.id, twin && isEqual(twin, resource) ? twin : resource] as const;
  });
  return { resources: Object.fromEntries(shared) as Record<ResourceId, Resource> };
}

function rawResources(reader: Reader, item: JsonRecord, path: string): JsonRecord {
  const design = ownValue(item, 'design');
  const resources = isRecord(design) ? ownValue(design, 'resources') : undefined;
  if (isRecord(resources)) return resources;
  if (design !== undefined) putAside(reader, `${path}.design`, 'it holds no resources', design);
  return {};
}

function readHead(
  reader: Reader,
  item: JsonRecord,
  path: string,
  taken: Set<string>,
): { id: string; name: string } {
  const number = taken.size + 1;
  const name = readText(reader, ownValue(item, 'name'), `${path}.name`, `Variant ${number}`);
  const wanted = readText(reader, ownValue(item, 'id'), `${path}.id`, `variant-${number}`);
  const start = isUsableId(wanted) ? wanted : `variant-${number}`;
  let id = start;
  for (let next = 2; taken.has(id); next += 1) id = `${start}-${next}`;
  if (id !== wanted) tellRepair(reader, `${path}.id`, say`The variant ${name} got an id of its own.`);
  taken.add(id);
  return { id, name };
}

/** A changed record on top of the first variant's; undefined where there is nothing to build on. */
export function mergeRecord(before: Json | undefined, change: Json): Json | undefined {
  if (!isRecord(change)) return change;
  if (ownValue(change, 'kind') !== undefined) return change;
  if (!isRecord(before)) return undefined;
  const [old, next] = [ownValue(before, 'settings'), ownValue(change, 'settings')];
  const settings = { ...(isRecord(old) ? old : {}), ...(isRecord(next) ? next : {}) };
  return { ...before, ...change, settings };
}
