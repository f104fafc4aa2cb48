import { type Ip, parseIp, toIp } from '../address/ip.ts';
import { ofKind } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, SiteNode } from '../network/network.ts';

type Client = ResourceOf<'vpnClient'>;

/** The address of a client: the stated one, else the first of the pool that a client can get. */
export function addressOfClient(network: Network, { settings }: Client): Ip | null {
  const pool = network.sites.get(settings.gateway as ResourceId)?.prefixes[0];
  return pool ? (parseIp(settings.address ?? '') ?? toIp(pool.base + 2)) : null;
}

/** The client of a gateway at an address of its pool. */
export function clientAt(network: Network, pool: SiteNode, ip: Ip): Client | undefined {
  return ofKind(network.design, 'vpnClient').find(
    (one) => one.settings.gateway === pool.id && addressOfClient(network, one) === ip,
  );
}
