import { printIp } from '../../address/ip.ts';
import { printPrefix } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { Network, SubnetNode } from '../../network/network.ts';
import type { NextHop, Route, RouteChoice, RouteDestination } from '../../routing/route.ts';
import { whyBeaten } from '../../routing/rules.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { regionCalled } from '../region-called.ts';
import { assume, doubt, note, type Parcel, type Position, sayDestination, type Walk } from '../walk.ts';

/** Looks the destination up in the routes of a subnet and writes down winner and losers. */
export function pickRoute(walk: Walk, subnet: SubnetNode, at: Position, parcel: Parcel): Route | null {
  const choice = selectRoute(subnet.routes, routeDestination(parcel));
  const { route } = choice;
  if (walk.quiet) {
    if (route?.because) walk.routedBy.push(route.because);
    return route;
  }
  for (const uncertain of choice.uncertain) {
    doubt(walk, 'route', {
      says: say`Route ${code(uncertain.name)} of ${nameOf(subnet)} names the public prefix ${code(printMatch(uncertain))}; whether ${sayDestination(
        walk.network,
        parcel.destination,
        printIp,
      )} lies in it is not known. Stating the public address of the resource settles it`,
      rule: 'routing/longest-prefix-wins',
      layer: 'route',
      at: subnet.id,
    });
  }
  if (!route) return null;
  doubtTied(walk, subnet, route, choice);
  const overtaken = userRouteBehindFarHostRoute(walk.network, subnet, choice);
  if (overtaken) {
    assume(
      walk,
      'azure',
      say`The host route of a private endpoint also reaches ${nameOf(subnet)} from a peer in another region. Microsoft's pages do not say so, and without it route ${code(overtaken.name)} would win.`,
    );
  }
  note(walk, {
    action: 'route',
    says: say`In ${nameOf(subnet)}, packets for ${sayDestination(walk.network, parcel.destination, printIp)} ${route.nextHop.kind === 'none' ? 'are dropped by' : 'go to'} ${sayGoal(walk.network, route.nextHop)} (${code(printMatch(route))}, ${sayOrigin(route)})`,
    details: choice.losers.map(
      (loser) =>
        say`${code(printMatch(loser.route))} to ${sayGoal(walk.network, loser.route.nextHop)} (${sayOrigin(loser.route)}) is not taken: ${whyBeaten(loser.because)}`,
    ),
    rules: [...new Set([...choice.because, ...choice.losers.map(({ because }) => because)])],
    at: [at.thing, subnet.id],
    outcome: route.nextHop.kind === 'none' || route.nextHop.kind === 'invalid' ? 'blocked' : 'passed',
  });
  return route;
}

/** Learned routes that are as good: flows are spread over appliances (ECMP), or lengths of AS paths decide, which no drawing holds. */
function doubtTied(walk: Walk, subnet: SubnetNode, route: Route, { tied }: RouteChoice): void {
  const [other] = tied;
  if (!other) return;
  doubt(walk, 'route', {
    says: say`${nameOf(subnet)} learned ${code(printMatch(route))} to ${sayNextHop(walk.network, route.nextHop)} and to ${sayNextHop(walk.network, other.nextHop)}; which of them a connection takes depends on AS paths or on chance`,
    rule: route.because ?? 'routing/longest-prefix-wins',
    layer: 'route',
    at: subnet.id,
  });
}

/** The user route that would win if the host route did not come over a global peering (ROUTE-12, unverified): one that the peering's own route does not beat. */
function userRouteBehindFarHostRoute(
  network: Network,
  subnet: SubnetNode,
  { route, losers }: RouteChoice,
): Route | undefined {
  if (route?.nextHop.kind !== 'privateEndpoint') return undefined;
  const { endpoint } = route.nextHop;
  const far = network.vnets.get(network.endpoints.get(endpoint)?.vnet ?? subnet.vnet);
  if (far === undefined || far.region === network.vnets.get(subnet.vnet)?.region) return undefined;
  const range = subnet.routes.context.endpoints.find((one) => one.endpoint === endpoint)?.vnetRange;
  return losers
    .map((loser) => loser.route)
    .find(
      ({ origin, match }) =>
        origin === 'user' && 'prefix' in match && range !== undefined && match.prefix.length >= range.length,
    );
}

/** The destination as routing sees it. */
export function routeDestination(parcel: Parcel): RouteDestination {
  const { destination } = parcel;
  if (destination.kind !== 'service') return { ip: destination.ip, service: null };
  const { service, ip } = destination;
  return {
    ip,
    service: {
      tag: service.entry.service.serviceTag,
      region: regionCalled(parcel) ?? service.region,
      endpoint: service.entry.service.serviceEndpoint,
    },
  };
}

/** The prefix or tag of a route as text. */
export function printMatch(route: Route): string {
  return 'tag' in route.match ? route.match.tag : printPrefix(route.match.prefix);
}

/** A next hop as a sentence about packets names it. */
function sayGoal(network: Network, hop: NextHop): Sentence {
  if (hop.kind === 'none') return say`next hop None`;
  return hop.kind === 'serviceEndpoint' ? say`the service endpoint` : sayNextHop(network, hop);
}

/** A next hop in Azure's words and with the names of the drawing. */
export function sayNextHop(network: Network, hop: NextHop): Sentence {
  const named = (id: Parameters<typeof find>[1], other: string): Sentence => {
    const resource = find(network.design, id);
    return resource ? say`${nameOf(resource)}` : say`${other}`;
  };
  switch (hop.kind) {
    case 'virtualNetwork':
      return say`the virtual network`;
    case 'peering':
      return hop.isGroup
        ? say`the connected group with ${named(hop.vnet, 'a member')}`
        : say`VNet peering with ${named(hop.vnet, 'a peer')}`;
    case 'gateway':
      return network.hubs.has(hop.gateway)
        ? say`virtual hub ${named(hop.gateway, '')}`
        : say`gateway ${named(hop.gateway, '')}`;
    case 'serviceEndpoint':
      return say`VirtualNetworkServiceEndpoint`;
    case 'privateEndpoint':
      return say`private endpoint ${named(hop.endpoint, '')}`;
    case 'appliance':
      return say`appliance ${code(printIp(hop.address))}`;
    case 'internet':
      return say`the internet`;
    case 'none':
      return say`None`;
    case 'invalid':
      return say`a next hop that does not work`;
  }
}

/** Where a route came from, in words. */
export function sayOrigin(route: Route): string {
  switch (route.origin) {
    case 'system':
      return `system route: ${route.name}`;
    case 'peering':
      return route.nextHop.kind === 'peering' && route.nextHop.isGroup
        ? 'route of the connected group'
        : 'peering route';
    case 'gateway':
      return route.name;
    case 'serviceEndpoint':
      return 'service endpoint';
    case 'privateEndpoint':
      return 'host route of the private endpoint';
    case 'user':
      return `user route ${route.name}`;
  }
}
