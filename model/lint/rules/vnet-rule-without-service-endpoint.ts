import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { toServiceFirewall } from '../../network/service-firewall-of.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A rule that admits nobody. */
export const vnetRuleWithoutServiceEndpoint: LintRule = defineRule({
  id: 'lint/vnet-rule-without-service-endpoint',
  says: 'A virtual network rule admits nobody until the service endpoint is switched on at the subnet that it names.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-10-01',
  facts: ['SE-2', 'SE-20'],
  check: (network: Network): readonly Fault[] =>
    [...network.services.values()].flatMap((service) =>
      toServiceFirewall(network, service)
        .vnetRules.filter(({ hasServiceEndpoint }) => !hasServiceEndpoint)
        .map(({ subnet, subnetName }): Fault => {
          const word = service.entry.service.serviceEndpoint?.names[0] ?? '';
          const settings = network.subnets.get(subnet)?.settings;
          const named = nameOf({ id: subnet, name: subnetName });
          return {
            at: [service.id, subnet],
            says: say`${nameOf(service)} has a rule for ${named}, but ${code(word)} is not switched on there: the rule admits nobody`,
            fix: {
              edit: 'change-settings',
              input: {
                id: subnet,
                settings: { serviceEndpoints: [...(settings?.serviceEndpoints ?? []), word] },
              },
              says: say`Switch ${code(word)} on at ${named}`,
            },
          };
        }),
    ),
});
