import type { ReadContext } from '../catalog/arm-codec.ts';
import {
  type ArmName,
  type ArmResource,
  armId,
  armKey,
  lastPart,
  parentOf,
  parseArmId,
} from '../catalog/arm-resource.ts';
import { type KindName, kinds } from '../catalog/kinds.ts';
import type { ResourceId } from '../ids.ts';
import { codecOf } from './codecs.ts';

/** A resource that is referred to but not in the file: it becomes a thing marked `existing`. */
export interface Stub extends ArmName {
  readonly id: ResourceId;
  readonly kind: KindName;
}

/** Everything that reading knows while it goes through a file. */
export interface Reading {
  readonly byKey: ReadonlyMap<string, ArmResource>;
  /** The kind of each resource that has one of its own. */
  readonly kinds: Map<string, KindName>;
  /** What stands for an ARM key in the design. */
  readonly ids: Map<string, ResourceId>;
  /** Parts by key, with their owner and word. */
  readonly folded: Map<string, { readonly owner: string; readonly part: string | null }>;
  /** What parts are called that are no resources of their own, by the key of their owner. */
  readonly names: Map<string, Readonly<Record<string, string>>>;
  readonly stubs: Map<string, Stub>;
  readonly warnings: { readonly arm: ArmResource; readonly says: string; readonly path?: string }[];
  newId(): ResourceId;
}

/** What a codec may ask while it reads one resource. */
export function readContext(reading: Reading, own?: ArmResource): ReadContext {
  const { byKey } = reading;
  const find = (id: unknown) => (typeof id === 'string' ? byKey.get(armKey(id)) : undefined);
  return {
    find,
    ofType: (type) => [...byKey.values()].filter((one) => one.type.toLowerCase() === type.toLowerCase()),
    childrenOf: (arm, type) =>
      (childrenIn(byKey).get(armKey(arm)) ?? []).filter(
        (one) => one.type.toLowerCase() === type.toLowerCase(),
      ),
    refer: (id) => refer(reading, id),
    fold(arm, part) {
      if (own && armKey(arm) !== armKey(own)) reading.folded.set(armKey(arm), { owner: armKey(own), part });
    },
    keepName(part, name) {
      if (own) reading.names.set(armKey(own), { ...reading.names.get(armKey(own)), [part]: name });
    },
    warn(says, path) {
      if (own) reading.warnings.push({ arm: own, says, ...(path === undefined ? {} : { path }) });
    },
  };
}

const children = new WeakMap<ReadonlyMap<string, ArmResource>, ReadonlyMap<string, readonly ArmResource[]>>();

function childrenIn(byKey: ReadonlyMap<string, ArmResource>): ReadonlyMap<string, readonly ArmResource[]> {
  const known = children.get(byKey);
  if (known) return known;
  const made = new Map<string, ArmResource[]>();
  for (const one of byKey.values()) {
    const parent = parentOf(one);
    if (parent === undefined) continue;
    made.set(armKey(parent), [...(made.get(armKey(parent)) ?? []), one]);
  }
  children.set(byKey, made);
  return made;
}

function refer(reading: Reading, id: unknown): ResourceId | null {
  if (typeof id !== 'string' || id === '') return null;
  const key = armKey(id);
  const owner = reading.folded.get(key)?.owner ?? key;
  const known = reading.ids.get(owner) ?? reading.stubs.get(owner)?.id;
  if (known !== undefined) return known;
  const name = parseArmId(id);
  if (name === undefined) return null;
  if (kindOfType(name.type) !== undefined) return stubFor(reading, name);
  // An item of a body (a frontend, an ip configuration) stands for its resource.
  const parent = parentOf(name);
  return parent === undefined ? null : refer(reading, armId(parent));
}

function stubFor(reading: Reading, name: ArmName): ResourceId | null {
  const kind = kindOfType(name.type);
  if (kind === undefined) return null;
  const stub = { ...name, id: reading.newId(), kind };
  reading.stubs.set(armKey(name), stub);
  return stub.id;
}

/** The kind that a type becomes when nothing but its name is known. */
export function kindOfType(type: string): KindName | undefined {
  return kinds.find(
    ({ kind }) =>
      kind !== 'other' && codecOf(kind)?.types.some((one) => one.toLowerCase() === type.toLowerCase()),
  )?.kind;
}

/** The name of what is only referred to, as it stands in the design. */
export function stubName(stub: Stub): string {
  return lastPart(stub.name);
}
