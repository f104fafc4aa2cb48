import {
  type ArmResource,
  armId,
  armKey,
  type Json,
  type JsonObject,
  parentOf,
} from '../catalog/arm-resource.ts';
import { spellType } from '../catalog/facts/api-versions.ts';
import { at, isJsonObject, listAt } from '../catalog/read-json.ts';
import { isFlat } from './inline.ts';

interface Inline {
  readonly parent: string;
  readonly property: string;
  readonly child: string;
  /** Only items that say this are things of the design. */
  readonly within?: string;
}

/** Items of a body that are things of their own in a design: taken out, as if each were a resource. */
const takenOut: readonly Inline[] = [
  network('virtualNetworks', 'subnets', 'subnets'),
  network('virtualNetworks', 'virtualNetworkPeerings', 'virtualNetworkPeerings'),
  network('vpnGateways', 'connections', 'vpnConnections'),
  network('expressRouteGateways', 'expressRouteConnections', 'expressRouteConnections'),
  {
    parent: 'Microsoft.ContainerService/managedClusters',
    property: 'agentPoolProfiles',
    child: 'Microsoft.ContainerService/managedClusters/agentPools',
    // A pool that names no subnet stands in a VNet that Azure makes and keeps: it stays with its cluster.
    within: 'vnetSubnetID',
  },
];

/** Resources that a design holds as rows of their parent: put in, as if they had been written there. */
const putIn: readonly Inline[] = [
  network('networkSecurityGroups', 'securityRules', 'securityRules'),
  network('routeTables', 'routes', 'routes'),
  network('expressRouteCircuits', 'peerings', 'peerings'),
  network('loadBalancers', 'backendAddressPools', 'backendAddressPools'),
];

/**
 * Brings what templates, exports and lists write in different places into one form: types spelled as Azure does, one entry for each
 * resource, subnets and peerings as resources of their own, rules and routes inside their parents.
 */
export function unfold(resources: readonly ArmResource[]): readonly ArmResource[] {
  const spelled = resources.map(asExtension).map((one) => ({ ...one, type: spellType(one.type) }));
  const known = new Map<string, ArmResource>();
  for (const one of spelled.flatMap(takeOut)) addTo(known, one);
  return putAllIn([...known.values()]);
}

/** The older way to write an extension: `Microsoft.Network/virtualNetworks/providers/roleAssignments`, `vnet/Microsoft.Authorization/name`. */
function asExtension(one: ArmResource): ArmResource {
  const [holder, words] = one.type.split(/\/providers\//i);
  if (holder === undefined || words === undefined) return one;
  const names = one.name.split('/');
  const count = holder.split('/').length - 1;
  const [provider, ...own] = names.slice(count);
  if (provider === undefined || own.length === 0) return one;
  const name = { ...one, type: holder, name: names.slice(0, count).join('/') };
  return { ...one, type: `${provider}/${words}`, name: own.join('/'), extends: one.extends ?? armId(name) };
}

function addTo(known: Map<string, ArmResource>, one: ArmResource): void {
  const key = armKey(one);
  const other = known.get(key);
  // The same subnet stands in its VNet and beside it: what either says counts, the longer one first.
  known.set(key, other === undefined ? one : joined(other, one));
}

function joined(a: ArmResource, b: ArmResource): ArmResource {
  if (a.existing !== b.existing) return a.existing ? b : a;
  const [more, less] = JSON.stringify(a.body).length >= JSON.stringify(b.body).length ? [a, b] : [b, a];
  const properties = { ...objectAt(less.body, 'properties'), ...objectAt(more.body, 'properties') };
  const body = { ...less.body, ...more.body, ...(Object.keys(properties).length > 0 ? { properties } : {}) };
  return { ...less, ...more, body };
}

function takeOut(resource: ArmResource): readonly ArmResource[] {
  const out: ArmResource[] = [];
  let { body } = resource;
  for (const { parent, property, child, within } of takenOut) {
    if (!isType(resource.type, parent)) continue;
    const items = listAt(body, 'properties', property);
    const named = items.filter(
      (item): item is JsonObject =>
        isJsonObject(item) &&
        typeof at(item, 'name') === 'string' &&
        (within === undefined || at(item, within) !== undefined),
    );
    if (named.length === 0) continue;
    for (const item of named) {
      out.push({
        ...resource,
        type: child,
        name: `${resource.name}/${at(item, 'name')}`,
        body: isFlat(property)
          ? { properties: without(item, ['name']) }
          : without(item, ['name', 'id', 'type', 'etag']),
        at: `${resource.at ?? ''}.properties.${property}[${items.indexOf(item)}]`,
      });
    }
    body = withProperty(
      body,
      property,
      items.filter((item) => !named.includes(item as JsonObject)),
    );
  }
  return [{ ...resource, body }, ...out];
}

function putAllIn(resources: readonly ArmResource[]): readonly ArmResource[] {
  const byKey = new Map(resources.map((one) => [armKey(one), one]));
  for (const child of resources) {
    const kind = putIn.find((one) => isType(child.type, one.child));
    const parent = parentOf(child);
    const holder = parent === undefined ? undefined : byKey.get(armKey(parent));
    if (kind === undefined || holder === undefined || holder.existing) continue;
    const name = child.name.slice(child.name.lastIndexOf('/') + 1);
    const items = listAt(holder.body, 'properties', kind.property);
    const others = items.filter((item) => String(at(item, 'name')).toLowerCase() !== name.toLowerCase());
    byKey.delete(armKey(child));
    byKey.set(armKey(holder), {
      ...holder,
      body: withProperty(holder.body, kind.property, [
        ...others,
        { name, ...without(child.body, ['apiVersion', 'location', 'tags']) },
      ]),
    });
  }
  return [...byKey.values()];
}

function network(parent: string, property: string, child: string): Inline {
  const type = `Microsoft.Network/${parent}`;
  return { parent: type, property, child: `${type}/${child}` };
}

function isType(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function withProperty(body: JsonObject, property: string, items: readonly Json[]): JsonObject {
  const properties = objectAt(body, 'properties');
  const own = Object.keys(properties).find((key) => key.toLowerCase() === property.toLowerCase());
  const others = without(properties, own === undefined ? [] : [own]);
  return { ...body, properties: items.length === 0 ? others : { ...others, [property]: items as Json } };
}

function objectAt(body: JsonObject, key: string): JsonObject {
  const found = at(body, key);
  return isJsonObject(found) ? found : {};
}

function without(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
