import { parseIp } from '../address/ip.ts';
import type { DnsClient } from '../dns/dns-world.ts';
import { vpnClientsTakeTheServersOfTheVnet } from '../dns/rules/vpn-clients-take-the-servers-of-the-vnet.ts';
import { find } from '../document/design.ts';
import { isApp, type Resource, type ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { parseIps } from '../network/names.ts';
import type { Network } from '../network/network.ts';
import type { Origin } from './end.ts';

/** The origin as a client of DNS. */
export function dnsClientOf(network: Network, origin: Origin): DnsClient {
  const resource = find(network.design, origin.resource);
  switch (origin.kind) {
    case 'nic': {
      const vnet = network.subnets.get(origin.subnet)?.vnet as ResourceId;
      // An app of an environment may have servers of its own.
      const servers =
        isApp(resource) && 'dnsServers' in resource.settings
          ? parseIps(resource.settings.dnsServers)
          : (origin.nic?.dnsServers ?? []);
      return {
        id: origin.resource,
        place: { kind: 'vnet', vnet, servers },
        ...ownNames(resource),
      };
    }
    case 'app': {
      const vnet = origin.subnet === null ? undefined : network.subnets.get(origin.subnet)?.vnet;
      if (vnet === undefined) return { id: origin.resource, place: { kind: 'azure' }, hostsFile: [] };
      return {
        id: origin.resource,
        place: { kind: 'vnet', vnet, servers: parseIps(origin.settings.dnsServers) },
        hostsFile: [],
      };
    }
    case 'host': {
      if (resource?.kind === 'vpnClient') return vpnClientOf(network, origin, resource);
      const own = resource?.kind === 'onPremisesHost' ? resource.settings.dnsServer : null;
      const server = find(network.design, own ?? network.sites.get(origin.site)?.dnsServer ?? null);
      const address = server?.kind === 'onPremisesDnsServer' ? parseIp(server.settings.address ?? '') : null;
      const servers = address === null ? [] : [address];
      return {
        id: origin.resource,
        place: { kind: 'site', site: origin.site, servers },
        ...ownNames(resource),
      };
    }
    case 'service':
    case 'internet':
      return { id: origin.resource, place: { kind: 'internet' }, hostsFile: [] };
  }
}

/** A point-to-site client asks the servers of its profile, else those of the VNet; without either whoever it asks at home. */
function vpnClientOf(
  network: Network,
  { site }: Extract<Origin, { kind: 'host' }>,
  client: ResourceOf<'vpnClient'>,
): DnsClient {
  const vnet = network.vnets.get(network.sites.get(site)?.connections[0]?.vnet as ResourceId);
  const profile = parseIps(client.settings.dnsServers);
  const servers = vpnClientsTakeTheServersOfTheVnet.serversOf(profile, vnet?.dnsServers ?? []);
  return { id: client.id, place: { kind: 'site', site, servers, tunnel: true }, ...ownNames(client) };
}

/** What a machine answers itself, and which suffixes it asks elsewhere. */
function ownNames(resource: Resource | undefined): Pick<DnsClient, 'hostsFile' | 'nameRules'> {
  if (!resource || !('hostsFile' in resource.settings)) return { hostsFile: [] };
  const { hostsFile, nameRules } = resource.settings;
  return {
    hostsFile,
    nameRules: nameRules.map(({ domain, targets }) => ({ domain, targets: parseIps(targets) })),
  };
}
