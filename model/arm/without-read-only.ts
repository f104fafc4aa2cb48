import { type Json, type JsonObject, parseArmId } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import { readOnlyPaths } from './read-only-paths.ts';

/** What Azure writes into every resource and every item of one. */
const everywhere = ['provisioningstate', 'etag', 'resourceguid'];

/**
 * What exports of resource groups have and Azure's types do not: `Regular` on every interface.
 * https://github.com/Azure/bicep-types-az (read 2026-11-29)
 */
const ofNoType = new Map([['microsoft.network/networkinterfaces', ['/kind']]]);

/** A body without what Azure alone writes: lists of resources are full of it, and no template may say it. */
export function withoutReadOnly(type: string, body: JsonObject): JsonObject {
  const all = [...readOnlyPaths(type), ...(ofNoType.get(type.toLowerCase()) ?? [])];
  const paths = all.map((path) => path.toLowerCase().split('/').slice(1));
  return strip(body, paths, false) as JsonObject;
}

/** `paths` are those under this value; `isItem`: it stands in a list. */
function strip(value: Json, paths: readonly (readonly string[])[], isItem: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item, under(paths, '*'), true));
  if (!isJsonObject(value)) return value;
  if (!isItem && isCopy(value)) return referenceOf(value);
  const entries = Object.entries(value).flatMap(([key, inner]): readonly [string, Json][] => {
    const word = key.toLowerCase();
    const deeper = under(paths, word);
    if (everywhere.includes(word) || deeper.some((path) => path.length === 0)) return [];
    if (isItem && isOwnHead(value, word)) return [];
    return [[key, strip(inner, deeper, false)]];
  });
  return Object.fromEntries(entries);
}

/** A whole resource where a reference belongs, as exports have it: its id says all, and the rest stands with the resource itself. */
function isCopy({ id, name }: JsonObject): boolean {
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    parseArmId(id) !== undefined &&
    id.toLowerCase().endsWith(`/${name.toLowerCase()}`)
  );
}

/** The id, and what is said of the reference: what becomes of the other thing when this one goes. */
function referenceOf({ id = null, properties }: JsonObject): JsonObject {
  const option = isJsonObject(properties) ? properties.deleteOption : undefined;
  return { id, ...(option === undefined ? {} : { properties: { deleteOption: option } }) };
}

/** The id and the type of an item with a name of its own, as against a reference, which has an id alone. */
function isOwnHead(item: JsonObject, word: string): boolean {
  return (word === 'id' || word === 'type') && item.name !== undefined && item.id !== undefined;
}

function under(paths: readonly (readonly string[])[], word: string): readonly (readonly string[])[] {
  return paths.filter(([first]) => first === word).map((path) => path.slice(1));
}
