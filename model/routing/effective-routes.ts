import type { Ip } from '../address/ip.ts';
import { isPrivateRange } from '../catalog/facts/reserved-addresses.ts';
import type { EndpointAddress, LosingRoute, Route, RoutingContext } from './route.ts';
import { defaultRouteToApplianceRemovesNoneRoutes } from './rules/default-route-to-appliance-removes-none-routes.ts';
import { hostUdrRedirectsAPrivateEndpoint } from './rules/host-udr-redirects-a-private-endpoint.ts';
import { udrBeatsBgpBeatsSystem } from './rules/udr-beats-bgp-beats-system.ts';
import { udrCoversPrivateEndpointOnlyWithNetworkPolicies } from './rules/udr-covers-private-endpoint-only-with-network-policies.ts';
import { unusedPrivateRangesAreDropped } from './rules/unused-private-ranges-are-dropped.ts';
import { routeSources } from './sources.ts';

/** Every route of one subnet: those in force, and those that lost with the rule by which they did. */
export interface EffectiveRoutes {
  readonly context: RoutingContext;
  readonly active: readonly Route[];
  readonly lost: readonly LosingRoute[];
}

/** Collects the routes of a subnet and puts out of force what another route of the same table displaces. */
export function effectiveRoutes(context: RoutingContext): EffectiveRoutes {
  const all = routeSources.flatMap((source) => source(context));
  const active: Route[] = [];
  const lost: LosingRoute[] = [];
  for (const route of all) {
    const because = displacedBy(route, all, context);
    if (because) lost.push({ route, because });
    else active.push(route);
  }
  return { context, active, lost };
}

/** The rule that puts a route out of force for every destination; null while it counts. */
function displacedBy(route: Route, all: readonly Route[], context: RoutingContext): string | null {
  if (unusedPrivateRangesAreDropped.isSystemDrop(route) && isPrivateMatch(route)) {
    return all.some((other) => defaultRouteToApplianceRemovesNoneRoutes.removesNoneRoutes(other))
      ? defaultRouteToApplianceRemovesNoneRoutes.id
      : samePrefixLoss(route, all);
  }
  if (route.nextHop.kind === 'privateEndpoint') {
    const { endpoint } = route.nextHop;
    const address = context.endpoints.find((one) => one.endpoint === endpoint && isRouteTo(route, one.ip));
    return address ? endpointLoss(address, all) : null;
  }
  return samePrefixLoss(route, all);
}

/** The drop routes of private ranges give way to a default route; those of ranges that Azure keeps stay. */
function isPrivateMatch({ match }: Route): boolean {
  return 'prefix' in match && isPrivateRange(match.prefix);
}

/** An endpoint with several addresses has a route to each. */
function isRouteTo({ match }: Route, ip: Ip): boolean {
  return 'prefix' in match && match.prefix.base === ip;
}

function endpointLoss(endpoint: EndpointAddress, all: readonly Route[]): string | null {
  for (const other of all) {
    if (other.origin !== 'user' || !('prefix' in other.match)) continue;
    if (hostUdrRedirectsAPrivateEndpoint.redirects(other.match.prefix, endpoint.ip))
      return hostUdrRedirectsAPrivateEndpoint.id;
    if (udrCoversPrivateEndpointOnlyWithNetworkPolicies.invalidates(other.match.prefix, endpoint)) {
      return udrCoversPrivateEndpointOnlyWithNetworkPolicies.id;
    }
  }
  return null;
}

/** A route of the very same prefix and a better origin displaces it. */
function samePrefixLoss(route: Route, all: readonly Route[]): string | null {
  if (!('prefix' in route.match)) return null;
  const { base, length } = route.match.prefix;
  const better = all.some(
    (other) =>
      'prefix' in other.match &&
      other.match.prefix.base === base &&
      other.match.prefix.length === length &&
      !isProtectedFrom(route, other) &&
      udrBeatsBgpBeatsSystem.prefers(other, route) < 0,
  );
  return better ? udrBeatsBgpBeatsSystem.id : null;
}

/** A VNet or peering route does not yield to a learned route of the same prefix. */
function isProtectedFrom(route: Route, other: Route): boolean {
  return (
    other.origin === 'gateway' && (route.nextHop.kind === 'virtualNetwork' || route.origin === 'peering')
  );
}
