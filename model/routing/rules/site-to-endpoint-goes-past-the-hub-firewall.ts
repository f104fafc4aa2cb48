import { defineRule } from '../../explain/rule.ts';

/** Rule: Behind a private traffic policy a site reaches private endpoints past the hub's firewall, while their replies go to it, unless route table policies are on for the endpoints' subnet. */
export const siteToEndpointGoesPastTheHubFirewall = defineRule({
  id: 'routing/site-to-endpoint-goes-past-the-hub-firewall',
  says: "Behind a private traffic policy a site reaches private endpoints past the hub's firewall, while their replies go to it, unless route table policies are on for the endpoints' subnet.",
  source: 'https://learn.microsoft.com/azure/virtual-wan/how-to-routing-policies',
  checkedOn: '2025-08-01',
  facts: [],
  /** Do routes count for endpoints in a subnet with these network policies? */
  routesCount: (policies: string): boolean => policies === 'Enabled' || policies === 'RouteTableEnabled',
  /** Does the request go past the firewall? */
  bypasses: (request: {
    readonly fromSite: boolean;
    readonly toEndpoint: boolean;
    readonly routePolicies: boolean;
  }): boolean => request.fromSite && request.toEndpoint && !request.routePolicies,
});
