import type { ArmResource, Json, JsonObject } from '../../catalog/arm-resource.ts';
import { faultText } from './fault.ts';
import type { Deployment, Instance, Run } from './frame.ts';
import { printPath } from './path.ts';
import { isDeployment } from './resource-scope.ts';
import type { Scope } from './scope.ts';
import { isUnknown, jsonOf, printName, unprintable, type Value } from './value.ts';

/** More resources than any deployment of Azure takes (800 a template, nested ones apart). */
const mostResources = 10_000;

/** The resources that a deployment makes, those of nested templates in the place of the deployment that holds them. */
export function flatten(root: Deployment, run: Run): readonly Instance[] {
  const found: Instance[] = [];
  const visit = (deployment: Deployment): void => {
    for (const instance of deployment.instances()) {
      if (!instance.deployed) continue;
      const nested = nestedOf(instance, run);
      if (nested) visit(nested);
      else found.push(instance);
      if (found.length >= mostResources) {
        run.report(
          'too-many',
          'warning',
          `The template makes more than ${mostResources} resources: the rest is left out.`,
          null,
        );
        return;
      }
    }
  };
  visit(root);
  return found;
}

/** One resource as the model holds it. A value that cannot even be printed is left out and reported. */
export function rowOf(instance: Instance, run: Run): ArmResource {
  const { type, name, apiVersion, scope, existing, path, turn } = instance;
  const printed = isUnknown(name) ? printName(name) : name;
  if (printed === unprintable)
    run.report('bad-expression', 'warning', 'The name of this resource is left out: it is too long.', path);
  const place = instance.extends === undefined ? placeOfScope(scope) : placeOfId(instance.extends);
  return {
    type,
    name: printed,
    subscription: place.subscription,
    resourceGroup: place.resourceGroup,
    ...(instance.extends !== undefined && { extends: instance.extends }),
    ...(apiVersion !== undefined && { apiVersion }),
    ...(existing && { existing }),
    body: bodyOf(instance, run),
    at: `${printPath(path)}${turn === undefined ? '' : ` (turn ${turn + 1})`}`,
  };
}

/** The values of an object one by one, so that one that cannot be printed costs only itself. */
export function printMembers(
  members: Readonly<Record<string, Value>>,
  say: (key: string, why: string) => void,
): JsonObject {
  const entries = Object.entries(members).flatMap(([key, value]): [string, Json][] => {
    try {
      return [[key, jsonOf(value)]];
    } catch (error) {
      say(key, faultText(error));
      return [];
    }
  });
  return Object.fromEntries(entries);
}

function bodyOf(instance: Instance, run: Run): JsonObject {
  try {
    return printMembers(instance.body(), (key, why) =>
      run.report('bad-expression', 'warning', `The property "${key}" is left out: ${why}.`, instance.path),
    );
  } catch (error) {
    run.report(
      'bad-expression',
      'warning',
      `The properties of this resource are left out: ${faultText(error)}.`,
      instance.path,
    );
    return {};
  }
}

function nestedOf(instance: Instance, run: Run): Deployment | undefined {
  if (!isDeployment(instance.type)) return undefined;
  try {
    return instance.nested();
  } catch (error) {
    run.report(
      'bad-expression',
      'warning',
      `What this deployment makes is left out: ${faultText(error)}.`,
      instance.path,
    );
    return undefined;
  }
}

function placeOfScope(scope: Scope): { readonly subscription: string; readonly resourceGroup: string } {
  const deep = scope.level === 'resourceGroup';
  const own = deep || scope.level === 'subscription';
  return { subscription: own ? scope.subscription : '', resourceGroup: deep ? scope.resourceGroup : '' };
}

function placeOfId(id: string): { readonly subscription: string; readonly resourceGroup: string } {
  const found = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?/i.exec(id);
  return { subscription: found?.[1] ?? '', resourceGroup: found?.[2] ?? '' };
}
