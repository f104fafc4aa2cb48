import type { ReadArm } from '../catalog/arm-codec.ts';
import { type ArmResource, lastPart } from '../catalog/arm-resource.ts';
import { plain } from '../catalog/arm-text.ts';
import type { KindName } from '../catalog/kinds.ts';
import { at, isJsonObject, textAt } from '../catalog/read-json.ts';
import { type Resource, resourceSchema } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { drawnName } from './azure-names.ts';

/** A thing of the design from what a codec read; settings that the kind refuses stay at their defaults and are named. */
export function makeResource(
  kind: KindName,
  id: ResourceId,
  arm: ArmResource,
  { settings, parent = null, name }: ReadArm,
): { readonly resource: Resource; readonly refused: readonly string[] } {
  const told = name ?? lastPart(arm.name);
  const drawn = drawnName(kind, told, tagsOf(arm)) ?? { name: told, tags: tagsOf(arm) };
  const head = {
    id,
    kind,
    name: drawn.name.slice(0, 260),
    parent,
    tags: drawn.tags,
    // A peering is two resources, each in the group of its VNet: the line between them is in none.
    ...(kind === 'peering' ? {} : scopeOfArm(arm)),
  };
  const schema = resourceSchema(kind);
  const whole = schema.safeParse({ ...head, settings });
  if (whole.success) return { resource: whole.data, refused: [] };
  const refused = Object.keys(settings).filter(
    (key) => !schema.safeParse({ ...head, settings: { [key]: settings[key] } }).success,
  );
  const taken = Object.fromEntries(Object.entries(settings).filter(([key]) => !refused.includes(key)));
  return { resource: schema.parse({ ...head, settings: taken }), refused };
}

/** Where a resource says that it is; `trim-scopes.ts` takes away what its container says already. */
function scopeOfArm(arm: ArmResource) {
  return {
    region: regionOf(arm) ?? null,
    resourceGroup: arm.resourceGroup || null,
    subscription: arm.subscription || null,
  };
}

/** The region of a resource as Azure names it: `West Europe` and `westeurope` are one; undefined for global ones and expressions. */
export function regionOf({ body }: Pick<ArmResource, 'body'>): string | undefined {
  const location = textAt(body, 'location');
  if (location === undefined || location.startsWith('[') || location.toLowerCase() === 'global')
    return undefined;
  return location.toLowerCase().replace(/[\s()]/g, '');
}

function tagsOf({ body }: ArmResource): Readonly<Record<string, string>> {
  const tags = at(body, 'tags');
  if (!isJsonObject(tags)) return {};
  return Object.fromEntries(
    Object.entries(tags)
      .filter(([, value]) => value !== null && typeof value !== 'object')
      .map(([key, value]) => [key, plain(String(value)) ?? String(value)]),
  );
}
