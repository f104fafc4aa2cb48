import { find, ofKind } from '../../document/design.ts';
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
  facts: ['PAAS-27', 'INJ-8'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'kubernetesNodePool').flatMap((pool): readonly Fault[] => {
      const cluster = clusterOf(network.design, find(network.design, pool.id));
      if (!cluster) return [];
      const answer = trace(network, {
        from: { resource: pool.id },
        to: { resource: cluster.id },
        port: null,
        protocol: 'tcp',
      });
      const blocker = answer.blockers[0];
      if (answer.verdict !== 'blocked' || !blocker) return [];
      return [
        {
          at: [pool.id, cluster.id],
          says: say`Nodes of ${nameOf(pool)} do not reach the API server of ${nameOf(cluster)}: ${withoutStop(blocker.evidence)}`,
          ...(blocker.fix ? { fix: blocker.fix } : {}),
        },
      ];
    }),
});
