import { type Ip, parseIp } from '../address/ip.ts';
import { containsIp, parsePrefix } from '../address/prefix.ts';
import { isAppKind } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { type Defaults, type Design, enclosing } from '../document/design.ts';
import { hostsOf } from '../document/private-endpoints.ts';
import { referencesOf } from '../document/references.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/** What is true of a record in the first design, the second, or any mixture between them. */
export interface BothDesigns {
  readonly designs: readonly Design[];
  /** Both forms of a record. */
  formsOf(id: ResourceId): readonly Resource[];
  /** Both forms of every record. */
  readonly all: readonly Resource[];
  /** Every name of a destination, with the aliases that private link may put behind it. */
  namesOf(id: ResourceId): readonly string[];
  /** Every destination that is called by name. */
  readonly named: ReadonlySet<ResourceId>;
  /** Whoever calls from a subnet: machines with an interface there, apps with their integration, managed services. */
  clientsIn(subnet: ResourceId): ReadonlySet<ResourceId>;
  /** Does nothing in the subnet hand on packets of others, and does no route say that something does? */
  isEndOfTheWay(subnet: ResourceId): boolean;
  /** Is an address written anywhere but in these records? */
  isWritten(matches: (ip: Ip) => boolean, but: (resource: Resource) => boolean): boolean;
  /** Do names lead to other names by hand, or do two services share one: then a change of names may reach further than their own. */
  readonly namesAreEntangled: boolean;
  readonly records: ReadonlyMap<ResourceId, readonly Resource[]>;
}

/** Looks at two designs as one. */
export function bothDesigns(a: Design, b: Design, defaults: Defaults): BothDesigns {
  const records = new Map<ResourceId, Resource[]>();
  for (const one of [...Object.values(a.resources), ...Object.values(b.resources)])
    records.set(one.id, [...(records.get(one.id) ?? []), one]);
  const all = [...records.values()].flat();
  const designs = [a, b];
  const names = new Map<ResourceId, readonly string[]>();
  for (const [id, forms] of records) {
    const own = forms.flatMap((form) => designs.flatMap((design) => fullNames(design, defaults, form)));
    if (own.length > 0) names.set(id, [...new Set(own)]);
  }
  const literals = all.map((one) => ({ one, ips: addressesIn(one) }));
  const users = usersOfSubnets(all);
  return {
    designs,
    records,
    all,
    formsOf: (id) => records.get(id) ?? [],
    namesOf: (id) => names.get(id) ?? [],
    named: new Set(names.keys()),
    clientsIn: (subnet) => users.get(subnet) ?? new Set(),
    isEndOfTheWay: (subnet) =>
      all.filter((one) => one.parent === subnet || users.get(subnet)?.has(one.id)).every(keepsToItself) &&
      !(records.get(subnet) ?? []).some((form) => isNextHop(form, literals)),
    isWritten: (matches, but) => literals.some(({ one, ips }) => !but(one) && ips.some(matches)),
    namesAreEntangled: areEntangled(all, names),
  };
}

/** The VNet around a subnet, in either design. */
export function vnetOf({ designs }: BothDesigns, id: ResourceId): ResourceId | undefined {
  return designs
    .map((design) => enclosing(design, id, 'virtualNetwork')?.id)
    .find((vnet) => vnet !== undefined);
}

function fullNames(design: Design, defaults: Defaults, form: Resource): readonly string[] {
  return hostsOf(design, defaults, form)
    .flatMap(({ fqdn, record, zone }) => [fqdn, `${record}.${zone}`])
    .map((name) => name.toLowerCase());
}

function areEntangled(all: readonly Resource[], names: ReadonlyMap<ResourceId, readonly string[]>): boolean {
  const owned = [...names.values()].flat();
  if (new Set(owned).size < owned.length) return true;
  return all.some((one) => {
    if (one.kind !== 'privateDnsZone') return false;
    const { records, links } = one.settings;
    const leadsOn =
      records.some(({ type }) => type === 'CNAME') || links.some((link) => link.registrationEnabled);
    return leadsOn && owned.some((name) => isUnder(name, one.name));
  });
}

/** Does a name end in a domain? A single dot is every name. */
export function isUnder(name: string, domain: string): boolean {
  const suffix = domain.toLowerCase().replace(/\.$/, '');
  return suffix === '' || name === suffix || name.endsWith(`.${suffix}`);
}

function usersOfSubnets(all: readonly Resource[]): ReadonlyMap<ResourceId, Set<ResourceId>> {
  const users = new Map<ResourceId, Set<ResourceId>>();
  const use = (subnet: ResourceId | null, id: ResourceId): void => {
    if (subnet !== null) users.set(subnet, (users.get(subnet) ?? new Set()).add(id));
  };
  for (const one of all) {
    if (one.kind === 'subnet') continue;
    use(one.parent, one.id);
    if (one.kind === 'virtualMachine') for (const nic of one.settings.interfaces) use(nic.subnet, one.id);
    if (isAppKind(one.kind)) use(anySettings(one).integrationSubnet as ResourceId | null, one.id);
  }
  return users;
}

/** Does a route name an address of the subnet as its next hop, whoever holds it? */
function isNextHop(
  subnet: Resource,
  literals: readonly { readonly one: Resource; readonly ips: readonly Ip[] }[],
): boolean {
  const prefix = subnet.kind === 'subnet' ? parsePrefix(subnet.settings.prefix) : null;
  return literals.some(
    ({ one, ips }) =>
      one.kind === 'routeTable' && ips.some((ip) => prefix !== null && containsIp(prefix, ip)),
  );
}

const quietKinds: readonly string[] = [
  'privateEndpoint',
  'dnsInboundEndpoint',
  'dnsOutboundEndpoint',
  'networkSecurityGroup',
  'routeTable',
  'natGateway',
  'sqlManagedInstance',
  'privatePostgresqlServer',
  'privateMysqlServer',
  'containerGroup',
];

function keepsToItself(one: Resource): boolean {
  if (one.kind === 'virtualMachine') {
    const { appliance, interfaces } = one.settings;
    return (
      !appliance.enabled && interfaces.length < 2 && interfaces.every(({ ipForwarding }) => !ipForwarding)
    );
  }
  return isAppKind(one.kind) || quietKinds.includes(one.kind);
}

/** Every single address in the text of a record; prefixes are no addresses. */
function addressesIn(resource: Resource): readonly Ip[] {
  const text = JSON.stringify([resource.settings, resource.rest]);
  return (text.match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]|\/(?!32))/g) ?? [])
    .map(parseIp)
    .filter((ip) => ip !== null);
}

/** Everything that names one of these records. */
export function usersOf({ all }: BothDesigns, id: ResourceId): readonly Resource[] {
  return all.filter((one) => referencesOf(one).some((reference) => reference.id === id));
}
