import { parseIp } from '../../address/ip.ts';
import { parseLoosePrefix } from '../../address/prefix.ts';
import type { NextHop, Route, RoutingContext, UserRoute } from '../route.ts';
import { gatewayNextHopNeedsAVpnGateway } from '../rules/gateway-next-hop-needs-a-vpn-gateway.ts';

/** The routes of the subnet's route table. */
export function userRoutes(context: RoutingContext): readonly Route[] {
  const table = context.routeTable;
  if (!table) return [];
  return table.routes.map((route): Route => {
    const prefix = parseLoosePrefix(route.prefix)?.prefix;
    return {
      match: prefix ? { prefix } : { tag: route.prefix },
      nextHop: nextHopOf(route, context),
      origin: 'user',
      name: route.name || route.prefix,
      owner: table.id,
      because: null,
    };
  });
}

function nextHopOf(route: UserRoute, context: RoutingContext): NextHop {
  switch (route.nextHopType) {
    case 'VirtualAppliance': {
      const address = parseIp(route.nextHopAddress ?? '');
      return address === null
        ? { kind: 'invalid', rule: 'routing/appliance-next-hop-must-be-near' }
        : { kind: 'appliance', address };
    }
    case 'VirtualNetworkGateway': {
      const gateway = context.gateways[0];
      return gateway && gatewayNextHopNeedsAVpnGateway.works(context.gateways)
        ? { kind: 'gateway', gateway: gateway.gateway, connection: null }
        : { kind: 'invalid', rule: gatewayNextHopNeedsAVpnGateway.id };
    }
    case 'VnetLocal':
      return { kind: 'virtualNetwork' };
    case 'Internet':
      return { kind: 'internet' };
    case 'None':
      return { kind: 'none' };
  }
}
