import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Two admin rules of one number and direction that say different things to the same groups. */
export const adminRulesOfOneNumber: LintRule = defineRule({
  id: 'lint/admin-rules-of-one-number',
  says: 'The admin rule with the lowest number decides; of two with the same number for the same VNets no page says which does.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  checkedOn: '2026-11-30',
  facts: ['NSG-25'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'securityAdminConfiguration').flatMap((one) => {
      const placed = one.settings.collections.flatMap(({ groups, rules }) =>
        rules.map((rule) => ({ rule, groups })),
      );
      return placed.flatMap(({ rule, groups }, index): readonly Fault[] => {
        const twin = placed
          .slice(0, index)
          .find(
            (other) =>
              other.rule.priority === rule.priority &&
              other.rule.direction === rule.direction &&
              other.rule.access !== rule.access &&
              other.groups.some((group) => groups.includes(group)),
          );
        return twin
          ? [
              {
                at: [one.id],
                says: say`Admin rules ${code(twin.rule.name)} and ${code(rule.name)} of ${nameOf(one)} both have priority ${code(`${rule.priority}`)} and count for the same group. Give one of them another priority`,
              },
            ]
          : [];
      });
    }),
});
