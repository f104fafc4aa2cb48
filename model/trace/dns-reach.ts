import type { Ip } from '../address/ip.ts';
import { containsIp, type Prefix } from '../address/prefix.ts';
import { isPrivateAddress } from '../catalog/facts/reserved-addresses.ts';
import type { DnsPlace } from '../dns/dns-world.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';

/** Can a question from a place get to port 53 of an address: by range, peering, gateway or user route; NSGs are not asked. */
export function dnsServerIsReachable(network: Network, place: DnsPlace, server: Ip): boolean {
  if (!isPrivateAddress(server)) return true;
  switch (place.kind) {
    case 'vnet': {
      const vnet = network.vnets.get(place.vnet);
      if (!vnet) return false;
      const covered = (prefixes: readonly Prefix[]): boolean =>
        prefixes.some((prefix) => containsIp(prefix, server));
      if (covered(vnet.addressSpaces)) return true;
      if (
        vnet.links.some(
          (link) => link.connected && covered(network.vnets.get(link.peer)?.addressSpaces ?? []),
        )
      )
        return true;
      if (vnet.gateways.some(({ learned }) => covered(learned.map(({ prefix }) => prefix)))) return true;
      return vnet.subnets.some((id) =>
        network.subnets
          .get(id)
          ?.routes.active.some(
            (route) =>
              route.origin === 'user' &&
              (route.nextHop.kind === 'appliance' || route.nextHop.kind === 'gateway') &&
              'prefix' in route.match &&
              containsIp(route.match.prefix, server),
          ),
      );
    }
    case 'site': {
      const site = network.sites.get(place.site);
      if (site?.prefixes.some((prefix) => containsIp(prefix, server))) return true;
      return vnetsOfSite(network, place.site).some((vnet) =>
        network.vnets.get(vnet)?.addressSpaces.some((space) => containsIp(space, server)),
      );
    }
    case 'internet':
    case 'azure':
      return false;
  }
}

/** The VNets that a site reaches on private addresses: those of its gateways, and those that use them with transit. */
export function vnetsOfSite(network: Network, siteId: ResourceId): readonly ResourceId[] {
  const own = (network.sites.get(siteId)?.connections ?? []).flatMap(({ carriesPrivate, gateway }) =>
    carriesPrivate && gateway !== null ? [gateway] : [],
  );
  return [...network.vnets.values()]
    .filter((vnet) => vnet.gateways.some(({ gateway }) => own.includes(gateway)))
    .map(({ id }) => id);
}
