import { defineRule } from '../../explain/rule.ts';
import { isDefaultRoute, type Route, type RouteDestination } from '../route.ts';

/** Rule: A 0.0.0.0/0 learned from a site takes traffic to Azure services along, unless a service endpoint or private endpoint route is longer. */
export const forcedTunnellingTakesServicesToo = defineRule({
  id: 'routing/forced-tunnelling-takes-services-too',
  says: 'A 0.0.0.0/0 learned from a site takes traffic to Azure services along, unless a service endpoint or private endpoint route is longer.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['HYBRID-12', 'HYBRID-5'],
  /** Did the site's own default route take a call of a service? */
  takes: (winner: Route, destination: RouteDestination): boolean =>
    isDefaultRoute(winner) && winner.nextHop.kind === 'gateway' && destination.service !== null,
});
