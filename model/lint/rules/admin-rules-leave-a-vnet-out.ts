import { find, ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A VNet with a managed instance that looks as if admin rules protected it. */
export const adminRulesLeaveAVnetOut: LintRule = defineRule({
  id: 'lint/admin-rules-leave-a-vnet-out',
  says: 'A VNet with a SQL managed instance gets no admin rules by default, so that what they deny elsewhere is open there.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  checkedOn: '2022-05-25',
  facts: ['NSG-26'],
  check: (network: Network): readonly Fault[] => {
    const { design, subnets } = network;
    const instances = ofKind(design, 'sqlManagedInstance');
    return ofKind(design, 'securityAdminConfiguration').flatMap((one) => {
      const { onIntentPolicies, collections, deployment } = one.settings;
      const denies = collections.filter(({ rules }) => rules.some(({ access }) => access === 'Deny'));
      if (onIntentPolicies === 'All' || deployment === 'notDeployed') return [];
      const members = denies.flatMap(({ groups }) =>
        groups.flatMap((id) => {
          const group = find(design, id);
          return group?.kind === 'networkGroup' ? group.settings.members : [];
        }),
      );
      return instances.flatMap((instance): readonly Fault[] => {
        const vnet = find(design, instance.parent && subnets.get(instance.parent)?.vnet);
        if (!vnet || !members.includes(vnet.id)) return [];
        return [
          {
            at: [vnet.id, one.id],
            says: say`${nameOf(vnet)} is in a group of ${nameOf(one)}, but holds ${nameOf(instance)}: the rules that deny do not count there. Put such rules into its NSGs`,
          },
        ];
      });
    });
  },
});
