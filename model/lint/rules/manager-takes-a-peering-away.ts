import { find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A drawn peering that a configuration deletes when it is deployed. */
export const managerTakesAPeeringAway: LintRule = defineRule({
  id: 'lint/manager-takes-a-peering-away',
  says: 'A connectivity configuration that deletes existing peerings takes away every peering of its members that it does not ask for.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-connectivity-configuration',
  checkedOn: '2025-11-18',
  facts: [],
  check: ({ design }: Network): readonly Fault[] =>
    ofKind(design, 'connectivityConfiguration').flatMap((one) => {
      const { deleteExistingPeering, deployment, topology, hub, groups } = one.settings;
      if (!deleteExistingPeering || deployment === 'notDeployed') return [];
      const members = groups.flatMap(({ group }) => {
        const found = find(design, group);
        return found?.kind === 'networkGroup' ? found.settings.members : [];
      });
      const isAsked = (a: ResourceId, b: ResourceId) =>
        topology === 'HubAndSpoke' &&
        ((a === hub && members.includes(b)) || (b === hub && members.includes(a)));
      return ofKind(design, 'peering').flatMap((peering): readonly Fault[] => {
        const [a, b] = [peering.settings.left.vnet, peering.settings.right.vnet];
        if (!a || !b || !(members.includes(a) || members.includes(b)) || isAsked(a, b)) return [];
        return [faultOf(one, peering)];
      });
    }),
});

function faultOf(one: ResourceOf<'connectivityConfiguration'>, peering: ResourceOf<'peering'>): Fault {
  return {
    at: [peering.id, one.id],
    says: say`${nameOf(one)} deletes existing peerings, and ${nameOf(peering)} is not one of its own. Deploying it deletes that peering`,
    fix: {
      edit: 'change-settings',
      input: { id: one.id, settings: { deleteExistingPeering: false } },
      says: say`Turn off deletion of existing peerings in ${nameOf(one)}`,
    },
  };
}
