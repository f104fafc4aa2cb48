import { defineRule } from '../../explain/rule.ts';
import { isDefaultRoute, type Route } from '../route.ts';

/** Rule: A user-defined or learned 0.0.0.0/0 to an appliance or gateway removes the system’s None routes, so unknown private addresses go there too. */
export const defaultRouteToApplianceRemovesNoneRoutes = defineRule({
  id: 'routing/default-route-to-appliance-removes-none-routes',
  says: 'A user-defined or learned 0.0.0.0/0 to an appliance or gateway removes the system’s None routes, so unknown private addresses go there too.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-27'],
  /** Why another route is not taken, in a few words. */
  beaten: 'a default route to an appliance or gateway removes it',
  /** Does this route take the None routes away? */
  removesNoneRoutes: (route: Route): boolean =>
    isDefaultRoute(route) &&
    route.origin !== 'system' &&
    (route.nextHop.kind === 'appliance' || route.nextHop.kind === 'gateway'),
});
