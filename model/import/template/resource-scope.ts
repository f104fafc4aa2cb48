import type { JsonObject } from '../../catalog/arm-resource.ts';
import { at } from '../../catalog/read-json.ts';
import type { Frame, Instance } from './frame.ts';
import { resourceGroupScope, resourceIdOf, type Scope, scopeId, scopeOfId } from './scope.ts';
import { isUnknown, type Unknown, type Value } from './value.ts';

/** Where a resource stands, and what it extends: an extension's type and name lose what they extend. */
export interface ResourcePlace extends Pick<Instance, 'type' | 'name' | 'scope' | 'extends'> {}

/** Works out the place of a resource from its type, its name and the properties `scope`, `resourceGroup` and `subscriptionId`. */
export function placeOf(
  json: JsonObject,
  type: string,
  name: string | Unknown,
  frame: Frame,
  word: (key: string) => Value,
): ResourcePlace {
  const scope = scopeAround(json, ownScope(type, frame), word);
  const written = at(json, 'scope') === undefined || isDeployment(type) ? undefined : word('scope');
  const base = typeof written === 'string' ? written : undefined;
  const around = base === undefined ? scope : (scopeOfId(base, scope) ?? scope);
  const on = base === undefined || scopeOfId(base, scope) !== undefined ? undefined : absolute(base, scope);
  const inType = extensionIn(type, name, on ?? scopeId(around));
  if (inType) return { ...inType, scope: around };
  // A resource of a management group has the group's id in front of its own, as an extension has.
  const ofGroup = around.level === 'managementGroup' && !isDeployment(type) ? scopeId(around) : undefined;
  return { type, name, scope: around, extends: on ?? ofGroup };
}

/** Is it a template inside a template? */
export function isDeployment(type: string): boolean {
  return /^microsoft\.resources\/deployments$/i.test(type);
}

/** Resource groups stand in the subscription also where the template is for a group. */
function ownScope(type: string, { scope, deployment }: Frame): Scope {
  const own = deployment?.scope ?? scope;
  if (/^microsoft\.resources\/resourcegroups$/i.test(type) && own.level === 'resourceGroup')
    return { ...own, level: 'subscription' };
  return own;
}

function scopeAround(json: JsonObject, own: Scope, word: (key: string) => Value): Scope {
  const group = at(json, 'resourceGroup') === undefined ? undefined : word('resourceGroup');
  const subscription = at(json, 'subscriptionId') === undefined ? undefined : word('subscriptionId');
  const sub = typeof subscription === 'string' ? subscription : own.subscription;
  if (typeof group === 'string') return resourceGroupScope(own, sub, group);
  return subscription === undefined || subscription === null
    ? own
    : { ...own, level: 'subscription', subscription: sub };
}

/** The id that a `scope` means: it may be written without what stands in front of the provider. */
function absolute(text: string, scope: Scope): string {
  return text.startsWith('/')
    ? text.replace(/\/+$/, '')
    : `${scopeId(scope)}/providers/${text.replace(/\/+$/, '')}`;
}

/** `…/virtualNetworks/providers/locks` named `vnet/Microsoft.Authorization/lock` is a lock on the network. */
function extensionIn(
  type: string,
  name: string | Unknown,
  below: string,
): Omit<ResourcePlace, 'scope'> | undefined {
  const words = type.split('/');
  const at = words.findLastIndex((word) => word.toLowerCase() === 'providers');
  if (at < 2 || isUnknown(name)) return undefined;
  const names = name.split('/');
  const provider = names[at - 1];
  if (provider === undefined) return undefined;
  const baseType = words.slice(0, at).join('/');
  return {
    type: [provider, ...words.slice(at + 1)].join('/'),
    name: names.slice(at).join('/'),
    extends: resourceIdOf(below, baseType, names.slice(0, at - 1)),
  };
}
