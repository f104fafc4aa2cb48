import type { Ip } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, SiteConnection, SiteNode, VnetNode } from '../network/network.ts';

/** The VNets that a site reaches on private addresses: those of its gateways, those that use them with transit, and those of its virtual hubs. */
export function vnetsOfSite(network: Network, siteId: ResourceId): readonly ResourceId[] {
  const own = (network.sites.get(siteId)?.connections ?? []).filter(({ carriesPrivate }) => carriesPrivate);
  return [...network.vnets.values()]
    .filter((vnet) => own.some((connection) => serves(network, connection, vnet)))
    .map(({ id }) => id);
}

/** Does a connection lead to a VNet: by a gateway that it may use, or by a hub of the same Virtual WAN? */
export function serves(
  network: Network,
  { gateway, gatewaySubnet }: SiteConnection,
  vnet: VnetNode,
): boolean {
  if (gateway === null) return false;
  if (vnet.gateways.some((one) => one.gateway === gateway)) return true;
  const near = gatewaySubnet === null ? undefined : network.hubs.get(gatewaySubnet);
  const far = vnet.hub === null ? undefined : network.hubs.get(vnet.hub.id);
  if (!near || !far) return false;
  return near.id === far.id || (near.standard && near.wan !== null && near.wan === far.wan);
}

/** The connections by which a site gets to an address: to its VNet, or to the hub that holds it. */
function connectionsTo(
  network: Network,
  connections: readonly SiteConnection[],
  ip: Ip,
): readonly SiteConnection[] {
  const vnets = [...network.vnets.values()].filter(({ addressSpaces }) =>
    addressSpaces.some((space) => containsIp(space, ip)),
  );
  return connections.filter((connection) => {
    if (!connection.carriesPrivate || connection.gateway === null) return false;
    const prefix = network.hubs.get(connection.gatewaySubnet as ResourceId)?.prefix;
    return (
      (prefix && containsIp(prefix, ip)) ||
      vnets.some((vnet) => serves(network, connection, vnet)) ||
      leadsOn(network, connection, ip)
    );
  });
}

/** A range that a hub knows without a connected VNet: behind an appliance, or another site. */
function leadsOn(network: Network, { gatewaySubnet, id }: SiteConnection, ip: Ip): boolean {
  const hub = gatewaySubnet === null ? undefined : network.hubs.get(gatewaySubnet);
  return (
    hub?.behindFirewall.some(
      ({ prefix, owner }) => prefix.length > 0 && owner !== id && containsIp(prefix, ip),
    ) ?? false
  );
}

/** The connection by which a site sends to an address: the circuit before a tunnel, as Microsoft advises. */
export function wayOfSite(network: Network, { connections }: SiteNode, ip: Ip): SiteWay | undefined {
  const ways = connectionsTo(network, connections, ip);
  const circuit = ways.find(({ gatewayType }) => gatewayType === 'expressRoute');
  const way = circuit ?? ways[0];
  const other = circuit && ways.find(({ gatewayType }) => gatewayType === 'vpn');
  return way && { way, other: other ?? null };
}

/** The way that a site is taken to choose, and a tunnel that leads there as well. */
export interface SiteWay {
  readonly way: SiteConnection;
  readonly other: SiteConnection | null;
}

/** The site in whose ranges an address lies. */
export function siteHolding(network: Network, ip: Ip): SiteNode | undefined {
  return [...network.sites.values()].find(({ prefixes }) =>
    prefixes.some((prefix) => containsIp(prefix, ip)),
  );
}
