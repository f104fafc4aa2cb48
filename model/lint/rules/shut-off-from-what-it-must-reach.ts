import { kindEntry } from '../../catalog/kinds.ts';
import { find, resourcesOf } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say, withoutStop } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { clusterOf } from '../../network/node-pools.ts';
import { trace } from '../../trace/trace.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** What runs in a subnet and cannot get at the names that it is made from. */
export const shutOffFromWhatItMustReach: LintRule = defineRule({
  id: 'lint/shut-off-from-what-it-must-reach',
  says: 'Nodes of AKS and environments of Container Apps have to reach names of Microsoft, such as mcr.microsoft.com for their own images; NSGs cannot say names, so that a firewall has to let these through.',
  source: 'https://learn.microsoft.com/azure/aks/outbound-rules-control-egress',
  checkedOn: '2026-08-21',
  facts: ['INJ-8'],
  check: (network: Network): readonly Fault[] =>
    resourcesOf(network.design).flatMap((resource) => {
      const names = kindEntry(resource.kind).mustReach;
      return names && !isIsolated(network, resource) ? faultsOf(network, resource, names) : [];
    }),
});

/** A cluster that is told to have no way out needs none: its images come from a registry of yours. */
function isIsolated(network: Network, resource: Resource): boolean {
  const type = clusterOf(network.design, find(network.design, resource.id))?.settings.outboundType;
  return type === 'none' || type === 'block';
}

function faultsOf(network: Network, resource: Resource, names: readonly string[]): readonly Fault[] {
  const answers = names.map((fqdn) =>
    trace(network, { from: { resource: resource.id }, to: { fqdn }, port: 443, protocol: 'tcp' }),
  );
  const shut = names.filter((_, index) => answers[index]?.verdict === 'blocked');
  const blocker = answers.find(({ verdict }) => verdict === 'blocked')?.blockers[0];
  if (!blocker) return [];
  return [
    {
      at: [resource.id],
      says: say`${nameOf(resource)} must reach ${listOf(shut.map(code))} on port 443, but cannot: ${withoutStop(blocker.evidence)}`,
      ...(blocker.fix ? { fix: blocker.fix } : {}),
    },
  ];
}
