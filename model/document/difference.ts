import type { ResourceId } from '../ids.ts';
import { type AnySettings, anySettings } from './change-design.ts';
import type { Design } from './design.ts';
import { isEqual } from './equal.ts';
import type { Resource } from './resource.ts';

/** What differs in one record: the changed fields, settings by their top-level key; a record with a kind is whole. */
export type RecordChange = Readonly<Partial<Omit<Resource, 'settings'>>> & {
  readonly settings?: AnySettings;
};

/** What leads from one design to another. */
export interface Change {
  readonly set: Readonly<Record<ResourceId, RecordChange>>;
  readonly removed: readonly ResourceId[];
}

/** The change that leads from the first design to the second: `apply(difference(a, b), a)` equals `b`. */
export function difference(a: Design, b: Design): Change {
  const set = Object.entries(b.resources).flatMap(([id, after]) => {
    const before = Object.hasOwn(a.resources, id) ? a.resources[id as ResourceId] : undefined;
    const change = before ? changeOf(before, after) : after;
    return change ? [[id, change] as const] : [];
  });
  const removed = (Object.keys(a.resources) as ResourceId[]).filter((id) => !Object.hasOwn(b.resources, id));
  return { set: Object.fromEntries(set), removed: removed.sort() };
}

/** The design after a change; records that it does not touch stay the same objects. */
export function apply(change: Change, design: Design): Design {
  const gone = new Set(change.removed);
  const changes = new Map(Object.entries(change.set));
  const kept = Object.entries(design.resources).flatMap(([id, before]) => {
    if (gone.has(id as ResourceId)) return [];
    const one = changes.get(id);
    changes.delete(id);
    return [[id, one ? applyToRecord(one, before) : before] as const];
  });
  // What is set without a record to build on has to be whole; anything else leads nowhere.
  const added = [...changes].filter(([, one]) => isWhole(one));
  if (gone.size === 0 && added.length === 0 && Object.keys(change.set).length === 0) return design;
  return { ...design, resources: Object.fromEntries([...kept, ...(added as [string, Resource][])]) };
}

/** Does the change lead from a design to the same design? */
export function isEmptyChange({ set, removed }: Change): boolean {
  return removed.length === 0 && Object.keys(set).length === 0;
}

function changeOf(before: Resource, after: Resource): RecordChange | null {
  if (before === after) return null;
  const [old, next] = [anySettings(before), anySettings(after)];
  const sameShape = Object.keys(old).every((key) => Object.hasOwn(next, key));
  if (before.kind !== after.kind || !sameShape) return after;
  const { settings: _, ...head } = after;
  const fields = changedEntries(before as unknown as AnySettings, head);
  const settings = changedEntries(old, next);
  if (fields.length === 0 && settings.length === 0) return null;
  return {
    ...(Object.fromEntries(fields) as RecordChange),
    ...(settings.length > 0 ? { settings: Object.fromEntries(settings) } : {}),
  };
}

function changedEntries(before: AnySettings, after: object): readonly (readonly [string, unknown])[] {
  return Object.entries(after).filter(([key, value]) => !isEqual(before[key], value));
}

function applyToRecord(change: RecordChange, before: Resource): Resource {
  if (isWhole(change)) return change;
  const settings = change.settings ? { ...anySettings(before), ...change.settings } : before.settings;
  return { ...before, ...change, settings } as Resource;
}

function isWhole(change: RecordChange): change is Resource {
  return change.kind !== undefined;
}
