import type { Problem } from '../explain/problem.ts';
import type { ResourceId } from '../ids.ts';
import type { Check } from './check.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkAdminRules } from './checks/admin-rules.ts';
import { checkApplicationGateways } from './checks/application-gateways.ts';
import { checkApplicationSecurityGroups } from './checks/application-security-groups.ts';
import { checkApps } from './checks/apps.ts';
import { checkContainerApps } from './checks/container-apps.ts';
import { checkDelegations } from './checks/delegations.ts';
import { checkDnsPolicies } from './checks/dns-policies.ts';
import { checkEndpointSubnets } from './checks/endpoint-subnets.ts';
import { checkFirewalls } from './checks/firewalls.ts';
import { checkFormats } from './checks/formats.ts';
import { checkFrontDoors } from './checks/front-doors.ts';
import { checkGateways } from './checks/gateways.ts';
import { checkInjectedServices } from './checks/injected-services.ts';
import { checkKubernetes } from './checks/kubernetes.ts';
import { checkLimits } from './checks/limits.ts';
import { checkLinkServices } from './checks/link-services.ts';
import { checkLoadBalancers } from './checks/load-balancers.ts';
import { checkNames } from './checks/names.ts';
import { checkNetworkIdentifiers } from './checks/network-identifiers.ts';
import { checkNetworkManagers } from './checks/network-managers.ts';
import { checkPeerings } from './checks/peerings.ts';
import { checkPerimeters } from './checks/perimeters.ts';
import { checkPlaces } from './checks/places.ts';
import { checkPrefixes } from './checks/prefixes.ts';
import { checkPrivateEndpoints } from './checks/private-endpoints.ts';
import { checkReferences } from './checks/references.ts';
import { checkReservedSubnets } from './checks/reserved-subnets.ts';
import { checkRouteServers } from './checks/route-servers.ts';
import { checkRouteTables } from './checks/route-tables.ts';
import { checkRulesets } from './checks/rulesets.ts';
import { checkSecurityRules } from './checks/security-rules.ts';
import { checkServiceEndpointPolicies } from './checks/service-endpoint-policies.ts';
import { checkServiceNames } from './checks/service-names.ts';
import { checkServiceRules } from './checks/service-rules.ts';
import { checkHubPrefixes, checkVirtualHubs } from './checks/virtual-hubs.ts';
import { checkVpnClients } from './checks/vpn-clients.ts';
import { checkZoneNames } from './checks/zone-names.ts';
import { checkZones } from './checks/zones.ts';
import type { Defaults, Design } from './design.ts';

/** Every check, in the order in which a person would mend things. */
export const checks: readonly Check[] = [
  checkReferences,
  checkNames,
  checkFirewalls,
  checkFormats,
  checkPlaces,
  checkPrefixes,
  checkReservedSubnets,
  checkDelegations,
  checkAddresses,
  checkPeerings,
  checkNetworkManagers,
  checkAdminRules,
  checkGateways,
  checkVirtualHubs,
  checkHubPrefixes,
  checkRouteServers,
  checkLoadBalancers,
  checkKubernetes,
  checkContainerApps,
  checkApplicationGateways,
  checkFrontDoors,
  checkLinkServices,
  checkZones,
  checkZoneNames,
  checkRulesets,
  checkDnsPolicies,
  checkVpnClients,
  checkSecurityRules,
  checkApplicationSecurityGroups,
  checkRouteTables,
  checkServiceRules,
  checkServiceEndpointPolicies,
  checkInjectedServices,
  checkApps,
  checkNetworkIdentifiers,
  checkPerimeters,
  checkPrivateEndpoints,
  checkServiceNames,
  checkEndpointSubnets,
  checkLimits,
];

/** Everything that Azure would refuse or that cannot be, in words, by resource and field. */
export function checkDesign(design: Design, defaults: Defaults): readonly Problem[] {
  const known = checked.get(design);
  if (known?.defaults === defaults) return known.problems;
  const problems = checks.flatMap((check) => check(design, defaults));
  checked.set(design, { defaults, problems });
  return problems;
}

/** The problems of one resource, for its form. */
export function checkResource(design: Design, id: ResourceId, defaults: Defaults): readonly Problem[] {
  return checkDesign(design, defaults).filter(({ where }) => where.resource === id);
}

/** The problems that a change brings and that were not there before. */
export function newFaults(before: Design, after: Design, defaults: Defaults): readonly Problem[] {
  const keyOf = ({ code, where }: Problem) => JSON.stringify([code, where]);
  const known = new Set(checkDesign(before, defaults).map(keyOf));
  return checkDesign(after, defaults).filter((problem) => !known.has(keyOf(problem)));
}

/** Designs never change, so that the problems of one are found once and serve every form and list. */
const checked = new WeakMap<Design, { readonly defaults: Defaults; readonly problems: readonly Problem[] }>();
