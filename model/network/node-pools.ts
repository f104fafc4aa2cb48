import { type Design, find, ofKind } from '../document/design.ts';
import { isKind, type Resource, type ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

type Cluster = ResourceOf<'kubernetesCluster'>;
type NodePool = ResourceOf<'kubernetesNodePool'>;

/** The node pools of a cluster, the one first in whose subnet AKS puts the endpoint of a private API server: a system pool, by name. */
export function poolsOf(design: Design, cluster: ResourceId): readonly NodePool[] {
  const rank = ({ settings }: NodePool) => (settings.mode === 'System' ? 0 : 1);
  return ofKind(design, 'kubernetesNodePool')
    .filter(({ settings }) => settings.cluster === cluster)
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** The cluster to which a node pool belongs; undefined for anything else, and for a pool without one. */
export function clusterOf(design: Design, pool: Resource | undefined): Cluster | undefined {
  if (!isKind(pool, 'kubernetesNodePool')) return undefined;
  const cluster = find(design, pool.settings.cluster);
  return isKind(cluster, 'kubernetesCluster') ? cluster : undefined;
}

/** The subnet in which pods of a pool have addresses of their own, beside that of the nodes; null where they have none there (PAAS-24). */
export function podSubnetOf(design: Design, pool: NodePool): ResourceId | null {
  const isFlat = clusterOf(design, pool)?.settings.networkModel === 'flat';
  return isFlat ? pool.settings.podSubnet : null;
}

/** Has the cluster an API server that is a private endpoint, made and kept by AKS (PAAS-26)? */
export function hasApiServerEndpoint({ settings }: Cluster): boolean {
  return settings.apiServer === 'private' && !settings.vnetIntegration;
}
