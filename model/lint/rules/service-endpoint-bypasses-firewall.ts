import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { Network, SubnetNode } from '../../network/network.ts';
import { isDefaultRoute } from '../../routing/route.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Forced tunnelling that is not. */
export const serviceEndpointBypassesFirewall: LintRule = defineRule({
  id: 'lint/service-endpoint-bypasses-firewall',
  says: 'A service endpoint goes around a default route to a firewall or appliance, and no route can change that.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-16', 'ROUTE-26', 'SE-9', 'SE-10'],
  check: (network: Network): readonly Fault[] => [...network.subnets.values()].flatMap(faultOf),
});

function faultOf(subnet: SubnetNode): readonly Fault[] {
  const words = subnet.settings.serviceEndpoints;
  const tunnel = subnet.routes.active.find(
    (route) =>
      isDefaultRoute(route) && (route.nextHop.kind === 'appliance' || route.nextHop.kind === 'gateway'),
  );
  if (words.length === 0 || !tunnel) return [];
  return [
    {
      at: [subnet.id, ...(tunnel.owner === null ? [] : [tunnel.owner])],
      says: say`The default route of ${nameOf(subnet)} (${code(tunnel.name)}) does not catch ${listOf(words.map(code))}: a service endpoint takes those calls past it. To inspect them, put the service endpoint on the subnet of the firewall instead`,
      fix: {
        edit: 'change-settings',
        input: { id: subnet.id, settings: { serviceEndpoints: [] } },
        says: say`Turn off the service endpoints of ${nameOf(subnet)}`,
      },
    },
  ];
}
