import type { Ip } from '../address/ip.ts';
import type { ResourceId } from '../ids.ts';
import type {
  DnsServer,
  DnsVnet,
  DnsWorld,
  MachineName,
  PrivateZone,
  PublicAlias,
  PublicName,
  Ruleset,
  SecurityPolicy,
} from './dns-world.ts';
import { toDomain } from './domain.ts';
import { rulesetsNeedAzureDns } from './rules/rulesets-need-azure-dns.ts';
import { unlinkedZoneFallsBackToPublic } from './rules/unlinked-zone-falls-back-to-public.ts';

/** A DnsWorld ready to be asked: the same for every order of its lists. */
export interface DnsIndex {
  readonly vnets: ReadonlyMap<ResourceId, DnsVnet>;
  readonly zones: readonly PrivateZone[];
  readonly servers: ReadonlyMap<Ip, readonly DnsServer[]>;
  readonly byName: ReadonlyMap<string, PublicName>;
  readonly byAlias: ReadonlyMap<string, PublicName>;
  readonly publicAliases: ReadonlyMap<string, Pick<PublicAlias, 'target' | 'because'>>;
  readonly machines: readonly MachineName[];
  zonesOf(vnet: ResourceId): readonly PrivateZone[];
  rulesetsOf(vnet: ResourceId): readonly Ruleset[];
  /** The DNS security policy of a VNet: there can be one. */
  policyOf(vnet: ResourceId): SecurityPolicy | undefined;
}

const indexes = new WeakMap<DnsWorld, DnsIndex>();

/** The index of a world, made once per world. */
export function indexOf(world: DnsWorld): DnsIndex {
  const known = indexes.get(world);
  if (known) return known;
  const made = makeIndex(world);
  indexes.set(world, made);
  return made;
}

function makeIndex(world: DnsWorld): DnsIndex {
  const zones = byId(world.zones);
  const rulesets = byId(world.rulesets);
  const names = [...world.publicNames].sort((a, b) => order(a.resource, b.resource));
  const withAlias = names.flatMap((name) =>
    name.alias === null ? [] : [[toDomain(name.alias), name] as const],
  );
  const policies = new Map(
    byId(world.policies ?? []).flatMap((policy) => policy.links.map((vnet) => [vnet, policy] as const)),
  );
  const aliases = [...(world.publicAliases ?? [])].sort((a, b) => order(a.target, b.target));
  return {
    vnets: new Map(world.vnets.map((vnet) => [vnet.id, vnet])),
    zones,
    servers: groupServers(byId(world.servers)),
    byName: firstWins(names.map((name) => [toDomain(name.fqdn), name])),
    byAlias: firstWins(withAlias),
    publicAliases: firstWins(
      aliases.map(({ name, target, because }) => [
        toDomain(name),
        { target: toDomain(target), ...(because === undefined ? {} : { because }) },
      ]),
    ),
    machines: byId(world.machines ?? []),
    zonesOf: remember((vnet) =>
      zones.filter((zone) => unlinkedZoneFallsBackToPublic.isConsulted(zone, vnet)),
    ),
    policyOf: (vnet) => policies.get(vnet),
    rulesetsOf: remember((vnet) => rulesets.filter((ruleset) => rulesetsNeedAzureDns.counts(ruleset, vnet))),
  };
}

function groupServers(servers: readonly DnsServer[]): ReadonlyMap<Ip, readonly DnsServer[]> {
  const groups = new Map<Ip, DnsServer[]>();
  for (const server of servers) groups.set(server.address, [...(groups.get(server.address) ?? []), server]);
  return groups;
}

function remember<T>(look: (vnet: ResourceId) => T): (vnet: ResourceId) => T {
  const found = new Map<ResourceId, T>();
  return (vnet) => {
    const known = found.get(vnet);
    if (known !== undefined) return known;
    const made = look(vnet);
    found.set(vnet, made);
    return made;
  };
}

function firstWins<V>(entries: readonly (readonly [string, V])[]): ReadonlyMap<string, V> {
  return new Map([...entries].reverse());
}

function byId<T extends { readonly id: ResourceId }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
