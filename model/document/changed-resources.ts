import type { KindName } from '../catalog/kinds.ts';
import type { ResourceId } from '../ids.ts';
import { anySettings } from './change-design.ts';
import type { Design } from './design.ts';
import { difference } from './difference.ts';
import { isEqual } from './equal.ts';
import type { Resource } from './resource.ts';
import { fieldsOf } from './schema-fields.ts';

/** A thing that two designs do not hold alike. */
export interface ChangedResource {
  readonly id: ResourceId;
  readonly kind: KindName;
  /** Its name in the second design, or in the first where it is gone. */
  readonly name: string;
  readonly how: 'added' | 'removed' | 'changed';
  /** Which fields differ, in the words of the form; empty unless changed. */
  readonly fields: readonly string[];
}

/** What leads from the first design to the second, thing by thing and in words; by name. */
export function changedResources(a: Design, b: Design): readonly ChangedResource[] {
  const { set, removed } = difference(a, b);
  const changed = Object.keys(set).flatMap((key): readonly ChangedResource[] => {
    const id = key as ResourceId;
    const after = b.resources[id];
    const before = Object.hasOwn(a.resources, id) ? a.resources[id] : undefined;
    if (!after) return [];
    const { kind, name } = after;
    if (!before) return [{ id, kind, name, how: 'added', fields: [] }];
    return [{ id, kind, name, how: 'changed', fields: changedFields(before, after) }];
  });
  const gone = removed.flatMap((id): readonly ChangedResource[] => {
    const before = a.resources[id];
    return before ? [{ id, kind: before.kind, name: before.name, how: 'removed', fields: [] }] : [];
  });
  return [...changed, ...gone].sort(
    (one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1),
  );
}

/** Fields of the record itself; the settings have labels in their schema. */
const headWords: Readonly<Record<Exclude<keyof Resource, 'settings' | 'id'>, string>> = {
  kind: 'Kind',
  name: 'Name',
  parent: 'Container',
  existing: 'Exists already',
  region: 'Region',
  resourceGroup: 'Resource group',
  subscription: 'Subscription',
  tenant: 'Tenant',
  tags: 'Tags',
  note: 'Note',
  rest: 'Other properties',
};

function changedFields(before: Resource, after: Resource): readonly string[] {
  // Another kind has other settings: these are not what differs.
  if (before.kind !== after.kind) return [headWords.kind];
  const heads = (Object.keys(headWords) as (keyof typeof headWords)[]).filter(
    (key) => !isEqual(before[key], after[key]),
  );
  const [old, next] = [anySettings(before), anySettings(after)];
  const keys = [...new Set([...Object.keys(next), ...Object.keys(old)])];
  return [
    ...heads.map((key) => headWords[key]),
    ...keys.filter((key) => !isEqual(old[key], next[key])).map((key) => labelOf(after.kind, key)),
  ];
}

function labelOf(kind: KindName, key: string): string {
  const label = fieldsOf(kind).find(({ steps }) => steps.length === 1 && steps[0] === key)?.meta.label;
  return label ?? spaced(key);
}

/** `dnsZoneGroup` as `Dns zone group`, for the few settings without a label. */
function spaced(key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
