import type { ArmName } from '../../catalog/arm-resource.ts';
import type { Plan, Scope } from './plan.ts';
import { callOf, type Expression, join, textValue } from './value.ts';

/** The id of a resource by a template function, as seen from a scope: it makes nothing wait for the resource. */
export function idCall(of: ArmName, from: Scope, plan: Plan): Expression {
  if (isGroupType(of.type)) return groupId(of, from, plan);
  const type = textValue(of.type);
  const names = of.name.split('/').map(textValue);
  if (of.extends !== undefined) {
    const extended = plan.lookup.refer(of.extends) ?? textValue(of.extends);
    return callOf('extensionResourceId', extended, type, ...names);
  }
  const scope = scopeWords(of, from, plan);
  return of.resourceGroup === ''
    ? callOf('subscriptionResourceId', ...scope, type, ...names)
    : callOf('resourceId', ...scope, type, ...names);
}

/** A resource group is no resource of a provider: no function puts its id together. */
function groupId(of: ArmName, from: Scope, plan: Plan): Expression {
  const isHere = isSame(of.subscription, from.subscription);
  if (isHere && isSame(of.name, from.resourceGroup))
    return { kind: 'member', of: callOf('resourceGroup'), name: 'id' };
  const subscription: Expression = isHere
    ? { kind: 'member', of: callOf('subscription'), name: 'subscriptionId' }
    : { kind: 'parameter', name: plan.subscriptionParameter(of.subscription) };
  return join([textValue('/subscriptions/'), subscription, textValue(`/resourceGroups/${of.name}`)]);
}

/** Is it the type of resource groups? */
export function isGroupType(type: string): boolean {
  return isSame(type, 'Microsoft.Resources/resourceGroups');
}

/** The id that a resource's id and a path behind it make, as the path inside a load balancer to its frontend. */
export function pathId(value: Expression): ArmName | undefined {
  const [id, rest, ...more] = value.kind === 'join' ? value.parts : [];
  if (id?.kind !== 'id' || rest?.kind !== 'text' || more.length > 0) return undefined;
  const words = rest.text.split('/').slice(1);
  if (!rest.text.startsWith('/') || words.length % 2 !== 0 || words.some((word) => !/^[\w.-]+$/.test(word)))
    return undefined;
  const types = words.filter((_, index) => index % 2 === 0);
  const names = words.filter((_, index) => index % 2 === 1);
  return { ...id.of, type: [id.of.type, ...types].join('/'), name: [id.of.name, ...names].join('/') };
}

/** What has to be said of a resource's scope: nothing, its group, or its subscription and group. */
export function scopeWords(of: Scope, from: Scope, plan: Plan): readonly Expression[] {
  const isHere = isSame(of.subscription, from.subscription) || of.subscription === '';
  const subscription: readonly Expression[] = isHere
    ? []
    : [{ kind: 'parameter', name: plan.subscriptionParameter(of.subscription) }];
  if (of.resourceGroup === '' || (isHere && isSame(of.resourceGroup, from.resourceGroup)))
    return subscription;
  return [...subscription, textValue(of.resourceGroup)];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
