import { fault } from '../fault.ts';
import { type AnyFunction, any, fn, text } from '../function.ts';
import { fullReference, infoOf, listCall, reference, references } from '../references.ts';
import { resourceIdOf, scopeId } from '../scope.ts';
import type { Value } from '../value.ts';

/** Resources and their ids. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource, read 2026-11-29. */
export const resourceFunctions: readonly AnyFunction[] = [
  fn('resourceId', [2, any], (args, { frame }) => {
    const { before, type, names } = takeApart(args);
    const [group, subscription] = [before.at(-1), before.at(-2)];
    const scope = frame.scope;
    const id =
      before.length === 0
        ? scopeId(scope)
        : group !== undefined && (subscription !== undefined || scope.level === 'resourceGroup')
          ? scopeId({
              ...scope,
              level: 'resourceGroup',
              subscription: subscription ?? scope.subscription,
              resourceGroup: group,
            })
          : scopeId({ ...scope, level: 'subscription', subscription: group ?? scope.subscription });
    return resourceIdOf(id, type, names);
  }),
  fn('subscriptionResourceId', [2, any], (args, { frame }) => {
    const { before, type, names } = takeApart(args);
    return resourceIdOf(`/subscriptions/${before.at(-1) ?? frame.scope.subscription}`, type, names);
  }),
  fn('tenantResourceId', [2, any], (args) => {
    const { type, names } = takeApart(args);
    return resourceIdOf('', type, names);
  }),
  fn('managementGroupResourceId', [3, any], (args) => {
    const { before, type, names } = takeApart(args);
    return resourceIdOf(
      `/providers/Microsoft.Management/managementGroups/${before.at(-1) ?? ''}`,
      type,
      names,
    );
  }),
  fn('extensionResourceId', [3, any], (args) => {
    const { type, names } = takeApart(args.slice(1));
    const on = text(args, 0).replace(/\/+$/, '');
    return on === '' ? fault('argument 1 is no id of a resource') : resourceIdOf(on, type, names);
  }),
  fn('reference', [1, 3], (args, call) => {
    const full = args.length > 2 && text(args, 2).toLowerCase() === 'full';
    return full ? fullReference(args, call) : reference(args, call);
  }),
  fn('references', [1, 2], references),
  fn('resourceInfo', [1, 1], (args, call) => infoOf(text(args, 0), call)),
  fn('providers', [1, 2], unanswered),
  fn('pickZones', [3, 5], unanswered),
  fn('roleDefinitions', [1, 1], unanswered),
  fn('toLogicalZone', [3, 3], unanswered),
  fn('toLogicalZones', [3, 3], unanswered),
  fn('toPhysicalZone', [3, 3], unanswered),
  fn('toPhysicalZones', [3, 3], unanswered),
];

/** `listKeys`, `listSecrets` and whatever else a resource offers: always answered by Azure alone. */
export function listFunction(name: string): AnyFunction | undefined {
  return /^list\w*$/i.test(name)
    ? fn(name, [1, any], (args, call) => listCall(args, call), 'nothing')
    : undefined;
}

/** Only Azure can answer: the call stays. */
function unanswered(): undefined {
  return undefined;
}

interface IdParts {
  /** What stands before the type: a subscription, a group. */
  readonly before: readonly string[];
  readonly type: string;
  readonly names: readonly string[];
}

function takeApart(args: readonly Value[]): IdParts {
  const words = args.map((_, index) => text(args, index));
  const at = words.findIndex((word) => word.includes('/'));
  const type = words[at]?.replace(/^\/+|\/+$/g, '');
  if (type === undefined)
    return fault('a resource type such as Microsoft.Network/virtualNetworks is missing');
  const names = words.slice(at + 1).flatMap((name) => name.split('/'));
  const wanted = type.split('/').length - 1;
  if (names.length !== wanted) return fault(`${type} has names of ${wanted} parts, not ${names.length}`);
  return { before: words.slice(0, at), type, names };
}
