import { hostPrefix } from '../../address/prefix.ts';
import type { Route, RoutingContext } from '../route.ts';

/** A /32 for every private endpoint of the own VNet and of directly peered ones. */
export function privateEndpointRoutes(context: RoutingContext): readonly Route[] {
  return context.endpoints.map(
    ({ endpoint, ip, peering }): Route => ({
      match: { prefix: hostPrefix(ip) },
      nextHop: { kind: 'privateEndpoint', endpoint, peering },
      origin: 'privateEndpoint',
      name: 'private endpoint',
      owner: endpoint,
    }),
  );
}
