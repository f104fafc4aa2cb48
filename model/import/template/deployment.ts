import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, textAt } from '../../catalog/read-json.ts';
import { evaluateJson, evaluateLoop } from './evaluate-json.ts';
import { fault, faultText } from './fault.ts';
import type { Deployment, Frame, Instance } from './frame.ts';
import { loopOf } from './loops.ts';
import { inside, type Path } from './path.ts';
import type { Scope } from './scope.ts';
import { reveal, type Value, type ValueObject } from './value.ts';

/** What a deployment is made of. */
export interface DeploymentParts {
  readonly name: string;
  readonly template: JsonObject;
  readonly path: Path | null;
  readonly scope: Scope;
  readonly parent: Deployment | null;
  /** The frame of its expressions, given the deployment itself. */
  frame(self: Deployment): Frame;
  /** Makes the resources that one entry of the template stands for. */
  expand(
    json: JsonObject,
    path: Path | null,
    symbol: string | undefined,
    self: Deployment,
  ): readonly Instance[];
}

/** A template at work. Resources and outputs are worked out when they are first asked for, so that templates may refer to each other in any order. */
export function deploymentOf(parts: DeploymentParts): Deployment {
  const { name, template, path, scope, parent } = parts;
  const self: { frame: Frame | undefined } & Omit<Deployment, 'frame'> = {
    name,
    template,
    path,
    scope,
    parent,
    frame: undefined,
    // While the list is being made it is empty for those who ask: a name cannot depend on names.
    instances: once(
      () =>
        entriesOf(deployment).flatMap((entry) =>
          parts.expand(entry.json, entry.path, entry.symbol, deployment),
        ),
      [],
    ),
    outputs: once(() => outputsOf(deployment), undefined),
  };
  const deployment = self as Deployment;
  self.frame = parts.frame(deployment);
  return deployment;
}

/** Calls a function once. Who asks while it runs gets `meanwhile`, or a fault where there is nothing to give. */
export function once<T>(work: () => T, meanwhile: T | undefined): () => T {
  let state: 'new' | 'open' | 'done' = 'new';
  let result: T | undefined;
  return () => {
    if (state === 'done') return result as T;
    if (state === 'open') return meanwhile ?? fault('resources and outputs refer to each other in a circle');
    state = 'open';
    try {
      result = work();
      state = 'done';
      return result;
    } finally {
      if (state === 'open') state = 'new';
    }
  };
}

interface Entry {
  readonly json: JsonObject;
  readonly path: Path | null;
  readonly symbol?: string;
}

/** The resources of a template: a list, or from languageVersion 2.0 on an object by symbolic name. */
function entriesOf({ template, path, frame }: Deployment): readonly Entry[] {
  const resources = at(template, 'resources');
  const where = inside(path, 'resources');
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(resources)
    ? [...resources.entries()]
    : isJsonObject(resources)
      ? Object.entries(resources)
      : [];
  return entries.flatMap(([key, json]) => {
    const place = inside(where, key);
    if (isJsonObject(json)) return [{ json, path: place, ...(typeof key === 'string' && { symbol: key }) }];
    frame.run.report('not-a-resource', 'warning', 'This is no resource: it is left out.', place);
    return [];
  });
}

function outputsOf(deployment: Deployment): ValueObject {
  const outputs = at(deployment.template, 'outputs');
  if (!isJsonObject(outputs)) return {};
  const entries = Object.entries(outputs).flatMap(([name, output]): [string, ValueObject][] => {
    const path = inside(deployment.path, 'outputs', name);
    const condition = at(output, 'condition');
    if (
      condition !== undefined &&
      reveal(evaluateJson(condition, inside(path, 'condition'), deployment.frame)) === false
    )
      return [];
    return [
      [name, { type: textAt(output, 'type') ?? 'string', value: outputValue(output, path, deployment) }],
    ];
  });
  return Object.fromEntries(entries);
}

function outputValue(output: Json, path: Path | null, { frame }: Deployment): Value {
  const loop = loopOf(at(output, 'copy') ?? null);
  try {
    if (loop) return evaluateLoop(loop, inside(path, 'copy'), frame, true);
    return evaluateJson(at(output, 'value') ?? null, inside(path, 'value'), frame);
  } catch (error) {
    frame.run.report('bad-expression', 'warning', `The output is left out: ${faultText(error)}.`, path);
    return null;
  }
}
