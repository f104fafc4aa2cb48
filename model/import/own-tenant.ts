import type { ArmResource, Json } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import { standInScope } from './stand-in-scope.ts';

/** How a template says the tenant that it is deployed to. */
export const ownTenant = '[tenant().tenantId]';

/** A resource of a template that names the tenant it goes to: a template is for any, so that the stand-in goes out of its body again. */
export function withOwnTenant(resource: ArmResource): ArmResource {
  const body = replace(resource.body);
  return body === resource.body ? resource : { ...resource, body: body as ArmResource['body'] };
}

/** The same value where nothing in it is the stand-in. */
function replace(value: Json): Json {
  if (value === standInScope.tenant) return ownTenant;
  if (Array.isArray(value)) {
    const items = value.map(replace);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, replace(inner)] as const);
  return entries.some(([key, inner]) => inner !== value[key]) ? Object.fromEntries(entries) : value;
}
