import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { siteToEndpointGoesPastTheHubFirewall } from '../../routing/rules/site-to-endpoint-goes-past-the-hub-firewall.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Endpoints that sites reach past the firewall of a hub while their replies go through it. */
export const endpointPastTheHubFirewall: LintRule = defineRule({
  id: 'lint/endpoint-past-the-hub-firewall',
  says: "Behind a private traffic policy sites reach private endpoints past the hub's firewall, and replies go through it: without route table policies on the endpoints' subnet connections may break.",
  source: 'https://learn.microsoft.com/azure/virtual-wan/how-to-routing-policies',
  checkedOn: '2025-08-01',
  facts: [],
  check: (network: Network): readonly Fault[] => {
    const secured = [...network.hubs.values()].filter(({ privateFirewall }) => privateFirewall !== null);
    if (secured.length === 0) return [];
    const subnets = new Set([...network.endpoints.values()].map(({ subnet }) => subnet));
    return [...subnets].flatMap((id): readonly Fault[] => {
      const subnet = network.subnets.get(id);
      const hub = subnet && network.vnets.get(subnet.vnet)?.hub;
      const home = hub && secured.find((one) => one.id === hub.id);
      if (!subnet || !home || !hasSites(network, home.wan)) return [];
      const policies = subnet.settings.privateEndpointNetworkPolicies;
      if (siteToEndpointGoesPastTheHubFirewall.routesCount(policies)) return [];
      const both = policies === 'NetworkSecurityGroupEnabled' ? 'Enabled' : 'RouteTableEnabled';
      return [
        {
          at: [subnet.id, home.id],
          says: say`Sites reach the private endpoints of ${nameOf(subnet)} past the firewall of ${nameOf(home)}, but the replies go through it. Turn on network policies for route tables there`,
          fix: {
            edit: 'change-settings',
            input: { id: subnet.id, settings: { privateEndpointNetworkPolicies: both } },
            says: say`Turn on network policies for route tables in ${nameOf(subnet)}`,
          },
        },
      ];
    });
  },
});

function hasSites(network: Network, wan: string | null): boolean {
  return [...network.hubs.values()].some((hub) => hub.wan === wan && hub.branches.length > 0);
}
