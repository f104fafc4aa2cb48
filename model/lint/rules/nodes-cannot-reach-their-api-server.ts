import { find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say, withoutStop } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { clusterOf } from '../../network/node-pools.ts';
import { trace } from '../../trace/trace.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A cluster whose own nodes are kept from its API server. */
export const nodesCannotReachTheirApiServer: LintRule = defineRule({
  id: 'lint/nodes-cannot-reach-their-api-server',
  says: 'The nodes of an AKS cluster have to reach its API server: their public address has to be among the authorised ranges, and DNS, routes, NSGs and firewalls have to let them through.',
  source: 'https://learn.microsoft.com/azure/aks/outbound-rules-control-egress',
  checkedOn: '2026-08-21',
  facts: ['PAAS-27', 'PAAS-28', 'INJ-8'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'kubernetesNodePool').flatMap((pool): readonly Fault[] => {
      const cluster = clusterOf(network.design, find(network.design, pool.id));
      if (!cluster) return [];
      const blocker = portsOf(cluster)
        .map((port) => trace(network, { ...between(pool, cluster), port, protocol: 'tcp' }))
        .find(({ verdict }) => verdict === 'blocked')?.blockers[0];
      if (!blocker) return [];
      return [
        {
          at: [pool.id, cluster.id],
          says: say`Nodes of ${nameOf(pool)} do not reach the API server of ${nameOf(cluster)}: ${withoutStop(blocker.evidence)}`,
          ...(blocker.fix ? { fix: blocker.fix } : {}),
        },
      ];
    }),
});

function between(pool: ResourceOf<'kubernetesNodePool'>, cluster: ResourceOf<'kubernetesCluster'>) {
  return { from: { resource: pool.id }, to: { resource: cluster.id } };
}

/** An API server in a subnet is called at a second port: https://learn.microsoft.com/azure/aks/api-server-vnet-integration (2026-08-21). */
function portsOf({ settings }: ResourceOf<'kubernetesCluster'>): readonly number[] {
  return settings.vnetIntegration ? [443, 4443] : [443];
}
