import { type Ip, printIp } from '../address/ip.ts';
import type { InjectedName } from '../catalog/injected.ts';
import { injectedEntry } from '../catalog/kinds.ts';
import type { PublicName, ZoneRecord } from '../dns/dns-world.ts';
import { injectedServerIsAnAliasIntoItsZone } from '../dns/rules/injected-server-is-an-alias-into-its-zone.ts';
import { internalNamesAreYoursToPublish } from '../dns/rules/internal-names-are-yours-to-publish.ts';
import { type Design, find, resourcesOf } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Held } from './addresses.ts';
import type { EndpointNode } from './network.ts';

/** The names of services that stand in a subnet, and what public DNS has for them. */
export function injectedNames(
  design: Design,
  held: readonly Held[],
  endpoints: ReadonlyMap<ResourceId, EndpointNode>,
): readonly PublicName[] {
  return resourcesOf(design).flatMap((resource) => {
    const names = namesOf(design, resource);
    const ip = names.length === 0 ? undefined : held.find(({ id }) => id === resource.id)?.ip;
    if (ip === undefined) return [];
    const hasEndpoint = [...endpoints.values()].some((one) => one.approved && one.target === resource.id);
    return names.map((name) => toPublicName(resource, name, ip, hasEndpoint));
  });
}

/** The records that Azure writes into the private zone which a server names. */
export function injectedRecords(
  design: Design,
  held: readonly Held[],
): ReadonlyMap<ResourceId, ZoneRecord[]> {
  const records = new Map<ResourceId, ZoneRecord[]>();
  for (const resource of resourcesOf(design)) {
    for (const { alias } of namesOf(design, resource)) {
      const ip = alias && held.find(({ id }) => id === resource.id)?.ip;
      if (!alias?.zone || ip === undefined) continue;
      const record: ZoneRecord = {
        name: alias.record,
        type: 'A',
        values: [printIp(ip)],
        ttl: 30,
        from: resource.id,
        byServer: true,
      };
      records.set(alias.zone, [...(records.get(alias.zone) ?? []), record]);
    }
  }
  return records;
}

function namesOf(design: Design, resource: Resource): readonly InjectedName[] {
  const facet = injectedEntry(resource.kind)?.injected;
  return (
    facet?.names(resource.name, resource.settings as never, (zone) => find(design, zone)?.name ?? null) ?? []
  );
}

function toPublicName(
  { id, name: owner, settings }: Resource,
  name: InjectedName,
  ip: Ip,
  hasEndpoint: boolean,
): PublicName {
  const { fqdn, subresource, publicly, alias, privateLinkAlias } = name;
  const head = { fqdn: fqdn.toLowerCase(), resource: id, subresource };
  const behind = hasEndpoint && privateLinkAlias ? privateLinkAlias.toLowerCase() : null;
  if (publicly === 'privateAddress') {
    const text = printIp(ip);
    return { ...head, alias: behind, answer: { text, ip: text, private: true } };
  }
  if (publicly === 'publicAddress') {
    const { publicIp } = settings as { readonly publicIp?: string | null };
    const answer = { text: `public address of ${owner}`, ip: publicIp ?? null, private: false };
    return { ...head, alias: behind, answer };
  }
  return {
    ...head,
    alias: alias ? alias.fqdn.toLowerCase() : null,
    answer: null,
    because: name.ownZone ? internalNamesAreYoursToPublish.id : injectedServerIsAnAliasIntoItsZone.id,
    endpoints: [{ id, address: ip }],
  };
}
