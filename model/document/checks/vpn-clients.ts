import { parseIp } from '../../address/ip.ts';
import { containsIp, parsePrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

/** Point-to-site clients: the gateway of a VNet with a pool, an address of that pool, and no two clients with one address (HYBRID-16). */
export const checkVpnClients: Check = (design) => {
  const taken = new Map<string, string>();
  return ofKind(design, 'vpnClient').flatMap((client): readonly Problem[] => {
    const gateway = find(design, client.settings.gateway);
    if (gateway?.kind !== 'vpnGateway') return [];
    return checkGateway(design, client, gateway) ?? checkAddress(client, gateway, taken);
  });
};

/** https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-point-to-site-routing (2018-04-16). */
function checkGateway(
  design: Design,
  client: ResourceOf<'vpnClient'>,
  gateway: ResourceOf<'vpnGateway'>,
): readonly Problem[] | null {
  const field = 'settings.gateway';
  if (!enclosing(design, gateway.id, 'virtualNetwork'))
    return [
      fault(
        'vpn-client-gateway',
        client,
        field,
        say`${nameOf(gateway)} stands in no VNet. Clients of a virtual hub have a gateway of another kind, which is not modelled; choose a gateway of a VNet.`,
      ),
    ];
  return gateway.settings.clientPool.length === 0
    ? [
        fault(
          'vpn-client-pool',
          client,
          field,
          say`${nameOf(gateway)} has no address pool for VPN clients. Give it one, such as ${code('172.16.201.0/24')}.`,
        ),
      ]
    : null;
}

function checkAddress(
  client: ResourceOf<'vpnClient'>,
  gateway: ResourceOf<'vpnGateway'>,
  taken: Map<string, string>,
): readonly Problem[] {
  const { address } = client.settings;
  const ip = parseIp(address ?? '');
  if (address === null || ip === null) return [];
  const field = 'settings.address';
  const pool = gateway.settings.clientPool.flatMap((text) => parsePrefix(text) ?? []);
  if (!pool.some((prefix) => containsIp(prefix, ip)))
    return [
      fault(
        'vpn-client-address',
        client,
        field,
        say`${code(address)} is not in the pool of ${nameOf(gateway)}. Choose an address of ${code(gateway.settings.clientPool.join(', '))}, or leave it empty.`,
      ),
    ];
  const key = `${gateway.id} ${ip}`;
  const other = taken.get(key);
  taken.set(key, other ?? client.name);
  if (other === undefined) return [];
  const says = say`${code(address)} belongs to ${other} already. Choose another address of the pool, or leave it empty.`;
  return [fault('vpn-client-twice', client, field, says)];
}
