import { type ArmName, armId, type Json, type JsonObject } from '../catalog/arm-resource.ts';
import { isJsonObject, textAt } from '../catalog/read-json.ts';
import { bodyKeys, headKeys, withoutNulls } from './shape.ts';

/** Puts what a tool has flattened back under `properties`, in the resource and in the things inside it. */
export function flatToNested(row: JsonObject, name: ArmName): JsonObject {
  const own = renamed(withoutNulls(row) as JsonObject, name.type);
  const nested = Object.entries(own).filter(([key]) => !isHead(key, topKeys));
  return {
    ...Object.fromEntries(Object.entries(own).filter(([key]) => isHead(key, topKeys))),
    properties: Object.fromEntries(nested.map(([key, value]) => [key, inner(value, armId(name))])),
  };
}

const topKeys = [...bodyKeys, ...headKeys];

/** What a thing inside another one keeps beside its `properties`. */
const innerKeys = ['id', 'name', 'type', 'etag', 'zones', 'sku', 'resourceGroup', 'properties'];

function isHead(key: string, heads: readonly string[]): boolean {
  const word = key.toLowerCase();
  return heads.some((head) => head.toLowerCase() === word);
}

/** Things inside have an id; what has none (a state, a list of prefixes) was flat in the first place. */
function inner(value: Json, ownerId: string): Json {
  if (Array.isArray(value)) return value.map((item) => inner(item, ownerId));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key.toLowerCase() !== 'resourcegroup')
    .map(([key, one]) => [key, inner(one, ownerId)] as const);
  const id = textAt(value, 'id');
  const isThing = id?.includes('/') && !isJsonObject(value.properties);
  if (!isThing) return Object.fromEntries(entries);
  const properties = entries.filter(([key]) => !isHead(key, innerKeys));
  return {
    ...Object.fromEntries(entries.filter(([key]) => isHead(key, innerKeys))),
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
  };
}

/**
 * Where the CLI's words are not ARM's. Source: the models of azure-mgmt-storage and azure-mgmt-containerregistry, whose attributes the
 * CLI prints (https://learn.microsoft.com/python/api/azure-mgmt-storage, read 2026-11-29).
 */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'microsoft.storage/storageaccounts': {
    networkRuleSet: 'networkAcls',
    enableHttpsTrafficOnly: 'supportsHttpsTrafficOnly',
    ipAddressOrRange: 'value',
    virtualNetworkResourceId: 'id',
  },
  'microsoft.containerregistry/registries': { ipAddressOrRange: 'value', virtualNetworkResourceId: 'id' },
};

function renamed(value: JsonObject, type: string): JsonObject {
  const table = words[type.toLowerCase()];
  if (!table) return value;
  const rename = (one: Json): Json => {
    if (Array.isArray(one)) return one.map(rename);
    if (!isJsonObject(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [table[key] ?? key, rename(item)]));
  };
  return rename(value) as JsonObject;
}
