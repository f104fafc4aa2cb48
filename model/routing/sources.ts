import type { Route, RoutingContext } from './route.ts';
import { gatewayRoutes } from './sources/gateway-routes.ts';
import { peeringRoutes } from './sources/peering-routes.ts';
import { privateEndpointRoutes } from './sources/private-endpoint-routes.ts';
import { serviceEndpointRoutes } from './sources/service-endpoint-routes.ts';
import { systemRoutes } from './sources/system-routes.ts';
import { userRoutes } from './sources/user-routes.ts';

/** Where routes come from. The order does not matter: preference is the rules' affair. */
export const routeSources: readonly ((context: RoutingContext) => readonly Route[])[] = [
  systemRoutes,
  peeringRoutes,
  gatewayRoutes,
  serviceEndpointRoutes,
  privateEndpointRoutes,
  userRoutes,
];
