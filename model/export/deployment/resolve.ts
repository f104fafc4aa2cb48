import type { DeployedArm } from '../../arm/deployment.ts';
import type { ArmParameter } from '../../catalog/arm-codec.ts';
import type { Json } from '../../catalog/arm-resource.ts';
import { literal, plain } from '../../catalog/arm-text.ts';
import { isSecret } from '../../catalog/facts/secret-properties.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { isAdminName, soundsSecret } from './linter-words.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { understand } from './understand.ts';
import { type Expression, textValue, type Value } from './value.ts';

/** A parameter of the exported files. */
export interface PlanParameter extends ArmParameter {
  /** `asked`: the design names it; `location`, `subscription`: where things go; `unresolved`: stands for what could not be said. */
  readonly role: 'asked' | 'location' | 'subscription' | 'unresolved';
  /** The property that it was made for, in small letters: the same value there is the same parameter. */
  readonly of?: string;
  /** What the parameters file says, where the design knows. */
  readonly value?: Json;
}

/** A resource with its body understood. */
export interface Resolved {
  readonly resource: DeployedArm;
  /** The last part of its name. */
  readonly name: Expression;
  /** The body's properties on the top level, in the order in which they are printed. */
  readonly entries: readonly (readonly [string, Value])[];
  readonly comments: readonly string[];
}

/** Everything understood, with the parameters that came up on the way. */
export interface Resolution {
  readonly resources: readonly Resolved[];
  readonly parameters: readonly PlanParameter[];
  readonly lookup: Lookup;
}

/** What a template says beside the body, or what only an author's template may say: never a property of ours. */
const notBody = new Set(
  'name type apiversion id dependson resources copy condition comments scope parent asserts metadata'.split(
    ' ',
  ),
);
const order = ['location', 'extendedlocation', 'tags', 'sku', 'kind', 'plan', 'identity', 'zones'];

/** Understands every body of a deployment. */
export function resolve(
  resources: readonly DeployedArm[],
  declared: readonly PlanParameter[],
  locations: ReadonlyMap<string, string>,
): Resolution {
  const lookup = lookupOf(resources);
  const parameters = new Map(declared.map((one) => [one.name.toLowerCase(), one]));
  const context: Context = { lookup, parameters, locations };
  const resolved = resources.map((resource): Resolved => {
    const dropped: string[] = [];
    const entries = resource.existing ? [] : entriesOf(resource, context, dropped);
    const last = resource.name.startsWith('[') ? resource.name : literal(lastOf(resource.name));
    return {
      resource,
      name: resolveText(last, ['name'], resource, context),
      entries,
      comments: [...resource.comments, ...dropped],
    };
  });
  return { resources: resolved, parameters: [...parameters.values()], lookup };
}

interface Context {
  readonly lookup: Lookup;
  readonly parameters: Map<string, PlanParameter>;
  /** The location parameter of each region, by the region's name in small letters. */
  readonly locations: ReadonlyMap<string, string>;
}

function entriesOf(resource: DeployedArm, context: Context, dropped: string[]): Resolved['entries'] {
  const rank = ([key]: readonly [string, unknown]) =>
    key.toLowerCase() === 'properties'
      ? order.length + 1
      : (order.indexOf(key.toLowerCase()) + order.length + 1) % (order.length + 1);
  return Object.entries(resource.body)
    .filter(([key]) => {
      if (!notBody.has(key.toLowerCase())) return true;
      dropped.push(`The property ${key} is left out: it has a meaning of its own in a template.`);
      return false;
    })
    .map(([key, value]) => [key, resolveTop(key, value, resource, context)] as const)
    .toSorted((a, b) => rank(a) - rank(b));
}

function resolveTop(key: string, value: Json, resource: DeployedArm, context: Context): Value {
  if (key.toLowerCase() === 'location' && typeof value === 'string') {
    const [usual] = context.locations.values();
    const parameter = isUsualLocation(value) ? usual : context.locations.get(regionKey(value));
    if (parameter !== undefined) return { kind: 'parameter', name: parameter };
  }
  return resolveValue(value, [key], resource, context);
}

