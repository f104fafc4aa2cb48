import { printPrefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Members of a connected group that share addresses, which nobody reaches then. */
export const connectedGroupWithAnOverlap: LintRule = defineRule({
  id: 'lint/connected-group-with-an-overlap',
  says: 'Addresses that two members of a connected group have are taken out of the group: nobody reaches them through it.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-connectivity-configuration',
  checkedOn: '2025-11-18',
  facts: [],
  check: (network: Network): readonly Fault[] => {
    const told = new Set<ResourceId>();
    return [...network.vnets.values()].flatMap((vnet) =>
      vnet.links.flatMap((link): readonly Fault[] => {
        const peer = network.vnets.get(link.peer);
        if (link.via !== 'connectedGroup' || !peer || told.has(peer.id)) return [];
        const cut = peer.addressSpaces.filter((space) => !link.ranges.includes(space));
        if (cut.length === 0) return [];
        told.add(peer.id);
        return [
          {
            at: [peer.id, link.peering],
            says: say`Another member of the connected group of ${nameOf({ id: link.peering, name: link.peeringName })} has addresses of ${nameOf(peer)} in ${listOf(cut.map((space) => code(printPrefix(space))))} too, so the group carries nothing to those addresses`,
          },
        ];
      }),
    );
  },
});
