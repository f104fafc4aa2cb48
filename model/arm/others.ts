import { type ArmResource, armKey, type Json, type JsonObject, parseArmId } from '../catalog/arm-resource.ts';
import { apiVersionOf } from '../catalog/facts/api-versions.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { makeResource } from './make-resource.ts';
import type { Reading } from './read-context.ts';
import type { ReadEntry } from './read-entry.ts';
import { withoutReadOnly } from './without-read-only.ts';

/** Resources without a kind as generic boxes: their bodies whole, with links to what they name. */
export function otherFrom(
  unmatched: readonly ArmResource[],
  reading: Reading,
): { readonly resources: Readonly<Record<ResourceId, Resource>>; readonly entries: readonly ReadEntry[] } {
  const own = unmatched.filter(({ type }) => !isGroup(type));
  // A resource that was meant to be a thing and is not printed again keeps the id under which others know it.
  const ids = new Map(own.map((arm) => [armKey(arm), reading.ids.get(armKey(arm)) ?? reading.newId()]));
  const resources: Record<ResourceId, Resource> = {};
  const entries = unmatched.map((arm): ReadEntry => {
    const id = ids.get(armKey(arm));
    if (id === undefined) return { arm, became: 'group', kept: [], changed: [] };
    const known = (key: string) => ids.get(key) ?? reading.ids.get(reading.folded.get(key)?.owner ?? key);
    const references = [...new Set(idsIn(arm.body).flatMap((one) => known(armKey(one)) ?? []))];
    const settings = {
      armType: arm.type,
      body: bodyOf(arm),
      references: references.filter((one) => one !== id),
    };
    const { resource } = makeResource('other', id, arm, { settings, name: arm.name });
    resources[id] = { ...resource, tags: {} };
    return { arm, resource: id, became: 'generic', kept: [], changed: [] };
  });
  return { resources, entries };
}

/** Everything but what the thing itself says; the version only where the table has none, and what it extends or stands in. */
function bodyOf(arm: ArmResource): JsonObject {
  const { type, apiVersion, body } = arm;
  const on = scopeOf(arm);
  return {
    ...(apiVersionOf(type) === undefined && apiVersion !== undefined ? { apiVersion } : {}),
    ...(on === undefined ? {} : { scope: on }),
    ...withoutReadOnly(type, body),
  };
}

/** What it extends; for what stands in no resource group, the subscription or, as `/`, the tenant. */
function scopeOf({ subscription, resourceGroup, extends: on }: ArmResource): string | undefined {
  if (on !== undefined || resourceGroup !== '') return on;
  return subscription === '' ? '/' : `/subscriptions/${subscription}`;
}

function isGroup(type: string): boolean {
  return type.toLowerCase() === 'microsoft.resources/resourcegroups';
}

/** Every resource id in a body. */
export function idsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return parseArmId(value) === undefined ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(idsIn) : [];
}
