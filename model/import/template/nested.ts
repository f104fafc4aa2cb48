import { callOf, literalOf } from '../../arm/expression.ts';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, textAt } from '../../catalog/read-json.ts';
import { type DeploymentParts, deploymentOf } from './deployment.ts';
import { evaluateJson } from './evaluate-json.ts';
import { fault } from './fault.ts';
import type { Deployment, Frame, Instance } from './frame.ts';
import { namesOf, orElse, type ParameterValue } from './names.ts';
import { isSecure, secretParameter, withDefinition } from './parameters.ts';
import { inside, type Path } from './path.ts';
import { isDeployment } from './resource-scope.ts';
import { type Scope, scopeOfId } from './scope.ts';
import { getKey, isObject, isUnknown, jsonOf, printName, unknown, type Value } from './value.ts';

/** Deeper than Azure allows; a template that holds itself by an expression would never end. */
const deepest = 20;

/** The template inside a deployment resource; undefined for any other resource, and where the template stands elsewhere, which is reported. */
export function nestedIn(
  instance: Instance,
  json: JsonObject,
  frame: Frame,
  expand: DeploymentParts['expand'],
): Deployment | undefined {
  if (!isDeployment(instance.type) || instance.existing) return undefined;
  const properties = at(json, 'properties') ?? null;
  const path = inside(instance.path, 'properties');
  const template = templateOf(properties, path, instance, frame);
  if (!template) return undefined;
  if (depthOf(instance.deployment) > deepest)
    return fault(`templates are nested more than ${deepest} levels deep`);
  const scope = scopeOf(json, instance, frame);
  const inner = isInner(properties, template, instance.deployment);
  return deploymentOf({
    name: isUnknown(instance.name) ? printName(instance.name) : instance.name,
    template,
    path: inside(path, 'template'),
    scope,
    parent: instance.deployment,
    expand,
    frame: (self) =>
      inner ? innerFrame(self, properties, path, frame) : outerFrame(self, properties, path, frame),
  });
}

function templateOf(
  properties: Json,
  path: Path | null,
  instance: Instance,
  frame: Frame,
): JsonObject | undefined {
  const written = at(properties, 'template');
  if (isJsonObject(written)) return written;
  const link = at(properties, 'templateLink');
  if (written === undefined) {
    const told =
      link === undefined ? undefined : jsonOf(evaluateJson(link, inside(path, 'templateLink'), frame));
    const where = textAt(told, 'uri') ?? textAt(told, 'relativePath') ?? textAt(told, 'id');
    const from = where === undefined ? '' : ` (${where.slice(0, 160)})`;
    frame.run.report(
      'linked-template',
      'warning',
      `The template of this deployment stands elsewhere${from}: what it makes is missing here. Import it as a file of its own.`,
      inside(path, 'templateLink'),
    );
    return undefined;
  }
  const value = evaluateJson(written, inside(path, 'template'), frame);
  if (isObject(value)) return rawOf(value) as JsonObject;
  frame.run.report(
    'linked-template',
    'warning',
    'The template of this deployment is not known before a deployment: what it makes is missing here.',
    instance.path,
  );
  return undefined;
}

/** Texts of a template that came out of an expression are those of the template itself: nothing is escaped. */
function rawOf(value: Value): Json {
  if (isUnknown(value)) return jsonOf(value);
  if (Array.isArray(value)) return value.map(rawOf);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rawOf(inner)]))
    : (value as string);
}

function depthOf(deployment: Deployment): number {
  let depth = 0;
  for (let outer = deployment.parent; outer !== null; outer = outer.parent) depth += 1;
  return depth;
}

function scopeOf(json: JsonObject, { scope }: Instance, frame: Frame): Scope {
  const written = at(json, 'scope');
  const value = written === undefined ? undefined : evaluateJson(written, null, frame);
  const place = typeof value === 'string' ? (scopeOfId(value, scope) ?? scope) : scope;
  const region = evaluateJson(at(json, 'location') ?? null, null, frame);
  return place.level !== 'resourceGroup' && typeof region === 'string'
    ? { ...place, location: region }
    : place;
}

/** From languageVersion 2.0 on a nested template has its own words unless it says otherwise; before, those of the outer one. */
function isInner(properties: Json, template: JsonObject, outer: Deployment): boolean {
  const said = textAt(properties, 'expressionEvaluationOptions', 'scope')?.toLowerCase();
  if (said !== undefined && said !== 'notspecified') return said === 'inner';
  return [template, outer.template].some((one) => textAt(one, 'languageVersion')?.startsWith('2') === true);
}

function innerFrame(self: Deployment, properties: Json, path: Path | null, outer: Frame): Frame {
  const frame: Frame = {
    run: outer.run,
    names: namesOf(
      self.template,
      self.path,
      () => frame,
      given(self, properties, path, outer, () => frame),
    ),
    scope: self.scope,
    deployment: self,
    home: self,
    loops: [],
    lambdas: new Map(),
  };
  return frame;
}

/** The words of the outer template, and its own only where the outer one has none; its resources stand in its own scope. */
function outerFrame(self: Deployment, properties: Json, path: Path | null, outer: Frame): Frame {
  const own: Frame = {
    ...outer,
    names: namesOf(
      self.template,
      self.path,
      () => frame,
      given(self, properties, path, outer, () => frame),
    ),
    deployment: self,
  };
  const frame: Frame = { ...own, names: orElse(outer.names, own.names) };
  return frame;
}

function given(
  self: Deployment,
  properties: Json,
  path: Path | null,
  outer: Frame,
  own: () => Frame,
): ParameterValue {
  const values = at(properties, 'parameters');
  const where = inside(path, 'parameters');
  return (name, declared, place) => {
    const declaration = withDefinition(declared, self.template);
    const value = givenValue(at(values, name), inside(where, name), outer);
    const byDefault = at(declaration, 'defaultValue');
    if (value !== undefined && !(value === null && byDefault !== undefined)) {
      const secret = isSecure(textAt(declaration, 'type') ?? '') && value !== null && !isUnknown(value);
      return secret ? secretParameter(name, value) : value;
    }
    if (byDefault !== undefined) return evaluateJson(byDefault, inside(place, 'defaultValue'), own());
    if (value === null || at(declaration, 'nullable') === true) return null;
    const open = unknown(callOf('parameters', [literalOf(name)]));
    if (at(values, name) !== undefined) return open;
    const says = `Nobody gives the parameter "${name}" of the nested template a value.`;
    outer.run.report('no-value', 'warning', says, place);
    return open;
  };
}

/** What the deployment says of a parameter: `{ value }`, or an expression that makes such an object. */
function givenValue(entry: Json | undefined, path: Path | null, outer: Frame): Value | undefined {
  const written = at(entry, 'value');
  if (written !== undefined) return evaluateJson(written, inside(path, 'value'), outer);
  if (typeof entry !== 'string') return undefined;
  const made = evaluateJson(entry, path, outer);
  return isObject(made) ? getKey(made, 'value') : undefined;
}
