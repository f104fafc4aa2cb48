import { printIp } from '../../address/ip.ts';
import { parsePorts } from '../../address/port-set.ts';
import { podsAskTheServersOfTheirVnet } from '../../dns/rules/pods-ask-the-servers-of-their-vnet.ts';
import { find } from '../../document/design.ts';
import { isKind, type ResourceOf } from '../../document/resource.ts';
import { outboundTypeDecidesForACluster } from '../../egress/rules/outbound-type-decides-for-a-cluster.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { AddressHolder } from '../../network/network.ts';
import { clusterOf, podSubnetOf } from '../../network/node-pools.ts';
import type { Origin } from '../end.ts';
import { clusterServicesAnswerInTheSubnetOfTheNodes } from '../rules/cluster-services-answer-in-the-subnet-of-the-nodes.ts';
import { hiddenPodsOnlyOpenConnections } from '../rules/hidden-pods-only-open-connections.ts';
import { nodesCallTheIntegratedApiServerByItsAddress } from '../rules/nodes-call-the-integrated-api-server-by-its-address.ts';
import { podsCallWithTheAddressThatTheirNetworkGives } from '../rules/pods-call-with-the-address-that-their-network-gives.ts';
import { assume, block, doubt, note, type Parcel, printFlow, type Walk } from '../walk.ts';

type NodePool = ResourceOf<'kubernetesNodePool'>;

/** A call that starts at a node pool: whose address is seen, and whether the cluster lets anything out (PAAS-24, OUT-18). */
export function leavePods(walk: Walk, origin: Extract<Origin, { kind: 'nic' }>, parcel: Parcel): void {
  const pool = find(walk.network.design, origin.resource);
  if (!isKind(pool, 'kubernetesNodePool')) return;
  const cluster = clusterOf(walk.network.design, pool);
  if (!cluster) {
    walk.notModelled.push(say`${nameOf(pool)} belongs to no cluster, so that nothing says how its pods call`);
    return;
  }
  if (parcel.meant === cluster.id || (parcel.fqdn !== null && isNameOf(walk, cluster.id, parcel.fqdn)))
    tellNodes(walk, pool, parcel);
  else tellPods(walk, pool, cluster);
  if (
    parcel.destination.kind !== 'private' &&
    outboundTypeDecidesForACluster.isShut(cluster.settings.outboundType)
  ) {
    doubt(walk, 'leave', {
      says: say`${nameOf(cluster)} has outbound type ${code('block')}: AKS keeps its traffic in by rules of its own, and what they let through is not modelled`,
      rule: outboundTypeDecidesForACluster.id,
      layer: 'route',
      at: cluster.id,
    });
  }
}

function isNameOf(walk: Walk, cluster: NodePool['id'], fqdn: string): boolean {
  return walk.network.services.get(cluster)?.hosts.some((host) => host.fqdn.toLowerCase() === fqdn) ?? false;
}

function tellNodes(walk: Walk, pool: NodePool, { fqdn }: Parcel): void {
  const rule = nodesCallTheIntegratedApiServerByItsAddress;
  note(walk, {
    action: 'leave',
    says:
      fqdn === null
        ? say`Nodes of ${nameOf(pool)} call the private address of their API server, without asking DNS`
        : say`Nodes of ${nameOf(pool)} call their API server by its name`,
    rules: fqdn === null ? [rule.id] : [],
    at: [pool.id],
  });
}

function tellPods(walk: Walk, pool: NodePool, cluster: ResourceOf<'kubernetesCluster'>): void {
  const { id: rule, sees } = podsCallWithTheAddressThatTheirNetworkGives;
  const subnet = find(walk.network.design, podSubnetOf(walk.network.design, pool) ?? pool.parent);
  const where = subnet ? nameOf(subnet) : 'a subnet';
  const seen = sees(cluster.settings.networkModel, pool.settings.podSubnet !== null);
  if (seen === 'unknown') {
    const says = say`${nameOf(cluster)} has a network plugin of your own, so it is not known whether its pods call with their own address or with that of their node`;
    doubt(walk, 'leave', { says, rule, layer: 'route', at: pool.id });
    return;
  }
  const says: Record<typeof seen, Sentence> = {
    node: say`Pods of ${nameOf(pool)} call with the address of their node in ${where}`,
    pod: say`Pods of ${nameOf(pool)} call with addresses of their own, out of ${where}`,
    podInsideTheVnet: say`Pods of ${nameOf(pool)} have addresses of ${where}: inside the VNet they call with their own, beyond it with that of their node, which is one of the same subnet`,
  };
  note(walk, { action: 'leave', says: says[seen], rules: [rule], at: [pool.id] });
}

