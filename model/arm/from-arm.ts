import {
  type ArmResource,
  armId,
  armKey,
  type Json,
  type JsonObject,
  lastPart,
  parentOf,
} from '../catalog/arm-resource.ts';
import type { KindName } from '../catalog/kinds.ts';
import { kinds } from '../catalog/kinds.ts';
import type { Defaults, Design } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { codecOf } from './codecs.ts';
import { withFirewallAddresses } from './first-address.ts';
import { placeInFrames } from './frames.ts';
import { keepRest } from './keep-rest.ts';
import { makeResource } from './make-resource.ts';
import { otherFrom } from './others.ts';
import { type Reading, readContext, type Stub, stubName } from './read-context.ts';
import type { ReadEntry } from './read-entry.ts';
import { withoutSecrets } from './secrets.ts';
import { trimScopes } from './trim-scopes.ts';
import { unfold } from './unfold.ts';

/** A design read from ARM resources. */
export interface FromArm {
  readonly design: Design;
  readonly entries: readonly ReadEntry[];
  /** Things that are only referred to: their contents are not known. */
  readonly stubs: readonly Stub[];
  readonly warnings: Reading['warnings'];
}

/** Reads resources into a design: each becomes a thing, a part of one, or a generic box; nothing is lost. */
export function fromArm(
  resources: readonly ArmResource[],
  { newId, defaults }: { newId(): ResourceId; readonly defaults: Defaults },
): FromArm {
  const warnings: Reading['warnings'] = [];
  const all = withFirewallAddresses(
    unfold(resources.map((arm) => withoutItsSecrets(arm, warnings))),
    (arm, says) => warnings.push({ arm, says }),
  );
  const present = all.filter(({ existing }) => !existing);
  const reading: Reading = {
    byKey: new Map(present.map((arm) => [armKey(arm), arm])),
    kinds: new Map(),
    ids: new Map(),
    folded: new Map(),
    names: new Map(),
    stubs: new Map(),
    warnings,
    newId,
  };
  assignKinds(reading);
  const read = readAll(reading);
  const stubs = makeStubs(
    reading,
    all.filter(({ existing }) => existing),
  );
  const placed = placeInFrames([...read.values(), ...stubs], defaults, newId);
  const draft: Design = { resources: Object.fromEntries(placed.map((one) => [one.id, one])) };
  const kept = keepRest(draft, defaults, reading);
  const others = otherFrom(kept.unmatched, reading);
  const design = trimScopes({ resources: { ...kept.design.resources, ...others.resources } }, defaults);
  return {
    design,
    entries: [...kept.entries, ...others.entries],
    stubs: [...reading.stubs.values()],
    warnings: reading.warnings,
  };
}

function withoutItsSecrets(arm: ArmResource, warnings: Reading['warnings']): ArmResource {
  const { body, paths } = withoutSecrets(arm.type, arm.body);
  for (const path of paths)
    warnings.push({ arm, says: 'A secret is not kept: give it again where you deploy.', path });
  return paths.length === 0 ? arm : { ...arm, body };
}

/** Which kind each resource becomes; the mirror of a peering and the like stand back. */
function assignKinds(reading: Reading): void {
  for (const [key, arm] of reading.byKey) {
    const context = readContext(reading, arm);
    const entry = kinds.find(({ kind }) => {
      const codec = kind === 'other' ? undefined : codecOf(kind);
      const isType = codec?.types.some((type) => type.toLowerCase() === arm.type.toLowerCase());
      return isType && (codec?.accepts?.(arm, context) ?? true);
    });
    if (entry === undefined) continue;
    reading.kinds.set(key, entry.kind);
    reading.ids.set(key, reading.newId());
  }
}

function readAll(reading: Reading): ReadonlyMap<string, Resource> {
  const read = new Map<string, Resource>();
  for (const [key, kind] of reading.kinds) {
    const arm = reading.byKey.get(key) as ArmResource;
    const context = readContext(reading, arm);
    const told = codecOf(kind)?.read(arm, context);
    if (told === undefined) continue;
    const made = makeResource(kind, reading.ids.get(key) as ResourceId, arm, told);
    for (const path of made.refused)
      context.warn('This value is not one that Azure takes here; it is left at its default.', path);
    read.set(key, made.resource);
  }
  return withPartNames(read, reading);
}

/** The names of parts are kept, so that they are printed again as they were. */
function withPartNames(read: ReadonlyMap<string, Resource>, reading: Reading): ReadonlyMap<string, Resource> {
  const names = new Map<string, Readonly<Record<string, Json>>>(reading.names);
  for (const [key, { owner, part }] of reading.folded) {
    const arm = reading.byKey.get(key);
    if (arm === undefined || part === null) continue;
    names.set(owner, { ...names.get(owner), [part]: lastPart(arm.name) });
  }
  return new Map(
    [...read].map(([key, resource]) => {
      const own = names.get(key);
      return [key, own === undefined ? resource : ({ ...resource, rest: { '@names': own } } as Resource)];
    }),
  );
}

/** What is only referred to, and the VNet around a subnet that is. */
function makeStubs(reading: Reading, declared: readonly ArmResource[]): readonly Resource[] {
  const bodies = new Map(declared.map((arm) => [armKey(arm), arm.body]));
  const context = readContext(reading);
  const made: Resource[] = [];
  // Making one may ask for another: a subnet for its VNet.
  for (let done = 0; done < reading.stubs.size; ) {
    const stub = [...reading.stubs.values()][done] as Stub;
    done += 1;
    const holder = parentOf(stub);
    const parent = stub.kind === 'subnet' && holder ? context.refer(armId(holder)) : null;
    const arm: ArmResource = { ...stub, body: bodies.get(armKey(stub)) ?? ({} as JsonObject) };
    const settings = codecOf(stub.kind as KindName)?.settingsOfType?.(stub.type) ?? {};
    const { resource } = makeResource(stub.kind as KindName, stub.id, arm, { settings, parent });
    made.push({ ...resource, name: stubName(stub), existing: true, rest: { '@unknown': true } } as Resource);
  }
  return made;
}
