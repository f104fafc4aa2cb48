import { callOf } from '../../../arm/expression.ts';
import { azureCloud } from '../azure-cloud.ts';
import { fault } from '../fault.ts';
import type { Frame } from '../frame.ts';
import { type AnyFunction, fn, int, text } from '../function.ts';
import { scopeId } from '../scope.ts';
import { getKey, unknown, type Value, type ValueObject } from '../value.ts';

/** Where a template is deployed to, and the words of the template itself. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment, read 2026-11-29. */
export const scopeFunctions: readonly AnyFunction[] = [
  fn('parameters', [1, 1], (args, { frame }) => {
    const value = frame.names.parameter(text(args, 0));
    return value === undefined ? fault(`there is no parameter "${text(args, 0)}"`) : value;
  }),
  fn('variables', [1, 1], (args, { frame }) => {
    const value = frame.names.variable(text(args, 0));
    return value === undefined ? fault(`there is no variable "${text(args, 0)}"`) : value;
  }),
  fn('copyIndex', [0, 2], copyIndex),
  fn('fail', [1, 1], (args) => fault(`the template itself stops here: ${text(args, 0).slice(0, 200)}`)),
  fn('newGuid', [0, 0], (_, { frame }) => {
    frame.run.report(
      'stand-in',
      'note',
      'newGuid() is answered with a stand-in: Azure will make another one.',
      null,
    );
    return frame.run.nextGuid();
  }),
  fn('environment', [0, 0], () => azureCloud),
  fn('resourceGroup', [0, 0], (_, { frame }) => resourceGroup(frame)),
  fn('subscription', [0, 0], (_, { frame }) => {
    const { subscription, tenant } = frame.scope;
    const id = `/subscriptions/${subscription}`;
    return partly('subscription', { id, subscriptionId: subscription, tenantId: tenant });
  }),
  fn('tenant', [0, 0], (_, { frame }) => partly('tenant', { tenantId: frame.scope.tenant })),
  fn('managementGroup', [0, 0], (_, { frame }) => {
    const name = frame.scope.managementGroup;
    const id = `/providers/Microsoft.Management/managementGroups/${name}`;
    return partly('managementGroup', {
      id,
      name,
      type: 'Microsoft.Management/managementGroups',
      properties: { tenantId: frame.scope.tenant },
    });
  }),
  fn('deployer', [0, 0], (_, { frame }) => partly('deployer', { tenantId: frame.scope.tenant })),
  fn('deployment', [0, 0], (_, { frame }) => {
    const { home: deployment, run, scope } = frame;
    const name = deployment?.name ?? run.deploymentName;
    const version = deployment?.template.contentVersion;
    const template = typeof version === 'string' ? { contentVersion: version } : {};
    const id = `${scopeId(scope)}/providers/Microsoft.Resources/deployments/${name}`;
    const location = scope.level === 'resourceGroup' ? {} : { location: scope.location };
    return partly('deployment', { id, name, ...location, properties: { template, mode: 'Incremental' } });
  }),
];

/** What is known of an object that Azure adds to. */
function partly(name: string, value: ValueObject): Value {
  return unknown(callOf(name, []), { peek: { value } });
}

function resourceGroup({ scope, run }: Frame): Value {
  const id = scopeId({ ...scope, level: 'resourceGroup' });
  const made = run.registry.get(id.toLowerCase());
  const location = scope.location === '' && made ? getKey(made.body(), 'location') : scope.location;
  const known: ValueObject = {
    id,
    name: scope.resourceGroup,
    type: 'Microsoft.Resources/resourceGroups',
    ...(location !== undefined && location !== '' && { location }),
  };
  return partly('resourceGroup', known);
}

function copyIndex(args: readonly Value[], { frame }: { readonly frame: Frame }): Value {
  const [first] = args;
  const offset = typeof first === 'number' ? first : args.length > 1 ? int(args, 1) : 0;
  const name = typeof first === 'string' ? first.toLowerCase() : undefined;
  const step =
    name === undefined
      ? (frame.loops.findLast((loop) => loop.unnamed) ?? frame.loops.at(-1))
      : frame.loops.findLast((loop) => loop.name.toLowerCase() === name);
  if (!step)
    return fault(
      name === undefined
        ? 'copyIndex() stands outside of a loop'
        : `there is no loop "${String(first)}" around this place`,
    );
  return step.index + offset;
}
