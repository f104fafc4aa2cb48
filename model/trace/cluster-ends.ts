import { find } from '../document/design.ts';
import type { Network } from '../network/network.ts';
import { clusterOf } from '../network/node-pools.ts';
import type { Origin, Target } from './end.ts';
import { nodesCallTheIntegratedApiServerByItsAddress } from './rules/nodes-call-the-integrated-api-server-by-its-address.ts';

/** Its own API server is called by the nodes of a cluster, not by pods: with the address of a node, and past DNS where it is integrated (PAAS-28). */
export function asNodes(
  network: Network,
  origin: Origin,
  target: Target,
): { origin: Origin; target: Target } {
  const cluster = clusterOf(network.design, find(network.design, origin.resource));
  if (origin.kind !== 'nic' || !cluster || target.resource !== cluster.id) return { origin, target };
  const node = network.addressesOf(origin.resource)[0];
  const from: Origin = node ? { ...origin, subnet: node.subnet, ip: node.ip } : origin;
  const ip = network.addressesOf(cluster.id)[0]?.ip;
  if (ip === undefined || !nodesCallTheIntegratedApiServerByItsAddress.skipsName(cluster.settings, true))
    return { origin: from, target };
  return { origin: from, target: { ...target, fqdn: null, ip } };
}
