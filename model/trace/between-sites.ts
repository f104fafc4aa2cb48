import { find, ofKind } from '../document/design.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { SiteConnection, SiteNode } from '../network/network.ts';
import { globalReachJoinsSites } from '../routing/rules/global-reach-joins-sites.ts';
import { routeServerJoinsBranches } from '../routing/rules/route-server-joins-branches.ts';
import { carry } from './carry.ts';
import { deliverToSite } from './steps/enter.ts';
import { wayOfSite } from './vnets-of-site.ts';
import { doubt, note, type Parcel, type Walk } from './walk.ts';

/** From one site to another through Azure: Global Reach, a virtual hub, or two gateways beside a Route Server. What else joins them is not in the drawing. */
export function betweenSites(
  walk: Walk,
  site: SiteNode,
  other: SiteNode,
  from: ResourceId,
  parcel: Parcel,
): void {
  const pair = pairs(site, other).find(
    ([a, b]) => isCircuit(a) && isCircuit(b) && globalReachJoinsSites.joins(a, b),
  );
  if (pair) {
    const [a, b] = pair;
    walk.hops.push({ from, to: site.id, along: [], path: 'private' });
    note(walk, {
      action: 'forward',
      says: say`Global Reach takes the packet from ${nameOf(a)} to ${nameOf(b)} over Microsoft's network, past every VNet`,
      rules: [globalReachJoinsSites.id],
      at: [a.id, b.id],
    });
    if (walk.quiet) walk.routedBy.push(globalReachJoinsSites.id);
    deliverToSite(walk, site.id, b.id, parcel);
    return;
  }
  if (parcel.destination.kind !== 'private') return;
  const way = wayOfSite(walk.network, site, parcel.destination.ip)?.way;
  if (way?.gateway != null && way.gatewaySubnet !== null) {
    walk.hops.push({ from, to: way.gateway, along: [way.id], path: 'private' });
    carry(walk, { subnet: way.gatewaySubnet, thing: way.gateway }, { ...parcel, originVnet: way.vnet });
    return;
  }
  if (besideRouteServer(walk, site, other, from, parcel)) return;
  walk.notModelled.push(
    say`Nothing in Azure joins ${nameOf(site)} with ${nameOf(other)} (no Global Reach, virtual hub or Route Server with branch to branch); what joins them elsewhere is not modelled`,
  );
}

function pairs(a: SiteNode, b: SiteNode): readonly (readonly [SiteConnection, SiteConnection])[] {
  return a.connections.flatMap((one) => b.connections.map((other) => [one, other] as const));
}

function isCircuit({ gatewayType, carriesPrivate }: SiteConnection): boolean {
  return gatewayType === 'expressRoute' && carriesPrivate;
}

/** A tunnel and a circuit that end in one VNet, whose Route Server makes their gateways learn of each other. */
function besideRouteServer(
  walk: Walk,
  site: SiteNode,
  other: SiteNode,
  from: ResourceId,
  parcel: Parcel,
): boolean {
  const { design, vnets } = walk.network;
  for (const [a, b] of pairs(site, other)) {
    if (a.vnet === null || a.vnet !== b.vnet || !a.gatewayType || !b.gatewayType || !a.gateway || !b.gateway)
      continue;
    if (!a.carriesPrivate || !b.carriesPrivate) continue;
    const own = vnets.get(a.vnet)?.gateways ?? [];
    const server = ofKind(design, 'routeServer').find(({ id }) => own.some(({ gateway }) => gateway === id));
    const joins = server?.settings.branchToBranch ?? false;
    if (!server || !routeServerJoinsBranches.joins(a.gatewayType, b.gatewayType, joins)) continue;
    const tunnel = find(design, a.gatewayType === 'vpn' ? a.gateway : b.gateway);
    walk.hops.push({ from, to: a.gateway, along: [a.id], path: 'private' });
    walk.hops.push({ from: a.gateway, to: b.gateway, along: [], path: 'private' });
    note(walk, {
      action: 'forward',
      says: say`${nameOf(server)} has told the gateways of ${nameOf(a)} and ${nameOf(b)} of each other's sites, so that one passes it to the other`,
      rules: [routeServerJoinsBranches.id],
      at: [server.id, a.gateway, b.gateway],
    });
    if (tunnel?.kind === 'vpnGateway' && tunnel.settings.publicIps.length < 2)
      doubt(walk, 'forward', {
        says: say`${nameOf(tunnel)} has no second public address; beside a Route Server the VPN gateway has to be active-active`,
        rule: routeServerJoinsBranches.id,
        layer: 'gateway',
        at: tunnel.id,
      });
    deliverToSite(walk, b.gateway, b.id, parcel);
    return true;
  }
  return false;
}
