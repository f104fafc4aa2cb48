import { type Ip, printIp } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import { find } from '../document/design.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { SubnetNode } from '../network/network.ts';
import type { Route } from '../routing/route.ts';
import { applianceNextHopMustBeNear } from '../routing/rules/appliance-next-hop-must-be-near.ts';
import { defaultRouteToApplianceRemovesNoneRoutes } from '../routing/rules/default-route-to-appliance-removes-none-routes.ts';
import { noneDrops } from '../routing/rules/none-drops.ts';
import { routeServerWritesRoutesOfAppliances } from '../routing/rules/route-server-writes-routes-of-appliances.ts';
import { routesMayLeadInACircle } from '../routing/rules/routes-may-lead-in-a-circle.ts';
import { unusedPrivateRangesAreDropped } from '../routing/rules/unused-private-ranges-are-dropped.ts';
import { selectRoute } from '../routing/select-route.ts';
import { fixMissingAppliance, fixRoute } from './fixes/routes.ts';
import { crossPeering } from './steps/cross-peering.ts';
import { enterHolder } from './steps/enter.ts';
import { explainNoWay } from './steps/explain-no-way.ts';
import { goOut, useServiceEndpoint } from './steps/go-out.ts';
import { doubtDefaultRoute } from './steps/hub-doubts.ts';
import { passAppliance } from './steps/pass-appliance.ts';
import { passGateway } from './steps/pass-gateway.ts';
import { passHub } from './steps/pass-hub.ts';
import { pickRoute, printMatch, routeDestination } from './steps/pick-route.ts';
import { block, doubt, type Leg, type Parcel, type Position, sayDestination, type Walk } from './walk.ts';

/** Carries a packet from subnet to subnet until it arrives or dies. */
export function carry(walk: Walk, start: Position, parcel: Parcel): void {
  let leg: Leg = { at: start, parcel };
  const seen = new Set<string>();
  while (leg) {
    const mark = `${leg.at.subnet} ${leg.at.thing} ${leg.parcel.sourceIp}`;
    if (routesMayLeadInACircle.leadsBack(seen, mark)) {
      block(walk, 'forward', {
        layer: 'route',
        at: leg.at.thing,
        rule: routesMayLeadInACircle.id,
        evidence: say`The routes send the packet in a circle: it comes back to where it has been`,
        fix: fixRoute(walk.network, routeFrom(walk, leg.at.subnet, leg.parcel)),
      });
      return;
    }
    seen.add(mark);
    leg = step(walk, leg.at, leg.parcel);
  }
}

/** The route by which a subnet sends a packet. */
function routeFrom({ network }: Walk, id: ResourceId, parcel: Parcel): Route | null {
  const subnet = network.subnets.get(id);
  return subnet ? selectRoute(subnet.routes, routeDestination(parcel)).route : null;
}

function step(walk: Walk, at: Position, parcel: Parcel): Leg {
  const subnet = walk.network.subnets.get(at.subnet);
  if (!subnet) {
    const hub = walk.network.hubs.get(at.subnet);
    return hub ? passHub(walk, hub, at, parcel) : null;
  }
  const route = pickRoute(walk, subnet, at, parcel);
  if (!route) return noRoute(walk, subnet, parcel);
  return follow(walk, subnet, route, at, parcel);
}

function follow(walk: Walk, subnet: SubnetNode, route: Route, at: Position, parcel: Parcel): Leg {
  const hop = route.nextHop;
  switch (hop.kind) {
    case 'virtualNetwork': {
      const hidden = hiddenEndpoint(walk, subnet, route, parcel);
      return enterHolder(walk, at, hidden?.vnet ?? subnet.vnet, hidden?.along ?? [], parcel);
    }
    case 'peering':
      crossPeering(walk, subnet.vnet, hop.vnet, parcel);
      return enterHolder(walk, at, hop.vnet, [hop.peering], parcel);
    case 'privateEndpoint': {
      const endpoint = walk.network.endpoints.get(hop.endpoint);
      if (!endpoint) return null;
      if (hop.peering !== null) crossPeering(walk, subnet.vnet, endpoint.vnet, parcel);
      return enterHolder(walk, at, endpoint.vnet, hop.peering === null ? [] : [hop.peering], parcel);
    }
    case 'appliance':
      if (announcedItself(walk, route, hop.address, at, parcel)) return null;
      return passAppliance(walk, at, subnet, hop.address, parcel);
    case 'gateway':
      return passGateway(walk, at, subnet, hop.gateway, hop.connection, parcel);
    case 'serviceEndpoint':
      useServiceEndpoint(walk, at, subnet, hop.service, parcel);
      return null;
    case 'internet':
      doubtDefaultRoute(walk, subnet);
      goOut(walk, at, subnet, parcel);
      return null;
    case 'none':
      drop(walk, subnet, route, at, parcel);
      return null;
    case 'invalid':
      block(walk, 'route', {
        layer: 'route',
        at: route.owner ?? subnet.id,
        rule: hop.rule,
        evidence: say`Route ${code(route.name)} (${code(printMatch(route))}) of ${nameOf(subnet)} has a next hop that does not work`,
        fix:
          hop.rule === applianceNextHopMustBeNear.id
            ? fixMissingAppliance(walk.network, subnet, route, null)
            : fixRoute(walk.network, route),
      });
      return null;
  }
}

