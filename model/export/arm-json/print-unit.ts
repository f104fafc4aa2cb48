import { type ArmName, type Json, type JsonObject, versionOf } from '../../catalog/arm-resource.ts';
import { compact } from '../../catalog/read-json.ts';
import { idCall, pathId } from '../deployment/ids.ts';
import type { Plan, Scope } from '../deployment/plan.ts';
import type { PlanParameter, Resolved } from '../deployment/resolve.ts';
import { type Expression, expressionsIn, type Value } from '../deployment/value.ts';
import { type JsonNaming, printCode, printJson } from './print-json.ts';
import { templateText } from './quote.ts';

/** The resources of one scope as a template lists them, and the parameters that they use. */
export interface JsonUnit {
  readonly resources: readonly JsonObject[];
  readonly parameters: ReadonlySet<string>;
}

/** Prints the resources that go to one resource group. */
export function printJsonUnit(resources: readonly Resolved[], scope: Scope, plan: Plan): JsonUnit {
  const naming = namingIn(scope, plan);
  const byPosition = new Map(resources.map((one) => [plan.needs.positionOf(one), one]));
  return {
    resources: resources.map((one) => {
      const needed = [...(plan.needs.of[plan.needs.positionOf(one)] ?? [])].flatMap(
        (to) => byPosition.get(to) ?? [],
      );
      return printResource(
        one,
        needed.map(({ resource }) => resource),
        naming,
        plan,
      );
    }),
    parameters: new Set(
      resources
        .flatMap(({ name, entries }) => [name, ...entries.map(([, value]) => value)])
        .flatMap((value) => parametersIn(value, naming)),
    ),
  };
}

function printResource(
  { resource, name, entries, comments }: Resolved,
  needed: readonly ArmName[],
  naming: JsonNaming,
  plan: Plan,
): JsonObject {
  const waits = needed.map((one) => `[${printCode(naming.idOf(one), naming)}]`).toSorted();
  const fullName: Expression = name.kind === 'text' ? { kind: 'text', text: resource.name } : name;
  const extended = resource.extends === undefined ? undefined : plan.lookup.refer(resource.extends);
  return compact({
    type: resource.type,
    apiVersion: versionOf(resource),
    name: printJson(resource.name.startsWith('[') ? name : fullName, naming),
    scope: extended && printJson(extended, naming),
    comments: comments.length === 0 ? undefined : comments.join(' '),
    ...Object.fromEntries(entries.map(([key, value]): [string, Json] => [key, printJson(value, naming)])),
    dependsOn: waits.length === 0 ? undefined : waits,
  });
}

function namingIn(scope: Scope, plan: Plan): JsonNaming {
  return {
    idOf: (of) => idCall(of, scope, plan),
    versionOf: (of) => versionOf(plan.lookup.exactly(of) ?? of) ?? '',
  };
}

function parametersIn(value: Value, naming: JsonNaming): readonly string[] {
  return expressionsIn(value).flatMap((one) => {
    if (one.kind === 'parameter') return [one.name];
    const of = one.kind === 'id' || one.kind === 'state' ? one.of : pathId(one);
    return of
      ? expressionsIn(naming.idOf(of)).flatMap((inner) => (inner.kind === 'parameter' ? [inner.name] : []))
      : [];
  });
}

/** A parameter's declaration in a template; inside a nested deployment it has no default. */
export function printJsonParameter(
  parameter: PlanParameter,
  target: 'resourceGroup' | 'subscription' | 'nested',
): JsonObject {
  const { type, secure, says } = parameter;
  const secureType = type === 'object' ? 'secureObject' : 'securestring';
  return compact({
    type: secure ? secureType : type,
    defaultValue: target === 'nested' ? undefined : defaultOf(parameter, target),
    metadata: { description: says },
  });
}

function defaultOf(
  { role, name, secure, default: usual }: PlanParameter,
  target: 'resourceGroup' | 'subscription',
): Json | undefined {
  if (role === 'location' && name === 'location')
    return target === 'subscription' ? '[deployment().location]' : '[resourceGroup().location]';
  return secure || usual === undefined ? undefined : escapeAll(usual);
}

/** Plain JSON of which nothing is worked out. */
function escapeAll(json: Json): Json {
  if (typeof json === 'string') return templateText(json);
  if (Array.isArray(json)) return json.map(escapeAll);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, escapeAll(value)]));
}
