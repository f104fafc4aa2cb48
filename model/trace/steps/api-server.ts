import { find } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import { poolsOf } from '../../network/kubernetes.ts';
import { privateApiServerIsAnEndpointBesideTheNodes } from '../rules/private-api-server-is-an-endpoint-beside-the-nodes.ts';
import { assume, note, type Walk } from '../walk.ts';

/** What stands behind the endpoint of a private AKS cluster, and that its subnet is not sure where pools stand in several (PAAS-26). */
export function tellApiServer(walk: Walk, cluster: Resource): void {
  const { id: rule, isUnsure } = privateApiServerIsAnEndpointBesideTheNodes;
  const pools = poolsOf(walk.network.design, cluster.id);
  const subnet = find(walk.network.design, pools[0]?.parent);
  note(walk, {
    action: 'enter',
    says: say`That is the private endpoint which AKS keeps for the API server of ${nameOf(cluster)}`,
    rules: [rule],
    at: [cluster.id],
    outcome: 'info',
  });
  if (subnet && isUnsure(pools.map(({ parent }) => parent)))
    assume(
      walk,
      'drawing',
      say`AKS put the endpoint of ${nameOf(cluster)} into ${nameOf(subnet)}: it takes the subnet of the first node pool, and which one that is no drawing says.`,
    );
}