/** What an appliance announced to a Route Server for itself is its own to deliver, by a tunnel that Azure does not know; nobody has one to the internet. */
function announcedItself(walk: Walk, route: Route, address: Ip, at: Position, parcel: Parcel): boolean {
  const holder = find(walk.network.design, at.thing);
  const isOwn = walk.network.addressesOf(at.thing).some(({ ip }) => ip === address);
  if (route.origin !== 'gateway' || !isOwn || !holder || parcel.destination.kind !== 'private') return false;
  doubt(walk, 'forward', {
    says: say`${nameOf(holder)} announced ${code(printMatch(route))} itself, so only ${nameOf(holder)} knows the way on`,
    rule: routeServerWritesRoutesOfAppliances.id,
    layer: 'appliance',
    at: holder.id,
  });
  return true;
}

/** A route with next hop None: the user's own word, or the system's for private addresses that no route covers. */
function drop(walk: Walk, subnet: SubnetNode, route: Route, at: Position, parcel: Parcel): void {
  if (!unusedPrivateRangesAreDropped.isSystemDrop(route)) {
    block(walk, 'route', {
      layer: 'route',
      at: route.owner ?? subnet.id,
      rule: noneDrops.id,
      evidence: say`Route ${code(route.name)} (${code(printMatch(route))}) of ${nameOf(subnet)} drops the packet`,
      fix: fixRoute(walk.network, route),
    });
    return;
  }
  // An appliance may have a tunnel or a proxy for addresses that Azure does not know.
  const appliance = walk.passed.at(-1);
  const holder = find(walk.network.design, appliance?.id);
  if (appliance?.kind === 'machine' && appliance.id === at.thing && holder && !isInDrawing(walk, parcel)) {
    doubt(walk, 'forward', {
      says: say`Only ${nameOf(holder)} knows the way on: Azure has no route from there to ${sayDestination(walk.network, parcel.destination, printIp)}`,
      rule: defaultRouteToApplianceRemovesNoneRoutes.id,
      layer: 'appliance',
      at: holder.id,
    });
    return;
  }
  if (parcel.destination.kind !== 'private') {
    block(walk, 'route', {
      layer: 'route',
      at: subnet.id,
      rule: noneDrops.id,
      evidence: say`Azure keeps ${code(printMatch(route))} for itself: a route of the system drops it at ${nameOf(subnet)}`,
    });
    return;
  }
  noRoute(walk, subnet, parcel);
}

function isInDrawing(walk: Walk, { destination }: Parcel): boolean {
  return (
    destination.kind === 'private' &&
    [...walk.network.vnets.values()].some(({ addressSpaces }) =>
      addressSpaces.some((space) => containsIp(space, destination.ip)),
    )
  );
}

function noRoute(walk: Walk, subnet: SubnetNode, parcel: Parcel): null {
  if (parcel.destination.kind !== 'private') {
    block(walk, 'route', {
      layer: 'route',
      at: subnet.id,
      rule: noneDrops.id,
      evidence: say`${nameOf(subnet)} has no route to ${sayDestination(walk.network, parcel.destination, printIp)}`,
    });
    return null;
  }
  const { ip } = parcel.destination;
  const { rule, at, says, also, fix, undecided } = explainNoWay(walk, subnet, ip, parcel.meant);
  const rules = { rules: [unusedPrivateRangesAreDropped.id, ...also] };
  if (undecided) {
    const unsure = say`${nameOf(subnet)} may have no way to ${code(printIp(ip))}: ${says}`;
    doubt(walk, 'route', { says: unsure, rule, layer: 'route', at }, rules);
    return null;
  }
  const evidence = say`${nameOf(subnet)} has no way to ${code(printIp(ip))}: ${says}`;
  block(walk, 'route', { layer: 'route', at, rule, evidence, fix }, rules);
  return null;
}

/** A user route with next hop VnetLocal in the place of an endpoint's host route is a black hole or not: Microsoft's pages do not settle it. */
function hiddenEndpoint(
  walk: Walk,
  subnet: SubnetNode,
  route: Route,
  parcel: Parcel,
): { readonly vnet: ResourceId; readonly along: readonly ResourceId[] } | null {
  if (route.origin !== 'user' || parcel.destination.kind !== 'private') return null;
  const { ip } = parcel.destination;
  const near = subnet.routes.context.endpoints.find((known) => known.ip === ip);
  const endpoint = near && walk.network.endpoints.get(near.endpoint);
  if (!endpoint) return null;
  doubt(walk, 'route', {
    says: say`Route ${code(route.name)} takes the place of the host route of ${nameOf(endpoint)} with next hop VnetLocal; Microsoft's pages do not say whether the endpoint then still answers`,
    rule: 'routing/udr-covers-private-endpoint-only-with-network-policies',
    layer: 'route',
    at: subnet.id,
  });
  // If it does answer, then where it stands.
  return { vnet: endpoint.vnet, along: near.peering === null ? [] : [near.peering] };
}
