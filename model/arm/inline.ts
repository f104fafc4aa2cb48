import { armKey, type Json, type JsonObject, lastPart, parentOf } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import type { DeployedArm } from './deployment.ts';

/** Moves resources that are items of their parent's body there; one whose parent is not made by this deployment stays a resource. */
export function foldInline(
  resources: readonly (DeployedArm & { readonly inline?: string })[],
): readonly DeployedArm[] {
  const made = new Set(resources.filter(({ existing }) => !existing).map(armKey));
  const items = new Map<string, { readonly property: string; readonly arm: DeployedArm }[]>();
  const own: DeployedArm[] = [];
  for (const { inline, ...arm } of resources) {
    const parent = parentOf(arm);
    const key = parent === undefined ? undefined : armKey(parent);
    if (inline === undefined || key === undefined || !made.has(key) || arm.existing) {
      own.push(arm);
    } else items.set(key, [...(items.get(key) ?? []), { property: inline, arm }]);
  }
  return own.map((arm) => {
    const folded = arm.existing ? [] : (items.get(armKey(arm)) ?? []);
    return folded.reduce<DeployedArm>(
      (holder, { property, arm: item }) => withItem(holder, property, item),
      arm,
    );
  });
}

function withItem(holder: DeployedArm, property: string, item: DeployedArm): DeployedArm {
  const properties = isJsonObject(holder.body.properties) ? holder.body.properties : {};
  const items: readonly Json[] = Array.isArray(properties[property]) ? properties[property] : [];
  const { properties: own, ...beside } = item.body;
  const inner: JsonObject = isFlat(property) && isJsonObject(own) ? { ...beside, ...own } : item.body;
  const entry: JsonObject = { name: lastPart(item.name), ...inner };
  return {
    ...holder,
    body: { ...holder.body, properties: { ...properties, [property]: [...items, entry] as Json } },
    after: [...new Set([...holder.after, ...item.after])],
    comments: [...holder.comments, ...item.comments],
  };
}

/** Items of this property say at once what the resource of their own says under `properties`. */
export function isFlat(property: string): boolean {
  return property === 'agentPoolProfiles';
}
