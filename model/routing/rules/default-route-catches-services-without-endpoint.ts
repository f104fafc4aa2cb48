import { defineRule } from '../../explain/rule.ts';
import { isDefaultRoute, type Route, type RouteDestination } from '../route.ts';

/** Rule: A user or learned 0.0.0.0/0 takes everything without a longer match, the public addresses of Azure services included, except what a service endpoint covers. */
export const defaultRouteCatchesServicesWithoutEndpoint = defineRule({
  id: 'routing/default-route-catches-services-without-endpoint',
  says: 'A user or learned 0.0.0.0/0 takes everything without a longer match, the public addresses of Azure services included, except what a service endpoint covers.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-25', 'ROUTE-26'],
  /** Did a default route of the user or a site take a call of a service? */
  catches: (winner: Route, destination: RouteDestination): boolean =>
    isDefaultRoute(winner) && winner.origin !== 'system' && destination.service !== null,
});
