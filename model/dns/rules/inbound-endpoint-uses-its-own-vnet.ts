import { defineRule } from '../../explain/rule.ts';

/** Rule: A question to an inbound endpoint is answered by Azure DNS with the zones and the ruleset of the resolver's VNet, whatever DNS servers that VNet hands out. */
export const inboundEndpointUsesItsOwnVnet = defineRule({
  id: 'dns/inbound-endpoint-uses-its-own-vnet',
  says: "A question to an inbound endpoint is answered by Azure DNS with the zones and the ruleset of the resolver's VNet, whatever DNS servers that VNet hands out.",
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  checkedOn: '2023-03-29',
  facts: ['DNS-65', 'DNS-66'],
});
