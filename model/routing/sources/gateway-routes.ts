import type { Route, RoutingContext } from '../route.ts';
import { gatewayRoutesReachEverySubnet } from '../rules/gateway-routes-reach-every-subnet.ts';
import { propagationOffKeepsGatewayRoutesOut } from '../rules/propagation-off-keeps-gateway-routes-out.ts';

/** What the usable gateways learned, unless the route table keeps it out. */
export function gatewayRoutes({ routeTable, gateways }: RoutingContext): readonly Route[] {
  if (!propagationOffKeepsGatewayRoutesOut.lets(routeTable)) return [];
  return gateways.flatMap((gateway) => gatewayRoutesReachEverySubnet.routes(gateway));
}
