import type { ArmParameter } from '../catalog/arm-codec.ts';
import {
  type ArmName,
  type ArmResource,
  armKey,
  type Json,
  type JsonObject,
} from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import type { Defaults, Design } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { codecOf } from './codecs.ts';
import { type Kept, readKept, writeKept } from './kept.ts';
import type { Reading } from './read-context.ts';
import type { ReadEntry } from './read-entry.ts';
import { isCovered, merge, restOf } from './rest.ts';
import { type Draft, printAll } from './to-arm.ts';
import { withoutReadOnly } from './without-read-only.ts';

/** Prints what was read and keeps, with each thing, what the file says beside it; whatever is not printed again is handed back. */
export function keepRest(
  draft: Design,
  defaults: Defaults,
  reading: Reading,
): {
  readonly design: Design;
  readonly entries: readonly ReadEntry[];
  readonly unmatched: readonly ArmResource[];
} {
  const usual = new Map<string, string>();
  const { drafts, parameters } = printAll(draft, defaults, (of, part, name) =>
    usual.set(`${of} ${part}`, name),
  );
  const printed = printedByName(drafts);
  const kept = new Map<ResourceId, Kept>();
  const entries: ReadEntry[] = [];
  const unmatched: ArmResource[] = [];
  for (const arm of reading.byKey.values()) {
    const found = printed(arm, ownerOf(reading, arm));
    if (found === undefined) {
      const owner = ownerOf(reading, arm);
      const isAzures = reading.folded.get(armKey(arm))?.part === null;
      if (isAzures && owner) entries.push({ arm, resource: owner, became: 'part', kept: [], changed: [] });
      else unmatched.push(arm);
      continue;
    }
    const own = kept.get(found.of) ?? emptyKept(draft.resources[found.of] as Resource, usual);
    const drops = codecOf((draft.resources[found.of] as Resource).kind)?.drops ?? [];
    const { rest, changed, read } = restWithin(arm, found, drops, parameters);
    const part = found.printed.part ?? '';
    kept.set(found.of, {
      ...own,
      bodies: new Map([...own.bodies, [part, rest]]),
      read: read ? new Set([...own.read, part]) : own.read,
    });
    entries.push({
      arm,
      resource: found.of,
      became: part === '' ? 'own' : 'part',
      kept: Object.keys(rest),
      changed,
    });
  }
  const resources = Object.values(draft.resources).map((resource) => {
    const own = kept.get(resource.id);
    return own === undefined ? resource : ({ ...resource, rest: writeKept(own) } as Resource);
  });
  return {
    design: { resources: Object.fromEntries(resources.map((one) => [one.id, one])) },
    entries,
    unmatched,
  };
}

/** What the file says beside the printed body. A body that lacks something Azure needs came from elsewhere and is whole as it is. */
function restWithin(
  arm: ArmResource,
  { said, printed }: Draft,
  drops: readonly string[],
  parameters: ReadonlyMap<string, ArmParameter>,
) {
  const needs = withDefaults(printed.needs ?? {}, parameters) as JsonObject;
  const body = withDefaults(withoutReadOnly(arm.type, arm.body), parameters) as JsonObject;
  const isOurs = isCovered(needs, body);
  const { rest, changed } = restOf(
    withoutFields(body, said, printed.part === undefined),
    isOurs ? (merge(withoutAnswered(needs, body) ?? {}, said) as JsonObject) : said,
    drops,
  );
  return { rest, changed, read: !isOurs };
}

/** What Azure needs with the defaults of parameters in their place: a file holds values. Secrets have none, and no place in a file. */
function withDefaults(needs: Json, parameters: ReadonlyMap<string, ArmParameter>): Json {
  if (Array.isArray(needs)) return needs.map((one) => withDefaults(one, parameters));
  if (isJsonObject(needs)) {
    return Object.fromEntries(
      Object.entries(needs).map(([key, value]) => [key, withDefaults(value, parameters)]),
    );
  }
  const name = typeof needs === 'string' ? parameterIn(needs) : undefined;
  return (name === undefined ? undefined : parameters.get(name)?.default) ?? needs;
}

/** What Azure needs without the questions of a deployment that the file answers: its answer is kept. */
function withoutAnswered(needs: Json, body: Json | undefined): Json | undefined {
  if (body === undefined || needs === body) return needs;
  if (typeof needs === 'string') return parameterIn(needs) === undefined ? needs : undefined;
  if (Array.isArray(needs)) {
    if (!Array.isArray(body)) return needs;
    return needs.flatMap((one, index) => {
      const own = isJsonObject(one) && typeof one.name === 'string' ? one.name.toLowerCase() : undefined;
      const partner = body.find((other) => isJsonObject(other) && String(other.name).toLowerCase() === own);
      return withoutAnswered(one, own === undefined ? body[index] : partner) ?? [];
    });
  }
  if (!isJsonObject(needs) || !isJsonObject(body)) return needs;
  return Object.fromEntries(
    Object.entries(needs).flatMap(([key, value]) => {
      const own = Object.keys(body).find((one) => one.toLowerCase() === key.toLowerCase());
      const left = withoutAnswered(value, own === undefined ? undefined : body[own]);
      return left === undefined ? [] : [[key, left]];
    }),
  );
}

function parameterIn(text: string): string | undefined {
  return /^\[parameters\('(.+)'\)\]$/.exec(text)?.[1];
}

/** Region and tags are fields of the thing itself; a part's tags are not. */
function withoutFields(body: JsonObject, said: JsonObject, isOwn: boolean): JsonObject {
  const taken = (key: string) => {
    const word = key.toLowerCase();
    return (word === 'location' && said.location !== undefined) || (word === 'tags' && isOwn);
  };
  return Object.fromEntries(Object.entries(body).filter(([key]) => !taken(key)));
}

function ownerOf(reading: Reading, arm: ArmResource): ResourceId | undefined {
  const key = armKey(arm);
  return reading.ids.get(reading.folded.get(key)?.owner ?? key);
}

/** The names of parts that are the usual ones need not be remembered. */
function emptyKept(resource: Resource, usual: ReadonlyMap<string, string>): Kept {
  const { names } = readKept(resource.rest);
  return {
    bodies: new Map(),
    names: Object.fromEntries(
      Object.entries(names).filter(([part, name]) => usual.get(`${resource.id} ${part}`) !== name),
    ),
    read: new Set(),
  };
}

function shortKey({ type, name }: ArmName): string {
  return `${type} ${name}`.toLowerCase();
}

function printedByName(drafts: readonly Draft[]) {
  const byKey = new Map(drafts.map((draft) => [armKey(draft), draft]));
  const byName = new Map(drafts.map((draft) => [shortKey(draft), draft]));
  // A part that stands in another resource group than its owner is printed with it.
  return (arm: ArmResource, owner: ResourceId | undefined) => {
    const exact = byKey.get(armKey(arm));
    if (exact) return exact;
    const near = byName.get(shortKey(arm));
    return near !== undefined && near.of === owner ? near : undefined;
  };
}