/** A call that comes to a node pool: meant for a pod, or for a node by its address (PAAS-25). */
export function enterPods(walk: Walk, holder: AddressHolder, pool: NodePool, parcel: Parcel): void {
  const service = pool.settings.services.find(({ name }) => name === holder.member);
  if (service) {
    enterService(walk, pool, service, parcel);
    return;
  }
  const { id: rule, takesCalls } = hiddenPodsOnlyOpenConnections;
  const cluster = clusterOf(walk.network.design, pool);
  const isPod = parcel.meant === pool.id || holder.subnet !== pool.parent;
  // A reply to what a pod asked finds its way behind the node.
  const takes = isPod && !walk.quiet ? takesCalls(cluster?.settings.networkModel ?? 'none') : true;
  const owner = cluster ? nameOf(cluster) : 'The cluster';
  if (takes === true) {
    note(walk, {
      action: 'enter',
      says: say`${isPod ? 'A pod' : 'A node'} of ${nameOf(pool)} receives the packet at ${code(printIp(holder.ip))}`,
      rules: isPod ? [rule] : [],
      at: [pool.id],
    });
    const says = say`Something listens on ${code(printFlow(parcel))} there, and no network policy of the cluster keeps the call out.`;
    assume(walk, 'guestFirewall', says);
  } else if (takes === 'unknown') {
    const says = say`${owner} has a network plugin of your own, so it is not known whether its pods can be called`;
    doubt(walk, 'enter', { says, rule, layer: 'route', at: pool.id });
  } else {
    const evidence = say`Pods of ${nameOf(pool)} have no address outside ${owner}: calls come in through a load balancer or an ingress only`;
    block(walk, 'enter', { layer: 'route', at: pool.id, rule, evidence });
  }
}

/** A service of the cluster: its internal load balancer hands the call to a pod. */
function enterService(
  walk: Walk,
  pool: NodePool,
  service: NodePool['settings']['services'][number],
  parcel: Parcel,
): void {
  const { id: rule, listens } = clusterServicesAnswerInTheSubnetOfTheNodes;
  const at = [pool.id];
  if (!listens(parsePorts(service.ports)?.ranges ?? [], parcel.protocol, parcel.port)) {
    const evidence = say`Service ${code(service.name)} of ${nameOf(pool)} does not listen on ${code(printFlow(parcel))}; it listens on ${code(`TCP ${service.ports}`)}`;
    block(walk, 'enter', { layer: 'serviceAccess', at: pool.id, rule, evidence });
    return;
  }
  const says = say`The internal load balancer of service ${code(service.name)} receives the packet and hands it to a pod of ${nameOf(pool)}`;
  note(walk, { action: 'enter', says, rules: [rule], at });
  assume(
    walk,
    'guestFirewall',
    say`A pod answers behind ${code(service.name)}, and no network policy of the cluster keeps the call out.`,
  );
}

/** Whom a pod asks for names (DNS-60). */
export function askCoreDns(walk: Walk, origin: Origin, fqdn: string): void {
  const pool = find(walk.network.design, origin.resource);
  const cluster = clusterOf(walk.network.design, pool);
  // Its API server is called by the node itself.
  if (!isKind(pool, 'kubernetesNodePool') || (cluster && isNameOf(walk, cluster.id, fqdn))) return;
  const { id: rule, isOwn } = podsAskTheServersOfTheirVnet;
  if (isOwn(fqdn))
    walk.notModelled.push(say`Names inside a cluster, such as ${code(fqdn)}, are not modelled`);
  note(walk, {
    action: 'resolve',
    says: say`Pods of ${nameOf(pool)} ask CoreDNS, which asks the DNS servers of the VNet of their nodes`,
    rules: [rule],
    at: [pool.id],
    outcome: 'info',
  });
}
