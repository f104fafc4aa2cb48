import { type Ip, printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { poolsOf } from '../../network/node-pools.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { nodesCallTheIntegratedApiServerByItsAddress } from '../rules/nodes-call-the-integrated-api-server-by-its-address.ts';
import { privateApiServerIsAnEndpointBesideTheNodes } from '../rules/private-api-server-is-an-endpoint-beside-the-nodes.ts';
import { assume, note, type Parcel, type Walk } from '../walk.ts';
import { knockPorts } from './knock.ts';

/** The endpoint of a private AKS cluster takes a call; its subnet is not sure where pools stand in several (PAAS-26). */
export function tellApiServer(walk: Walk, cluster: Resource, ip: Ip, carriedBy: readonly string[]): void {
  const { id: rule, isUnsure } = privateApiServerIsAnEndpointBesideTheNodes;
  const pools = poolsOf(walk.network.design, cluster.id);
  const subnet = find(walk.network.design, pools[0]?.parent);
  note(walk, {
    action: 'enter',
    says: say`The private endpoint that AKS keeps ${subnet ? say`in ${nameOf(subnet)}` : 'beside the nodes'} receives the packet at ${code(printIp(ip))}: the API server of ${nameOf(cluster)}`,
    rules: [rule, ...carriedBy],
    at: [cluster.id],
  });
  if (subnet && isUnsure(pools.map(({ parent }) => parent)))
    assume(
      walk,
      'drawing',
      say`AKS put the endpoint of ${nameOf(cluster)} into ${nameOf(subnet)}: it takes the subnet of the first node pool, and which one that is no drawing says.`,
    );
}

/** The second port of an API server in a subnet. */
const tunnelPort = 4443;

/** An API server with VNet integration takes a call behind an internal load balancer in its subnet (PAAS-28). */
export function enterApiServer(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  note(walk, {
    action: 'enter',
    says: say`An internal load balancer in ${nameOf(subnet)} receives the packet at ${code(printIp(holder.ip))}: the API server of ${nameOf(holder)}`,
    rules: [nodesCallTheIntegratedApiServerByItsAddress.id],
    at: [holder.id],
  });
  const service = walk.network.services.get(holder.id);
  // Nodes also call 4443 there: https://learn.microsoft.com/azure/aks/api-server-vnet-integration#nsg-security-rules (2026-08-21).
  if (service && parcel.port !== tunnelPort) knockPorts(walk, service, 'management', parcel, 'endpoint');
  const more = networkAccessGrantsNoData.stillAsks('service');
  assume(walk, 'identity', say`${nameOf(holder)} still asks for ${more}.`);
}
