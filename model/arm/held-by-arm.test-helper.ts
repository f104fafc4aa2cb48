import { type Defaults, type Design, find, resourcesOf, scopeOf } from '../document/design.ts';
import { membersOf, statedAddress } from '../document/private-endpoints.ts';
import { isKind, type Resource } from '../document/resource.ts';
import { armNameOf } from './arm-name.ts';
import { fieldsNotHeld, kindsNotHeld, manyAddresses } from './not-held.ts';
import { withPlacesOfUsers } from './places-of-users.ts';

/** A design as ARM can hold it, told by names rather than ids: what two designs are compared by after a round trip. */
export function heldByArm(drawn: Design, defaults: Defaults): Readonly<Record<string, unknown>> {
  const design = withPlacesOfUsers(drawn, defaults);
  const told: Record<string, unknown> = {};
  for (const resource of resourcesOf(design)) {
    if (resource.existing || kindsNotHeld.includes(resource.kind) || isStub(resource)) continue;
    told[keyOf(design, resource)] = {
      settings: withNames(design, settingsHeld(design, defaults, resource)),
      // A peering is two resources, each in the group of its VNet.
      ...(armNameOf(design, defaults, resource) === null
        ? {}
        : {
            ...(withoutLocation.has(resource.kind)
              ? {}
              : { region: scopeOf(design, defaults, resource, 'region') }),
            // A node pool stands in the group of its cluster, wherever its subnet is.
            resourceGroup: armNameOf(design, defaults, resource)?.resourceGroup,
          }),
      tags: resource.tags,
      rest: Object.fromEntries(Object.entries(resource.rest).filter(([key]) => key !== '@names')),
    };
  }
  return told;
}

/** Global resources and children of others say no region in ARM: the one in which they are drawn is a place. */
const withoutLocation: ReadonlySet<Resource['kind']> = new Set([
  'frontDoor',
  'monitorPrivateLinkScope',
  'networkGroup',
  'connectivityConfiguration',
  'securityAdminConfiguration',
  'hubConnection',
]);

function isStub({ rest }: Resource): boolean {
  return rest['@unknown'] === true;
}

/** Type and name; a subnet with that of its VNet, a line by what it joins. */
function keyOf(design: Design, resource: Resource): string {
  const name = resource.kind === 'peering' ? '' : resource.name;
  const { left, right } = resource.settings as { left?: { vnet: never }; right?: { vnet: never } };
  const ends = [left, right].flatMap((side) => (side ? [find(design, side.vnet)?.name ?? ''] : []));
  const holder = resource.kind === 'subnet' ? `${find(design, resource.parent)?.name}/` : '';
  return `${resource.kind} ${holder}${name}${ends.sort().join(' - ')}`;
}

function settingsHeld(design: Design, defaults: Defaults, resource: Resource): object {
  const gone = [...(fieldsNotHeld[resource.kind] ?? [])];
  if (isKind(resource, 'privateEndpoint')) {
    const target = find(design, resource.settings.target);
    const members = membersOf(design, defaults, resource);
    const open = members.some((one, index) => statedAddress(resource.settings, one, index) === null);
    if (open || (target && manyAddresses.includes(target.kind))) gone.push('address', 'memberAddresses');
  }
  // Azure takes no rules while public access is off.
  if (isKind(resource, 'sqlServer') && resource.settings.publicNetworkAccess === 'Disabled')
    gone.push('ipRules', 'vnetRules', 'allowAzureServices');
  // Nor a DNS proxy of a Basic firewall.
  if (isKind(resource, 'azureFirewall') && resource.settings.tier === 'Basic')
    gone.push('dnsProxy', 'dnsServers');
  // Azure chooses the addresses of a firewall in a virtual hub.
  if (isKind(resource, 'azureFirewall') && find(design, resource.parent)?.kind === 'virtualHub')
    gone.push('address', 'publicIps');
  const entries = Object.entries(ofDeployment(resource, defaults)).filter(([key]) => !gone.includes(key));
  // A side that does not exist has no flags.
  const told = entries.map(([key, value]) => [
    key,
    isSide(value) && !value.exists ? { vnet: value.vnet, exists: false } : value,
  ]);
  return Object.fromEntries(told);
}

/** The subscription of a perimeter itself is that of the deployment, whatever its id is there. */
function ofDeployment(resource: Resource, defaults: Defaults): object {
  if (!isKind(resource, 'networkSecurityPerimeter')) return resource.settings;
  const rules = resource.settings.rules.map((rule) => ({
    ...rule,
    subscriptions: rule.subscriptions.map((one) => (one === defaults.subscription ? 'its own' : one)),
  }));
  return { ...resource.settings, rules };
}

function isSide(value: unknown): value is { readonly vnet: string; readonly exists: boolean } {
  return typeof value === 'object' && value !== null && 'vnet' in value && 'exists' in value;
}

/** Ids are random: everything that names another thing tells its kind and name. Lists of references and rows keep their order; links, members and backends are said elsewhere, and have none. */
function withNames(design: Design, value: unknown): unknown {
  if (typeof value === 'string') {
    const found = find(design, value as never);
    return found === undefined ? value : keyOf(design, found);
  }
  if (Array.isArray(value)) return value.map((one) => withNames(design, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const named = withNames(design, one);
      return [
        key,
        /^(?:links|members|backends)$/.test(key) && Array.isArray(named) ? named.toSorted(byText) : named,
      ];
    }),
  );
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
