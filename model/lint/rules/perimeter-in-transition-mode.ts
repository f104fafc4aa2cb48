import { find } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { toServiceFirewall } from '../../network/service-firewall-of.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A perimeter that does not shut yet. */
export const perimeterInTransitionMode: LintRule = defineRule({
  id: 'lint/perimeter-in-transition-mode',
  says: 'In transition mode a perimeter shuts nobody out: the firewall of the service goes on admitting as before.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-transition',
  checkedOn: '2024-06-04',
  facts: ['SEC-6', 'SEC-9'],
  check: (network: Network): readonly Fault[] =>
    [...network.services.values()].flatMap((service): readonly Fault[] => {
      const { perimeter } = service;
      if (perimeter?.mode !== 'Learning') return [];
      if (toServiceFirewall(network, service).publicNetworkAccess !== 'Enabled') return [];
      const drawn = find(network.design, perimeter.id);
      if (drawn?.kind !== 'networkSecurityPerimeter') return [];
      const members = drawn.settings.members.map((member) =>
        member.resource === service.id ? { ...member, accessMode: 'Enforced' } : member,
      );
      return [
        {
          at: [perimeter.id, service.id],
          says: say`${nameOf(perimeter)} has ${nameOf(service)} in transition mode, so its own firewall still admits callers that no rule of the perimeter admits`,
          fix: {
            edit: 'change-settings',
            input: { id: perimeter.id, settings: { members } },
            says: say`Enforce the rules of ${nameOf(perimeter)} at ${nameOf(service)}`,
          },
        },
      ];
    }),
});
