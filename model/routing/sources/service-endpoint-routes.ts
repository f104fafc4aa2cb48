import type { Route, RoutingContext } from '../route.ts';

/** One symbolic route per service endpoint of the subnet: all public addresses of that service. */
export function serviceEndpointRoutes(context: RoutingContext): readonly Route[] {
  return context.serviceEndpoints.map(
    (service): Route => ({
      match: { tag: service },
      nextHop: { kind: 'serviceEndpoint', service },
      origin: 'serviceEndpoint',
      name: service,
      owner: context.subnet,
    }),
  );
}