/** What a template says for the region of its own group. */
function isUsualLocation(value: string): boolean {
  return /^\[(?:resourceGroup\(\)\.location|parameters\('location'\))\]$/i.test(value);
}

/** A region's name as it is compared: Azure takes `West Europe` for `westeurope`. */
export function regionKey(region: string): string {
  return region.toLowerCase().replaceAll(' ', '');
}

function resolveValue(value: Json, path: readonly string[], resource: DeployedArm, context: Context): Value {
  if (value === null) return { kind: 'null' };
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item) => resolveValue(item, path, resource, context)) };
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(
      ([key, inner]) => [key, resolveValue(inner, [...path, key], resource, context)] as const,
    );
    return { kind: 'object', entries };
  }
  if (typeof value !== 'string' && isTag(path)) return textValue(String(value));
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'flag', flag: value };
  const said = resolveText(value, path, resource, context);
  return said.kind === 'number' && isTag(path) ? textValue(String(said.number)) : said;
}

function resolveText(
  text: string,
  path: readonly string[],
  resource: DeployedArm,
  context: Context,
): Expression {
  const key = path.at(-1) ?? '';
  const own = plain(text);
  if (own === undefined) {
    const understood = understand(text.slice(1, -1), {
      lookup: context.lookup,
      parameterOf: (name) => context.parameters.get(name.toLowerCase())?.name,
    });
    if (understood && !(isSecret(path) && !isSecureParameter(understood, context))) return understood;
    return ask(context, key, resource, {
      secure: isSecret(path) || soundsSecret(key) || /list\w*\(/i.test(text) || /\bparameters\(/i.test(text),
      says: `stands for an expression that cannot be said here, ${text.slice(0, 200)}.`,
    });
  }
  if (isSecret(path))
    return ask(context, key, resource, { secure: true, says: 'no secret is written into a file.' });
  if (isAdminName(path))
    return ask(context, key, resource, {
      secure: false,
      says: 'the name of the administrator.',
      value: own,
    });
  return context.lookup.refer(own) ?? textValue(own);
}

/** Tags are texts, whatever they look like. */
function isTag([first = '', ...rest]: readonly string[]): boolean {
  return first.toLowerCase() === 'tags' && rest.length > 0;
}

function isSecureParameter(expression: Expression, context: Context): boolean {
  return (
    expression.kind === 'parameter' && context.parameters.get(expression.name.toLowerCase())?.secure === true
  );
}

/** Makes a parameter for one value of a resource and answers it. */
function ask(
  context: Context,
  key: string,
  { name, type }: DeployedArm,
  { secure, says, value }: { readonly secure: boolean; readonly says: string; readonly value?: string },
): Expression {
  const shared = [...context.parameters.values()].find(
    (one) => value !== undefined && one.of === key.toLowerCase() && one.value === value,
  );
  if (shared) return { kind: 'parameter', name: shared.name };
  const usual = value === undefined || context.parameters.has(key.toLowerCase()) ? camel([name, key]) : key;
  let parameter = usual;
  for (let count = 2; context.parameters.has(parameter.toLowerCase()); count += 1)
    parameter = `${usual}${count}`;
  context.parameters.set(parameter.toLowerCase(), {
    name: parameter,
    type: 'string',
    says: `For ${key} of ${name} (${type}): ${says}`,
    role: value === undefined ? 'unresolved' : 'asked',
    ...(secure ? { secure: true as const } : {}),
    ...(value === undefined ? {} : { value, of: key.toLowerCase() }),
  });
  return { kind: 'parameter', name: parameter };
}

/** Words as one lowerCamelCase identifier: `vm-web`, `adminUsername` become `vmWebAdminUsername`. */
export function camel(words: readonly string[]): string {
  const parts = words.join(' ').match(/[A-Za-z0-9]+/g) ?? [];
  const joined = parts
    .map(
      (part, index) =>
        (index === 0 ? part.charAt(0).toLowerCase() : part.charAt(0).toUpperCase()) + part.slice(1),
    )
    .join('')
    .slice(0, 80);
  return /^[a-z]/.test(joined) ? joined : `value${joined}`;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
