import { printIp } from '../address/ip.ts';
import type { PrivateZone, ZoneRecord } from '../dns/dns-world.ts';
import { type Design, enclosing, ofKind } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import type { Held } from './addresses.ts';
import type { EndpointNode, ServiceNode } from './network.ts';
import { poolsOf } from './node-pools.ts';

/** The private endpoints of private clusters, which are drawn with their cluster. */
export function apiServerEndpoints(design: Design, held: readonly Held[]): readonly EndpointNode[] {
  return ofKind(design, 'kubernetesCluster').flatMap((cluster): readonly EndpointNode[] => {
    const own = held.find(({ id, kind }) => id === cluster.id && kind === 'privateEndpoint');
    const vnet = own && enclosing(design, own.subnet, 'virtualNetwork');
    if (!own || !vnet) return [];
    return [
      {
        id: cluster.id,
        name: cluster.name,
        subnet: own.subnet,
        vnet: vnet.id,
        ip: own.ip,
        addresses: [{ member: '', ip: own.ip }],
        target: cluster.id,
        subresource: 'management',
        approved: true,
        state: 'Approved',
      },
    ];
  });
}

/**
 * The zones that AKS makes for private clusters, each linked to the VNet of the nodes alone, and what it writes into zones of yours: the
 * record, and the link to that VNet (DNS-115).
 */
export function apiServerZones(
  design: Design,
  held: readonly Held[],
  services: ReadonlyMap<ResourceId, ServiceNode>,
  drawn: readonly PrivateZone[],
): readonly PrivateZone[] {
  let zones = drawn;
  for (const cluster of ofKind(design, 'kubernetesCluster')) {
    const { apiServer, privateDns, zone } = cluster.settings;
    const ip = held.find(({ id }) => id === cluster.id)?.ip;
    const host = services.get(cluster.id)?.hosts[0];
    if (apiServer === 'public' || privateDns === 'none' || ip === undefined || !host) continue;
    const record: ZoneRecord = {
      name: host.record,
      type: 'A',
      values: [printIp(ip)],
      ttl: 300,
      from: cluster.id,
    };
    const vnets = nodeVnets(design, cluster.id);
    zones =
      privateDns === 'own'
        ? zones.map((one) => (one.id === zone ? withRecord(one, record, vnets) : one))
        : [...zones, withRecord({ id: cluster.id, name: host.zone, links: [], records: [] }, record, vnets)];
  }
  return zones;
}

function nodeVnets(design: Design, cluster: ResourceId): readonly ResourceId[] {
  const vnets = poolsOf(design, cluster).map((pool) => enclosing(design, pool.parent, 'virtualNetwork')?.id);
  return [...new Set(vnets.filter((id) => id !== undefined))];
}

function withRecord(zone: PrivateZone, record: ZoneRecord, vnets: readonly ResourceId[]): PrivateZone {
  const missing = vnets.filter((vnet) => !zone.links.some((link) => link.vnet === vnet));
  return {
    ...zone,
    links: [...zone.links, ...missing.map((vnet) => ({ vnet, resolutionPolicy: 'Default' as const }))],
    records: [...zone.records, record],
  };
}
