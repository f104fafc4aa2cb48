import type { ArmDeployment } from '../../arm/deployment.ts';
import { armId, armKey, type Json, type JsonObject } from '../../catalog/arm-resource.ts';
import { isSecret } from '../../catalog/facts/secret-properties.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { type PredictedResource, snapshotScope } from '../bicep/compiler.test-helper.ts';
import type { ExportFile } from '../exporter.ts';
import { planDeployment } from './plan.ts';

/** Resources by id, as a deployment means them or as the engine foresees them. */
export type Seen = Readonly<Record<string, Json>>;

/** What a deployment means, with the stand-ins for subscriptions that its parameters file gives. Expressions are left out: the engine works them out. */
export function meant(deployment: ArmDeployment): Seen {
  const { units, subscriptionParameter, parameters, home } = planDeployment(deployment);
  const idOf = (subscription: string) =>
    subscription.toLowerCase() === home.subscription.toLowerCase()
      ? snapshotScope.subscriptionId
      : // A subscription in which nothing of the design stands is no parameter and stays as it is.
        String(
          parameters.find(({ name }) => name === subscriptionParameter(subscription))?.value ?? subscription,
        );
  const translate = (json: Json, path: readonly string[]): Json => {
    if (typeof json === 'string') return isSecret(path) ? unknown : translateText(json, idOf);
    if (Array.isArray(json)) return json.map((item) => translate(item, path));
    return isJsonObject(json)
      ? Object.fromEntries(
          Object.entries(json).map(([key, value]) => [wholePairs(key), translate(value, [...path, key])]),
        )
      : json;
  };
  return Object.fromEntries(
    units
      .flatMap(({ resources }) => resources)
      .map(({ resource }) => {
        const on = resource.extends === undefined ? {} : { extends: translateText(resource.extends, idOf) };
        const id = armId({ ...resource, ...on, subscription: idOf(resource.subscription) });
        // What a template may not say is left out, and told in a comment.
        const { location, dependsOn: _, copy: __, ...body } = resource.body;
        const region =
          typeof location === 'string' && !location.startsWith('[')
            ? location.toLowerCase().replaceAll(' ', '')
            : location && unknown;
        return [
          armKey(wholePairs(id)),
          {
            name: wholePairs(resource.name),
            ...(translate(body, []) as JsonObject),
            ...(region ? { location: region } : {}),
          },
        ];
      }),
  );
}

/** What the engine foresees; resource groups and nested deployments, which carry others, are left out. */
export function foreseen(resources: readonly PredictedResource[]): Seen {
  return Object.fromEntries(
    resources
      .filter(({ type }) => !/^Microsoft\.Resources\/(deployments|resourceGroups)$/i.test(type))
      .map(({ id, apiVersion: _, type: __, ...body }) => [armKey(id), body as JsonObject]),
  );
}

/** Where what was meant differs from what is foreseen; nothing for what only the engine can know. */
export function differences(wanted: Seen, found: Seen): readonly string[] {
  const missing = Object.keys(wanted).filter((id) => !(id in found));
  const more = Object.keys(found).filter((id) => !(id in wanted));
  const other = Object.keys(wanted).flatMap((id) =>
    id in found ? compare(wanted[id] as Json, found[id] as Json, id) : [],
  );
  return [...missing.map((id) => `missing: ${id}`), ...more.map((id) => `nobody meant: ${id}`), ...other];
}

function compare(wanted: Json, found: Json, path: string): readonly string[] {
  if (wanted === unknown) return [];
  if (Array.isArray(wanted) && Array.isArray(found) && wanted.length === found.length)
    return wanted.flatMap((one, index) => compare(one, found[index] as Json, `${path}/${index}`));
  if (isJsonObject(wanted) && isJsonObject(found)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
    return [...keys].flatMap((key) => compare(wanted[key] ?? null, found[key] ?? null, `${path}/${key}`));
  }
  return JSON.stringify(wanted) === JSON.stringify(found)
    ? []
    : [`${path}: meant ${JSON.stringify(wanted)}, foreseen ${JSON.stringify(found)}`];
}

const unknown = '<unknown>';

function translateText(text: string, idOf: (subscription: string) => string): string {
  if (text.startsWith('[[')) return text.slice(1);
  if (text.startsWith('[') && text.endsWith(']')) return unknown;
  const whole = wholePairs(text);
  return whole.replace(/^\/subscriptions\/([^/]+)/i, (_, id: string) => `/subscriptions/${idOf(id)}`);
}

/** No file can hold half of a pair. */
function wholePairs(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** Bicep files with the public cloud's hosts written out: `environment()` stays an expression in a snapshot. */
export function inPublicCloud(files: readonly ExportFile[]): readonly ExportFile[] {
  const known: Readonly<Record<string, string>> = {
    storage: 'core.windows.net',
    sqlServerHostname: '.database.windows.net',
    keyvaultDns: '.vault.azure.net',
  };
  return files.map((file) => ({
    ...file,
    content: String(file.content)
      .replace(/\$\{environment\(\)\.suffixes\.(\w+)\}/g, (_, name: string) => known[name] ?? '')
      .replace(/environment\(\)\.suffixes\.(\w+)/g, (_, name: string) => `'${known[name]}'`),
  }));
}

/** Something for what no file says: secrets, and what is to be filled in. */
const standIns: Readonly<Record<string, Json>> = {
  string: 'something',
  securestring: 'something',
  int: 0,
  bool: false,
  object: {},
  secureobject: {},
  array: [],
};

/** A parameters file in Bicep for an ARM template: what its own parameters file says, and something for every secret. */
export function parametersFor(files: readonly ExportFile[]): readonly ExportFile[] {
  const read = (name: string): { parameters: Readonly<Record<string, JsonObject>> } =>
    JSON.parse(String(files.find((file) => file.name === name)?.content));
  const template = read('azuredeploy.json').parameters;
  const given = read('azuredeploy.parameters.json').parameters;
  const lines = Object.entries(template).flatMap(([name, { type, defaultValue }]) => {
    const value =
      given[name]?.value ?? (defaultValue === undefined ? standIns[String(type).toLowerCase()] : undefined);
    if (value === undefined) return [];
    return typeof value === 'string'
      ? [`param ${name} = '${value.replace(/[\\']/g, '\\$&')}'`]
      : [`param ${name} = ${JSON.stringify(value)}`];
  });
  return [
    ...files,
    {
      name: 'azuredeploy.bicepparam',
      content: ["using './azuredeploy.json'", ...lines].join('\n'),
      type: 'text/plain',
    },
  ];
}
