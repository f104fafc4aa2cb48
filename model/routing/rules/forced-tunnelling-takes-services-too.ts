import { defineRule } from '../../explain/rule.ts';

/** Rule: A 0.0.0.0/0 learned from a site takes traffic to Azure services along, unless a service endpoint or private endpoint route is longer. */
export const forcedTunnellingTakesServicesToo = defineRule({
  id: 'routing/forced-tunnelling-takes-services-too',
  says: 'A 0.0.0.0/0 learned from a site takes traffic to Azure services along, unless a service endpoint or private endpoint route is longer.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['HYBRID-12', 'HYBRID-5'],
});
