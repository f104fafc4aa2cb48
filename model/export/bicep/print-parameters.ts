import type { Json } from '../../catalog/arm-resource.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import type { PlanParameter } from '../deployment/resolve.ts';
import { callOf, textValue, type Value } from '../deployment/value.ts';
import { exceptHosts, noNames, printValue } from './print-value.ts';
import { holdsHost, quote } from './quote.ts';

/** A parameter's declaration. In a module it has no default: the main file passes everything on. */
export function printParameter(
  parameter: PlanParameter,
  target: 'resourceGroup' | 'subscription' | 'module',
): readonly string[] {
  const { name, type, says, secure } = parameter;
  const ownDefault = target === 'module' ? undefined : defaultOf(parameter, target);
  const need = ownDefault === undefined ? 'Required' : 'Optional';
  return [
    `@description(${quote(`${need}. ${says}`)})`,
    ...(secure ? ['@secure()'] : []),
    ...(ownDefault?.exception ? [exceptHosts] : []),
    `param ${name} ${type}${ownDefault ? ` = ${ownDefault.code.join('\n')}` : ''}`,
  ];
}

/** The parameters file: what the design knows is said, secrets come from the environment. */
export function printParametersFile(parameters: readonly PlanParameter[]): string {
  const lines = parameters.flatMap((parameter) => {
    const value = printGiven(parameter);
    if (value === undefined) return [];
    return ['', ...notes(parameter), `param ${parameter.name} = ${value}`];
  });
  return `${["using './main.bicep'", ...lines].join('\n')}\n`;
}

function notes({ role, value, secure }: PlanParameter): readonly string[] {
  if (role === 'subscription' && String(value).startsWith('00000000-'))
    return ['// To be filled in: the design knows this subscription by a name only.'];
  if (secure) return ['// Taken from the environment, so that no secret stands in a file.'];
  return value === undefined ? ['// To be filled in: the design does not say it.'] : [];
}

function printGiven({ name, type, value, secure, default: usual }: PlanParameter): string | undefined {
  if (value !== undefined && !secure) return written(toValue(value), name);
  if (usual !== undefined) return undefined;
  const asked = written(callOf('readEnvironmentVariable', textValue(variableOf(name)), textValue('')), name);
  if (secure || type === 'string') return secure && type !== 'string' ? '{}' : asked;
  return { int: '0', bool: 'false', object: '{}', array: '[]' }[type];
}

function written(value: Value, name: string): string {
  return printValue(value, '', `param ${name} = `.length, { ...noNames, writesHosts: true }).join('\n');
}

/** The environment variable that holds a parameter: `adminPassword` is `ADMIN_PASSWORD`. */
export function variableOf(name: string): string {
  return name.replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2_').toUpperCase();
}

function defaultOf(
  { name, role, default: usual, secure }: PlanParameter,
  target: 'resourceGroup' | 'subscription',
): { readonly code: readonly string[]; readonly exception: boolean } | undefined {
  if (role === 'location' && name === 'location')
    return {
      code: [`${target === 'subscription' ? 'deployment' : 'resourceGroup'}().location`],
      exception: false,
    };
  if (usual === undefined || secure) return undefined;
  const value = toValue(usual);
  return {
    code: printValue(value, '', 0, noNames),
    exception: value.kind === 'text' && holdsHost(value.text),
  };
}

/** Plain JSON as a value: nothing in it is worked out. */
export function toValue(json: Json): Value {
  if (json === null) return { kind: 'null' };
  if (Array.isArray(json)) return { kind: 'list', items: json.map(toValue) };
  if (isJsonObject(json))
    return { kind: 'object', entries: Object.entries(json).map(([key, value]) => [key, toValue(value)]) };
  if (typeof json === 'number') return { kind: 'number', number: json };
  return typeof json === 'boolean' ? { kind: 'flag', flag: json } : textValue(json);
}
