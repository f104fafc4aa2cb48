import type { Route, RoutingContext } from '../route.ts';
import { privateEndpointAddsAHostRoute } from '../rules/private-endpoint-adds-a-host-route.ts';

/** A /32 for every private endpoint of the own VNet and of directly peered ones. */
export function privateEndpointRoutes({ endpoints }: RoutingContext): readonly Route[] {
  return endpoints.map((endpoint) => privateEndpointAddsAHostRoute.route(endpoint));
}
