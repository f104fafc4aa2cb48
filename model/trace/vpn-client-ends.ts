import { parseIp } from '../address/ip.ts';
import { find } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import { addressOfClient } from './client-at.ts';
import type { Cannot, Origin, Target } from './end.ts';

type Client = ResourceOf<'vpnClient'>;

/** A point-to-site client as the start of a connection; one that names no gateway is somebody on the internet. */
export function vpnClientOrigin(network: Network, client: Client): Origin | Cannot {
  const gateway = find(network.design, client.settings.gateway);
  if (!gateway)
    return { kind: 'internet', resource: client.id, ip: parseIp(client.settings.publicAddress ?? '') };
  const ip = addressOfClient(network, client);
  if (ip === null)
    return {
      cannot: say`${nameOf(gateway)} has no address pool for VPN clients, so ${nameOf(client)} cannot connect.`,
    };
  return { kind: 'host', resource: client.id, site: gateway.id, ip };
}

/** A point-to-site client is called by its address of the pool; without a gateway nobody reaches it. */
export function vpnClientTarget(network: Network, client: Client, base: Target): Target | Cannot {
  const ip = addressOfClient(network, client);
  return ip === null
    ? { cannot: say`${nameOf(client)} is connected to no VPN gateway with an address pool.` }
    : { ...base, ip };
}
