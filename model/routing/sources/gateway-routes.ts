import type { Route, RoutingContext } from '../route.ts';
import { propagationOffKeepsGatewayRoutesOut } from '../rules/propagation-off-keeps-gateway-routes-out.ts';

/** What the usable gateways learned, unless the route table keeps it out. */
export function gatewayRoutes(context: RoutingContext): readonly Route[] {
  if (!propagationOffKeepsGatewayRoutesOut.lets(context.routeTable)) return [];
  return context.gateways.flatMap(({ gateway, learned }) =>
    learned.map(
      ({ prefix, connection }): Route => ({
        match: { prefix },
        nextHop: { kind: 'gateway', gateway, connection },
        origin: 'gateway',
        name: 'learned by the gateway',
        owner: connection,
      }),
    ),
  );
}
