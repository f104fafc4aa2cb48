import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { coversRule } from '../../nsg/covers-rule.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A rule that an earlier one covers whole. */
export const nsgRuleNeverReached: LintRule = defineRule({
  id: 'lint/nsg-rule-never-reached',
  says: 'The lowest number that matches decides, so a rule that an earlier one covers whole is never reached.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-1', 'NSG-13'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'networkSecurityGroup').flatMap((nsg) => {
      const rules = [...nsg.settings.rules].sort((a, b) => a.priority - b.priority);
      return rules.flatMap((rule, index): readonly Fault[] => {
        const earlier = rules.slice(0, index).find((one) => coversRule(one, rule));
        if (!earlier) return [];
        return [
          {
            at: [nsg.id],
            says: say`Rule ${code(`${rule.name} (${rule.priority})`)} of ${nameOf(nsg)} is never reached: ${code(`${earlier.name} (${earlier.priority})`)} matches everything that it matches`,
            fix: {
              edit: 'change-settings',
              input: { id: nsg.id, settings: { rules: nsg.settings.rules.filter((one) => one !== rule) } },
              says: say`Remove ${code(rule.name)} from ${nameOf(nsg)}`,
            },
          },
        ];
      });
    }),
});
