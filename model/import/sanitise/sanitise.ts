import type { ArmName, ArmResource, Json, JsonObject } from '../../catalog/arm-resource.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { addressMap } from './addresses.ts';
import { newNames } from './names.ts';
import { replaceBody } from './replace-body.ts';
import { type Replacer, replaceId, replaceName } from './replace-text.ts';

/** Resources in which nothing names anybody. */
export interface Sanitised {
  readonly resources: readonly ArmResource[];
  readonly tenant?: string;
}

/**
 * Replaces names, subscription and tenant ids and public addresses, the same always by the same, before anything becomes a document.
 * Private addresses, Azure's own words and zones of Private Link stay, so that every answer stays what it was.
 */
export function sanitise(resources: readonly ArmResource[], tenant?: string): Sanitised {
  const replacer = newReplacer(textsIn(resources.map(({ body }) => body)));
  // Names first, in the order of the file, so that texts before a thing know it too.
  for (const resource of resources) nameOf(resource, replacer);
  for (const { body } of resources)
    for (const text of textsIn([body])) if (text.startsWith('/')) replaceId(text, replacer);
  return {
    resources: resources.map((resource) => ({
      ...resource,
      ...nameOf(resource, replacer),
      body: replaceBody(resource.body, replacer) as JsonObject,
      ...(resource.at === undefined ? {} : { at: placeOf(resource.at) }),
    })),
    ...(tenant ? { tenant: replacer.guid(tenant) } : {}),
  };
}

/** Starts to replace; every text in which addresses may stand is needed, for what lies in a prefix stays in it. */
export function newReplacer(texts: readonly string[]): Replacer {
  const names = newNames();
  const guids = new Map<string, string>();
  const address = addressMap(texts);
  return {
    names,
    address,
    guid: (text) => {
      const key = text.toLowerCase();
      const made = guids.get(key) ?? `00000000-0000-0000-0000-${String(guids.size + 1).padStart(12, '0')}`;
      guids.set(key, made);
      return made;
    },
  };
}

/** Every text in JSON, keys included. */
export function textsIn(values: readonly Json[]): readonly string[] {
  return values.flatMap((value): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return textsIn(value);
    return isJsonObject(value) ? [...Object.keys(value), ...textsIn(Object.values(value))] : [];
  });
}

function nameOf(arm: ArmResource, replacer: Replacer): ArmName {
  const words = arm.type.split('/').slice(1);
  const isPlain = !/^\[[^[]/.test(arm.name);
  const name = isPlain
    ? arm.name
        .split('/')
        .map((part, index) => replaceName(words[index] ?? 'name', part, replacer))
        .join('/')
    : replaceName('name', arm.name, replacer);
  const scope = {
    subscription: arm.subscription && replaceName('subscriptions', arm.subscription, replacer),
    resourceGroup: arm.resourceGroup && replaceName('resourceGroups', arm.resourceGroup, replacer),
  };
  const on = arm.extends === undefined ? {} : { extends: replaceId(arm.extends, replacer) };
  return { type: arm.type, name, ...scope, ...on };
}

/** A place in the file without the names of symbols. */
function placeOf(at: string): string {
  const words = new Set(
    'value data rows resources predictedResources changes properties template'.split(' '),
  );
  return at.replace(/[\w-]+/g, (word) => (words.has(word) || /^\d+$/.test(word) ? word : 'item'));
}
