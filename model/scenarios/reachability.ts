import { integrationAndInjection } from './reachability/integration-and-injection.ts';
import { kubernetesClusters } from './reachability/kubernetes.ts';
import { outbound } from './reachability/outbound.ts';
import { peeringAndHybrid } from './reachability/peering-and-hybrid.ts';
import { privateEndpointRoutes } from './reachability/private-endpoint-routes.ts';
import { privateEndpoints } from './reachability/private-endpoints.ts';
import { privateLinkService } from './reachability/private-link-service.ts';
import { serviceEndpoints } from './reachability/service-endpoints.ts';
import { vnetNsgRouting } from './reachability/vnet-nsg-routing.ts';
import type { Scenario } from './scenario.ts';

/** Every documented situation of reachability that the catalog can draw. */
export const reachability: readonly Scenario[] = [
  ...vnetNsgRouting,
  ...peeringAndHybrid,
  ...outbound,
  ...serviceEndpoints,
  ...privateEndpoints,
  ...privateEndpointRoutes,
  ...privateLinkService,
  ...integrationAndInjection,
  ...kubernetesClusters,
];
