import { find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A configuration of a manager that is not deployed, or whose groups have no members. */
export const configurationThatDoesNothing: LintRule = defineRule({
  id: 'lint/configuration-that-does-nothing',
  says: 'A configuration of a Virtual Network Manager counts for the members of its groups, once it is deployed: without either it does nothing.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments',
  checkedOn: '2023-01-19',
  facts: ['NSG-23'],
  check: (network: Network): readonly Fault[] => {
    const { design } = network;
    const isEmpty = (ids: readonly (ResourceId | null)[]) =>
      ids.every((id) => {
        const group = find(design, id);
        if (group?.kind !== 'networkGroup') return true;
        return group.settings.members.length === 0 && !group.settings.byPolicy;
      });
    return [
      ...ofKind(design, 'securityAdminConfiguration').flatMap((one) =>
        faultsOf(one, isEmpty(one.settings.collections.flatMap(({ groups }) => groups))),
      ),
      ...ofKind(design, 'connectivityConfiguration').flatMap((one) =>
        faultsOf(one, isEmpty(one.settings.groups.map(({ group }) => group))),
      ),
    ];
  },
});

function faultsOf(
  one: ResourceOf<'securityAdminConfiguration'> | ResourceOf<'connectivityConfiguration'>,
  isEmpty: boolean,
): readonly Fault[] {
  if (isEmpty)
    return [
      {
        at: [one.id],
        says: say`${nameOf(one)} does nothing, because its groups have no members. Add VNets to one of its groups`,
      },
    ];
  if (one.settings.deployment !== 'notDeployed') return [];
  return [
    {
      at: [one.id],
      says: say`${nameOf(one)} does nothing, because it is not deployed to any region`,
      fix: {
        edit: 'change-settings',
        input: { id: one.id, settings: { deployment: 'deployed' } },
        says: say`Deploy ${nameOf(one)}`,
      },
    },
  ];
}
