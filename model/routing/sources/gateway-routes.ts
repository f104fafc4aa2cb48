import type { Route, RoutingContext } from '../route.ts';
import { circuitWinsOverTunnel } from '../rules/circuit-wins-over-tunnel.ts';
import { gatewayRoutesReachEverySubnet } from '../rules/gateway-routes-reach-every-subnet.ts';
import { propagationOffKeepsGatewayRoutesOut } from '../rules/propagation-off-keeps-gateway-routes-out.ts';

/** What the usable gateways learned, unless the route table keeps it out. */
export function gatewayRoutes({ routeTable, gateways }: RoutingContext): readonly Route[] {
  if (!propagationOffKeepsGatewayRoutesOut.lets(routeTable)) return [];
  if (gateways.length === 1) return gatewayRoutesReachEverySubnet.routes(gateways[0] as (typeof gateways)[0]);
  const preference = gateways.find((one) => one.preference !== undefined)?.preference;
  return gateways.flatMap((gateway) => {
    const rank = circuitWinsOverTunnel.rankOf(gateway.type, preference);
    return gatewayRoutesReachEverySubnet.routes(gateway).map((route) => ({ ...route, rank }));
  });
}
