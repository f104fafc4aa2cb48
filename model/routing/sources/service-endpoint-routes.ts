import type { Route, RoutingContext } from '../route.ts';
import { serviceEndpointAddsRoutesForItsService } from '../rules/service-endpoint-adds-routes-for-its-service.ts';

/** One symbolic route per service endpoint of the subnet: all public addresses of that service. */
export function serviceEndpointRoutes({ subnet, serviceEndpoints }: RoutingContext): readonly Route[] {
  return serviceEndpoints.map((service) => serviceEndpointAddsRoutesForItsService.route(subnet, service));
}
