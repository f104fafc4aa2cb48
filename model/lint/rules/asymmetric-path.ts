import { questionBetween } from '../../document/question.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import { trace } from '../../trace/trace.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Out through the firewall, back around it. */
export const asymmetricPath: LintRule = defineRule({
  id: 'lint/asymmetric-path',
  says: 'Request and reply must pass the same stateful firewall; where the routes of the two subnets differ, the connection breaks.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['EVAL-6', 'ROUTE-36', 'ROUTE-42', 'ROUTE-43'],
  confidence: 'derived',
  check(network: Network): readonly Fault[] {
    const ends = oneInEachSubnet(network);
    const told = new Set<string>();
    return ends.flatMap((from) =>
      ends.flatMap((to): readonly Fault[] => {
        if (from.id === to.id) return [];
        const answer = trace(network, questionBetween(from.id, to.id));
        const fault = answer.blockers.find(({ layer }) => layer === 'returnPath');
        const pair = [from.id, to.id].sort().join(' ');
        if (!fault || told.has(pair)) return [];
        told.add(pair);
        return [
          {
            at: [...(fault.at === null ? [] : [fault.at]), from.id, to.id],
            says: say`Between ${nameOf(from)} and ${nameOf(to)}: ${fault.evidence}`,
            ...(fault.fix ? { fix: fault.fix } : {}),
          },
        ];
      }),
    );
  },
});

/** Machines of one subnet share its routes, so one of them speaks for all. */
function oneInEachSubnet(network: Network): readonly { readonly id: ResourceId; readonly name: string }[] {
  const bySubnet = new Map<ResourceId, ResourceId>();
  for (const nics of network.nics.values()) {
    const nic = nics[0];
    if (nic && !bySubnet.has(nic.subnet)) bySubnet.set(nic.subnet, nic.machine);
  }
  return [...bySubnet.values()].flatMap((id) => {
    const resource = network.design.resources[id];
    return resource ? [{ id, name: resource.name }] : [];
  });
}
