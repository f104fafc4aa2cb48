import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, listAt, textAt } from '../../catalog/read-json.ts';
import { flatToNested } from '../flat-to-nested.ts';
import { nameOfRow, type Row, type Shape, toArm } from '../shape.ts';

/**
 * A resource as PowerShell writes it: `Get-AzResource -ExpandProperties`, with Azure's own words inside `Properties`, or the object of a
 * cmdlet such as `Get-AzVirtualNetwork`, which is flattened and begins every word with a capital.
 */
export const powershellRows: Shape = {
  id: 'powershell',
  title: 'PowerShell output',
  recognises: ({ value }) => isJsonObject(value) && ownWords.some((word) => Object.hasOwn(value, word)),
  read: (row) => {
    if (!isJsonObject(row.value)) return { resources: [] };
    const head = headOf(row.value);
    const properties = at(row.value, 'properties');
    const name = nameOfRow({ ...row, value: head });
    if (!name) return { resources: [] };
    const flat = isJsonObject(properties) ? head : flatToNested({ ...insideOf(row.value), ...head }, name);
    return {
      resources: [toArm(name, row, flat, isJsonObject(properties) ? properties : flat.properties)],
      inside: listAt(row.value, 'resources').map(
        (child, index): Row => ({
          ...row,
          value: child,
          at: `${row.at}.resources[${index}]`,
          parent: name,
        }),
      ),
    };
  },
};

/** Words that nobody else writes so. */
const ownWords = ['ResourceId', 'ResourceGroupName', 'ResourceType', 'Properties'];

/** PowerShell's words for what stands at the head of every resource. */
const heads: readonly (readonly [string, readonly string[]])[] = [
  ['id', ['ResourceId', 'Id']],
  ['name', ['Name', 'ResourceName']],
  ['type', ['ResourceType', 'Type', 'ExtensionResourceType']],
  ['location', ['Location']],
  ['kind', ['Kind']],
  ['zones', ['Zones']],
  ['managedBy', ['ManagedBy']],
  ['resourceGroup', ['ResourceGroupName']],
  ['subscriptionId', ['SubscriptionId']],
  ['apiVersion', ['ApiVersion']],
];

function headOf(row: JsonObject): JsonObject {
  const found = heads.flatMap(([key, words]) => {
    const value = words.map((word) => at(row, word)).find((one) => one !== undefined && one !== null);
    return value === undefined ? [] : [[key, value] as const];
  });
  const tags = at(row, 'tags') ?? at(row, 'tag');
  const nested = (['sku', 'identity', 'plan'] as const).flatMap((key) => {
    const value = at(row, key);
    return isJsonObject(value) ? [[key, camel(value)] as const] : [];
  });
  return {
    ...Object.fromEntries(found),
    ...Object.fromEntries(nested),
    ...(isJsonObject(tags) ? { tags } : {}),
  };
}

const headWords = new Set([
  ...heads.flatMap(([key, words]) => [key, ...words]).map((word) => word.toLowerCase()),
  ...['sku', 'identity', 'plan', 'tag', 'tags', 'tagstable', 'resources', 'etag', 'resourceguid'],
]);

/** What a cmdlet's object says beside its head; the texts are the same once more, for the eye. */
function insideOf(row: JsonObject): JsonObject {
  const own = Object.entries(row).filter(
    ([key]) => !headWords.has(key.toLowerCase()) && !(key.endsWith('Text') && key.slice(0, -4) in row),
  );
  return camel(Object.fromEntries(own)) as JsonObject;
}

/** Fields that ARM has as one text and PowerShell as a list, with ARM's word for several. */
const singles: Readonly<Record<string, string>> = {
  addressPrefix: 'addressPrefixes',
  sourceAddressPrefix: 'sourceAddressPrefixes',
  destinationAddressPrefix: 'destinationAddressPrefixes',
  sourcePortRange: 'sourcePortRanges',
  destinationPortRange: 'destinationPortRanges',
};

function camel(value: Json): Json {
  if (Array.isArray(value)) return value.map(camel);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(
      ([key]) =>
        !(key.endsWith('Text') && typeof textAt(value, key) === 'string' && key.slice(0, -4) in value),
    )
    .map(([key, inner]) => {
      const word = key.charAt(0).toLowerCase() + key.slice(1);
      const several = singles[word];
      if (!several || !Array.isArray(inner)) return [word, camel(inner)] as const;
      return inner.length === 1
        ? ([word, camel(inner[0] as Json)] as const)
        : ([several, camel(inner)] as const);
    });
  return Object.fromEntries(entries);
}
