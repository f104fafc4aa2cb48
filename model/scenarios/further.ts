import { adminRules } from './further/admin-rules.ts';
import { appliancesInPairs } from './further/appliances-in-pairs.ts';
import { applicationGateways } from './further/application-gateways.ts';
import { applicationGatewaysBehind } from './further/application-gateways-behind.ts';
import { containerApps } from './further/container-apps.ts';
import { containerGroups } from './further/container-groups.ts';
import { dnat } from './further/dnat.ts';
import { dnsPolicies } from './further/dns-policies.ts';
import { forcedTunnellingAtHubs } from './further/forced-tunnelling-at-hubs.ts';
import { frontDoors } from './further/front-doors.ts';
import { hybrid } from './further/hybrid.ts';
import { injectedServices } from './further/injected-services.ts';
import { kubernetes } from './further/kubernetes.ts';
import { linkServices } from './further/link-services.ts';
import { loadBalancers } from './further/load-balancers.ts';
import { loadBalancersOut } from './further/load-balancers-out.ts';
import { monitorScopes } from './further/monitor-scopes.ts';
import { furtherServices } from './further/more-services.ts';
import { furtherNames } from './further/names.ts';
import { namesByRules } from './further/names-by-rules.ts';
import { networkManagers } from './further/network-managers.ts';
import { perimeters } from './further/perimeters.ts';
import { pointToSite } from './further/point-to-site.ts';
import { routeServers } from './further/route-servers.ts';
import { furtherRoutes } from './further/routes.ts';
import { securedHubs } from './further/secured-hubs.ts';
import { furtherSecurityRules } from './further/security-rules.ts';
import { furtherServiceFirewalls } from './further/service-firewalls.ts';
import { serviceNames } from './further/service-names.ts';
import { servicesThatCall } from './further/services-that-call.ts';
import { severalInterfaces } from './further/several-interfaces.ts';
import { standardEndpoints } from './further/standard-endpoints.ts';
import { virtualWans } from './further/virtual-wan.ts';
import { waysOfQuestions } from './further/ways-of-questions.ts';
import { furtherWaysOut } from './further/ways-out.ts';
import type { Scenario } from './scenario.ts';

/** Single facts beside the documented situations, so that each rule is shown once. */
export const further: readonly Scenario[] = [
  ...furtherRoutes,
  ...furtherSecurityRules,
  ...adminRules,
  ...networkManagers,
  ...furtherServiceFirewalls,
  ...perimeters,
  ...standardEndpoints,
  ...furtherServices,
  ...furtherWaysOut,
  ...kubernetes,
  ...containerApps,
  ...loadBalancers,
  ...loadBalancersOut,
  ...linkServices,
  ...frontDoors,
  ...applicationGateways,
  ...applicationGatewaysBehind,
  ...injectedServices,
  ...servicesThatCall,
  ...virtualWans,
  ...securedHubs,
  ...forcedTunnellingAtHubs,
  ...appliancesInPairs,
  ...severalInterfaces,
  ...dnat,
  ...containerGroups,
  ...routeServers,
  ...hybrid,
  ...furtherNames,
  ...serviceNames,
  ...monitorScopes,
  ...waysOfQuestions,
  ...pointToSite,
  ...namesByRules,
  ...dnsPolicies,
];
