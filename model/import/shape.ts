import {
  type ArmName,
  type ArmResource,
  armId,
  type Json,
  type JsonObject,
  parseArmId,
} from '../catalog/arm-resource.ts';
import { isExpression, literal } from '../catalog/arm-text.ts';
import { spellType } from '../catalog/facts/api-versions.ts';
import { isJsonObject, textAt } from '../catalog/read-json.ts';
import type { Problem } from '../explain/problem.ts';

/** One thing of a file, before anybody knows what it is. */
export interface Row {
  readonly value: Json;
  /** Where it stands in the file, such as `value[3]`. */
  readonly at: string;
  /** What it stands in, where a file nests children. */
  readonly parent?: ArmName;
  /** Texts in brackets are expressions, as in a template; elsewhere they are just texts. */
  readonly isTemplate?: true;
}

/** One way in which Azure's tools write a resource down. */
export interface Shape {
  readonly id: string;
  /** What it is called in a report. */
  readonly title: string;
  recognises(row: Row): boolean;
  read(row: Row): ShapeRead;
}

/** What a row says. */
export interface ShapeRead {
  readonly resources: readonly ArmResource[];
  /** Things that stand inside and are to be read in their turn. */
  readonly inside?: readonly Row[];
  readonly problems?: readonly Problem[];
}

/** What stands beside `properties` in every resource, and is kept as it is. */
export const bodyKeys = [
  'location',
  'tags',
  'sku',
  'kind',
  'zones',
  'identity',
  'plan',
  'managedBy',
  'extendedLocation',
  'scale',
  'dependsOn',
];

/** What names a resource or is written by Azure about it: never part of the body. */
export const headKeys = [
  'id',
  'name',
  'type',
  'etag',
  'apiVersion',
  'resourceGroup',
  'subscriptionId',
  'tenantId',
  'systemData',
  'createdTime',
  'changedTime',
  'provisioningState',
  'resources',
  'properties',
  'metadata',
];

/** What a row calls itself, by its id or else by type and name; undefined where it is no resource. */
export function nameOfRow(row: Row): ArmName | undefined {
  const byId = parseArmId(textAt(row.value, 'id'));
  // Resource Graph writes types in lower case.
  if (byId) return { ...byId, type: spellType(byId.type) };
  const type = textAt(row.value, 'type');
  const name = textAt(row.value, 'name');
  if (!type || !name) return undefined;
  const { parent } = row;
  const scope = {
    subscription: textAt(row.value, 'subscriptionId') ?? parent?.subscription ?? '',
    resourceGroup: textAt(row.value, 'resourceGroup') ?? parent?.resourceGroup ?? '',
  };
  const isWhole = /^[\w-]+(?:\.[\w-]+)+\//.test(type);
  if (!isWhole && !(parent && /^[\w/]+$/.test(type))) return undefined;
  const whole = isWhole ? type : `${parent?.type}/${type}`;
  return withParents({ type: spellType(whole), name, ...scope }, parent);
}

/** The name in full: children are often named by their last part alone. */
function withParents(name: ArmName, parent: ArmName | undefined): ArmName | undefined {
  // What only a deployment knows may be any number of parts.
  if (isExpression(name.name)) return name;
  const words = name.type.split('/').length - 1;
  const parts = name.name.split('/').length;
  if (!parent) return words === parts ? name : undefined;
  const isChild = name.type.toLowerCase().startsWith(`${parent.type.toLowerCase()}/`);
  if (!isChild) return extensionOf(name, parent);
  if (words === parts) return name;
  const whole = `${parent.name}/${name.name}`;
  return words === whole.split('/').length ? { ...name, name: whole } : undefined;
}

/** A lock, a diagnostic setting: its name ends in its own, and its parent is what it extends. */
function extensionOf(name: ArmName, parent: ArmName): ArmName {
  return { ...name, name: name.name.split('/').at(-1) ?? name.name, extends: armId(parent) };
}

/** Without what is null at any depth: ARM takes null for absent, and tools fill it in for everything. */
export function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** Words that Azure alone writes, at any depth. */
const written = ['etag', 'provisioningstate', 'resourceguid'];

/** Without what Azure writes about the things inside a resource: states, stamps, and ids that say where they stand anyway. */
export function withoutStamps(value: Json, ownerId: string): Json {
  if (Array.isArray(value)) return value.map((item) => withoutStamps(item, ownerId));
  if (!isJsonObject(value)) return value;
  const id = textAt(value, 'id')?.toLowerCase();
  const isInner = id?.startsWith(`${ownerId.toLowerCase()}/`) === true && textAt(value, 'name') !== undefined;
  const entries = Object.entries(value).filter(([key]) => {
    const word = key.toLowerCase();
    return !written.includes(word) && !(isInner && (word === 'id' || word === 'type'));
  });
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutStamps(inner, ownerId)]));
}

/** A resource from its name, what stands beside `properties`, and those. */
export function toArm(name: ArmName, row: Row, head: JsonObject, properties: Json | undefined): ArmResource {
  const id = armId(name);
  const kept = bodyKeys.flatMap((key) => {
    const own = Object.keys(head).find((one) => one.toLowerCase() === key.toLowerCase());
    const value = own === undefined ? undefined : head[own];
    return own === undefined || isEmpty(value) ? [] : [[key, spelledLocation(key, value)] as const];
  });
  const inner = isJsonObject(properties) ? withoutStamps(withoutNulls(properties), id) : undefined;
  const body = {
    ...(withoutNulls(Object.fromEntries(kept)) as JsonObject),
    ...(inner && isJsonObject(inner) && Object.keys(inner).length > 0 ? { properties: inner } : {}),
  };
  const apiVersion = textAt(head, 'apiVersion');
  const said = row.isTemplate ? body : (escaped(body) as JsonObject);
  return { ...name, ...(apiVersion ? { apiVersion } : {}), body: said, at: row.at };
}

/** Texts that begin with a bracket, written so that nobody takes them for expressions. */
function escaped(value: Json): Json {
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
}

function isEmpty(value: Json | undefined): value is undefined | null {
  const isHollow = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return value === undefined || value === null || value === '' || isHollow;
}

/** `South Central US` is the display name of `southcentralus`; Azure takes both. */
function spelledLocation(key: string, value: Json): Json {
  return key === 'location' && typeof value === 'string' && /^[\w ]+$/.test(value)
    ? value.replaceAll(' ', '').toLowerCase()
    : value;
}
