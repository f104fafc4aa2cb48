import { overlapsPrefix, type Prefix, parsePrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import { isKind, type ResourceOf } from '../resource.ts';

type Cluster = ResourceOf<'kubernetesCluster'>;
type NodePool = ResourceOf<'kubernetesNodePool'>;

/** Ranges that neither a VNet with nodes nor pods nor services may use (ADDR-26). https://learn.microsoft.com/azure/aks/concepts-network-cni-overview (2026-08-21). */
const refusedRanges = ['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24'];

/** What AKS refuses of clusters and their node pools: ranges (ADDR-26), names and ranges of private clusters (PAAS-26), ways out that are not there (OUT-18). */
export const checkKubernetes: Check = (design) =>
  ofKind(design, 'kubernetesCluster').flatMap((cluster) => {
    const pools = ofKind(design, 'kubernetesNodePool').filter(
      ({ settings }) => settings.cluster === cluster.id,
    );
    return [
      ...checkApiServer(design, cluster),
      ...checkRanges(design, cluster, pools),
      ...checkPools(design, cluster, pools),
      ...pools.flatMap((pool) => checkWayOut(design, cluster, pool)),
    ];
  });

/** https://learn.microsoft.com/azure/aks/private-clusters (2026-08-05), api-server-authorized-ip-ranges and api-server-vnet-integration (2026-08-21). */
function checkApiServer(design: Design, cluster: Cluster): readonly Problem[] {
  const { apiServer, ipRules, privateDns, publicFqdn, zone, vnetIntegration, apiServerSubnet } =
    cluster.settings;
  const isPrivate = apiServer === 'private';
  const most = vnetIntegration ? 2000 : 200;
  const subnet = find(design, apiServerSubnet);
  const found: Problem[] = [];
  const add = (word: string, field: string, says: Problem['says']) =>
    found.push(fault(word, cluster, `settings.${field}`, says));
  if (isPrivate && ipRules.length > 0)
    add(
      'aks-ranges-of-private',
      'ipRules',
      say`Authorised ranges are for public API servers: ${nameOf(cluster)} is private. Remove them.`,
    );
  if (ipRules.length > most)
    add(
      'aks-too-many-ranges',
      'ipRules',
      say`${nameOf(cluster)} has ${ipRules.length} authorised ranges; it takes ${most}. Join some of them.`,
    );
  if (isPrivate && privateDns === 'none' && !publicFqdn)
    add(
      'aks-without-name',
      'publicFqdn',
      say`Without a private zone ${nameOf(cluster)} needs its public name, which is the only way to find it. Turn it on.`,
    );
  if (isPrivate && privateDns === 'own' && !isKind(find(design, zone), 'privateDnsZone'))
    add(
      'aks-without-zone',
      'zone',
      say`${nameOf(cluster)} writes its name into a zone of yours, and none is chosen. Choose one.`,
    );
  if (vnetIntegration && !isKind(subnet, 'subnet'))
    add(
      'aks-without-api-subnet',
      'apiServerSubnet',
      say`API server VNet integration needs a subnet for the API server. Choose one.`,
    );
  if (vnetIntegration && isKind(subnet, 'subnet') && subnet.settings.delegation !== apiDelegation)
    add(
      'aks-api-delegation',
      'apiServerSubnet',
      say`${nameOf(subnet)} is not delegated to ${code(apiDelegation)}. Delegate it, or use another subnet.`,
    );
  return found;
}

const apiDelegation = 'Microsoft.ContainerService/managedClusters';

/** The service range may lie on nothing that the cluster talks to: https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning (2024-05-28). */
function checkRanges(design: Design, cluster: Cluster, pools: readonly NodePool[]): readonly Problem[] {
  const { networkModel, podCidr, serviceCidr } = cluster.settings;
  const own: readonly [string, string][] = [
    ['serviceCidr', serviceCidr],
    ...(networkModel === 'flat' ? [] : [['podCidr', podCidr] as [string, string]]),
  ];
  const vnets = new Set(pools.map(({ parent }) => enclosing(design, parent, 'virtualNetwork')));
  const spaces = [...vnets].flatMap((vnet) => (vnet ? vnet.settings.addressSpaces : []));
  const service = parsePrefix(serviceCidr);
  const hit = spaces.find((space) => meets(service, space));
  return [
    ...own.flatMap(([field, range]) => refusedOf(cluster, field, range)),
    ...spaces.flatMap((space) => refusedOf(cluster, 'networkModel', space)),
    ...(hit === undefined
      ? []
      : [
          fault(
            'aks-service-range',
            cluster,
            'settings.serviceCidr',
            say`The service range ${code(serviceCidr)} of ${nameOf(cluster)} overlaps ${code(hit)}, a range of the VNet of its nodes. Choose one that nothing uses.`,
          ),
        ]),
  ];
}

function refusedOf(cluster: Cluster, field: string, range: string): readonly Problem[] {
  const prefix = parsePrefix(range);
  const refused = refusedRanges.find((one) => meets(prefix, one));
  if (refused === undefined) return [];
  const says = say`AKS refuses ${code(range)} of ${nameOf(cluster)}, which overlaps ${code(refused)}. Use another range.`;
  return [fault('aks-range', cluster, `settings.${field}`, says)];
}

function meets(prefix: Prefix | null, text: string): boolean {
  const other = parsePrefix(text);
  return prefix !== null && other !== null && overlapsPrefix(prefix, other);
}

/** One system pool at least, all in one VNet; pods have a subnet of their own with Azure CNI only. https://learn.microsoft.com/azure/aks/create-node-pools (2026-11-30). */
function checkPools(design: Design, cluster: Cluster, pools: readonly NodePool[]): readonly Problem[] {
  const first = pools[0];
  const vnetOf = (pool: NodePool) => enclosing(design, pool.parent, 'virtualNetwork')?.id;
  return [
    ...(first && !cluster.existing && pools.every(({ settings }) => settings.mode !== 'System')
      ? [
          fault(
            'aks-without-system-pool',
            first,
            'settings.mode',
            say`${nameOf(cluster)} has no system pool, and needs one. Make ${nameOf(first)} one.`,
          ),
        ]
      : []),
    ...pools
      .filter((pool) => first && vnetOf(pool) !== vnetOf(first))
      .map((pool) =>
        fault(
          'aks-pools-in-two-vnets',
          pool,
          'parent',
          say`${nameOf(pool)} stands in another VNet than the other pools of ${nameOf(cluster)}. Move it to theirs.`,
        ),
      ),
    ...pools
      .filter(({ settings }) => settings.podSubnet !== null && cluster.settings.networkModel !== 'flat')
      .map((pool) =>
        fault(
          'aks-pod-subnet',
          pool,
          'settings.podSubnet',
          say`Pods have a subnet of their own with Azure CNI only, and ${nameOf(cluster)} has another pod network. Clear the subnet, or change the network.`,
        ),
      ),
  ];
}

/** An outbound type that relies on the subnet needs what it relies on (OUT-18). https://learn.microsoft.com/azure/aks/egress-outboundtype (2026-08-21). */
function checkWayOut(design: Design, cluster: Cluster, pool: NodePool): readonly Problem[] {
  const { outboundType } = cluster.settings;
  const subnet = find(design, pool.parent);
  if (!isKind(subnet, 'subnet') || cluster.existing) return [];
  const table = find(design, subnet.settings.routeTable);
  const hasDefault =
    isKind(table, 'routeTable') && table.settings.routes.some(({ prefix }) => prefix === '0.0.0.0/0');
  const add = (word: string, says: Problem['says']) => [fault(word, cluster, 'settings.outboundType', says)];
  if (outboundType === 'userDefinedRouting' && !hasDefault)
    return add(
      'aks-without-default-route',
      say`Outbound type ${code(outboundType)} needs a route for ${code('0.0.0.0/0')} in ${nameOf(subnet)}, and there is none. Add one, or choose another type.`,
    );
  if (outboundType === 'userAssignedNATGateway' && subnet.settings.natGateway === null)
    return add(
      'aks-without-nat-gateway',
      say`Outbound type ${code(outboundType)} needs a NAT gateway at ${nameOf(subnet)}. Attach one, or choose another type.`,
    );
  if (outboundType === 'managedNATGateway')
    return add(
      'aks-managed-nat-gateway',
      say`Azure makes a NAT gateway of its own in a VNet of its own only, and ${nameOf(pool)} stands in ${nameOf(subnet)}. Attach one and choose ${code('userAssignedNATGateway')}.`,
    );
  return [];
}
