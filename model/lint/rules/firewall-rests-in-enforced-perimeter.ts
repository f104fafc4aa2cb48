import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { toServiceFirewall } from '../../network/service-firewall-of.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Rules of a service that nobody asks. */
export const firewallRestsInEnforcedPerimeter: LintRule = defineRule({
  id: 'lint/firewall-rests-in-enforced-perimeter',
  says: 'In enforced mode the rules of a perimeter replace the firewall of its members: their IP rules and virtual network rules admit nobody.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-transition',
  checkedOn: '2024-06-04',
  facts: ['SEC-8'],
  check: (network: Network): readonly Fault[] =>
    [...network.services.values()].flatMap((service): readonly Fault[] => {
      const { perimeter } = service;
      const { ipRules, vnetRules } = toServiceFirewall(network, service);
      if (perimeter?.mode !== 'Enforced' || ipRules.length + vnetRules.length === 0) return [];
      const says = say`${nameOf(service)} belongs to perimeter ${nameOf(perimeter)} in enforced mode, so its own IP rules and VNet rules do not count. Write rules of the perimeter for those who may call`;
      return [{ at: [service.id, perimeter.id], says }];
    }),
});
