import { containsIp, type Prefix } from '../address/prefix.ts';
import { isPrivateRange } from '../catalog/facts/reserved-addresses.ts';
import type { EffectiveRoutes } from './effective-routes.ts';
import type { LosingRoute, Route, RouteChoice, RouteDestination } from './route.ts';
import { defaultRouteCatchesServicesWithoutEndpoint } from './rules/default-route-catches-services-without-endpoint.ts';
import { forcedTunnellingTakesServicesToo } from './rules/forced-tunnelling-takes-services-too.ts';
import { regionalEndpointCoversRegionAndPair } from './rules/regional-endpoint-covers-region-and-pair.ts';
import { udrForTheVnetRangeCatchesNeighbours } from './rules/udr-for-the-vnet-range-catches-neighbours.ts';
import { unusedPrivateRangesAreDropped } from './rules/unused-private-ranges-are-dropped.ts';
import { vnetAndPeeringRouteBeatsBgp } from './rules/vnet-and-peering-route-beats-bgp.ts';
import { routePreference } from './rules.ts';

/** The route that takes a packet to a destination, the rules that chose it, and what lost. */
export function selectRoute(routes: EffectiveRoutes, destination: RouteDestination): RouteChoice {
  const matching = routes.active.filter(
    (route) => matches(route, destination, routes.context.region) === 'yes',
  );
  const uncertain = routes.active.filter(
    (route) => matches(route, destination, routes.context.region) === 'maybe',
  );
  const because = new Set<string>();
  const losers: LosingRoute[] = [];
  const inRace = matching.filter((route) => {
    const overruled = matching.some((other) => vnetAndPeeringRouteBeatsBgp.overrules(other, route));
    if (overruled) losers.push({ route, because: vnetAndPeeringRouteBeatsBgp.id });
    return !overruled;
  });
  let best: Route | null = null;
  for (const route of inRace) {
    if (!best) {
      best = route;
      continue;
    }
    const [winner, loser, rule]: readonly [Route, Route, string] = decide(best, route);
    losers.push({ route: loser, because: rule });
    best = winner;
  }
  for (const loser of losers) because.add(loser.because);
  for (const { route, because: rule } of routes.lost) {
    if (matches(route, destination, routes.context.region) === 'yes') losers.push({ route, because: rule });
  }
  for (const route of routes.active) {
    if (isTooFar(route, destination, routes.context.region))
      losers.push({ route, because: regionalEndpointCoversRegionAndPair.id });
  }
  if (best) for (const rule of tellingRules(best, destination, routes)) because.add(rule);
  const decided = best?.origin === 'serviceEndpoint' || best?.origin === 'privateEndpoint' ? [] : uncertain;
  return {
    route: best,
    because: [...because],
    losers,
    uncertain: decided.filter((route) => !sameHop(route, best)),
    tied: best === null ? [] : inRace.filter((route) => isTied(route, best)),
  };
}

/** The rules that the winner is an example of, beside those by which it won. */
function tellingRules(
  winner: Route,
  destination: RouteDestination,
  { context }: EffectiveRoutes,
): readonly string[] {
  return [
    ...(winner.because === null ? [] : [winner.because]),
    ...[
      defaultRouteCatchesServicesWithoutEndpoint.catches(winner, destination)
        ? defaultRouteCatchesServicesWithoutEndpoint.id
        : [],
      forcedTunnellingTakesServicesToo.takes(winner, destination) ? forcedTunnellingTakesServicesToo.id : [],
      udrForTheVnetRangeCatchesNeighbours.catches(winner, context.addressSpaces, destination.ip)
        ? udrForTheVnetRangeCatchesNeighbours.id
        : [],
    ].flat(),
  ];
}

function decide(a: Route, b: Route): readonly [winner: Route, loser: Route, rule: string] {
  for (const rule of routePreference) {
    const order = rule.prefers(a, b);
    if (order < 0) return [a, b, rule.id];
    if (order > 0) return [b, a, rule.id];
  }
  return [a, b, routePreference[1].id];
}

/** A learned route that is as good and leads through another gateway or appliance. */
function isTied(route: Route, best: Route): boolean {
  if (route === best || route.origin !== 'gateway' || best.origin !== 'gateway') return false;
  const [one, other] = [route.nextHop, best.nextHop];
  const apart =
    one.kind === 'gateway' && other.kind === 'gateway'
      ? one.gateway !== other.gateway
      : JSON.stringify(one) !== JSON.stringify(other);
  return apart && routePreference.every((rule) => rule.prefers(route, best) === 0);
}

function matches(route: Route, destination: RouteDestination, region: string): 'yes' | 'no' | 'maybe' {
  if ('tag' in route.match) return matchesTag(route, route.match.tag, destination, region) ? 'yes' : 'no';
  // No service and no host of a drawing has its unknown address in a range that Azure keeps.
  if (destination.ip === null && unusedPrivateRangesAreDropped.isSystemDrop(route)) return 'no';
  return matchesPrefix(route.match.prefix, destination);
}

function matchesPrefix(prefix: Prefix, { ip }: RouteDestination): 'yes' | 'no' | 'maybe' {
  if (prefix.length === 0) return 'yes';
  if (ip !== null) return containsIp(prefix, ip) ? 'yes' : 'no';
  return isPrivateRange(prefix) ? 'no' : 'maybe';
}

function matchesTag(route: Route, tag: string, { service }: RouteDestination, region: string): boolean {
  if (!service) return false;
  if (route.origin === 'serviceEndpoint') {
    return (
      service.endpoint !== null &&
      regionalEndpointCoversRegionAndPair.covers(tag, service.endpoint, region, service.region)
    );
  }
  const [name, where] = tag.split('.');
  const here = where === undefined || where.toLowerCase() === service.region;
  return here && (name === 'AzureCloud' || (service.tag !== null && name === service.tag));
}

/** A service endpoint of the right service that does not reach as far as the region of the destination. */
function isTooFar(route: Route, { service }: RouteDestination, here: string): boolean {
  if (route.origin !== 'serviceEndpoint' || !('tag' in route.match) || !service?.endpoint) return false;
  const { tag } = route.match;
  return (
    service.endpoint.names.includes(tag) &&
    !regionalEndpointCoversRegionAndPair.covers(tag, service.endpoint, here, service.region)
  );
}

function sameHop(a: Route, b: Route | null): boolean {
  return b !== null && JSON.stringify(a.nextHop) === JSON.stringify(b.nextHop);
}
