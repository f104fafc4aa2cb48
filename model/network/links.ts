import { parseIp } from '../address/ip.ts';
import { type Prefix, parsePrefix } from '../address/prefix.ts';
import { type Design, find, ofKind } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { UsableGateway } from '../routing/route.ts';
import { gatewayTransitNeedsBothSides } from '../routing/rules/gateway-transit-needs-both-sides.ts';
import { peeredSubnetsOccurOnce } from '../routing/rules/peered-subnets-occur-once.ts';
import { peeredVnetsMustNotOverlap } from '../routing/rules/peered-vnets-must-not-overlap.ts';
import { peeringNeedsBothSides } from '../routing/rules/peering-needs-both-sides.ts';
import { routeServerWritesRoutesOfAppliances } from '../routing/rules/route-server-writes-routes-of-appliances.ts';
import { subnetPeeringJoinsNamedSubnets } from '../routing/rules/subnet-peering-joins-named-subnets.ts';
import type { PeerLink, SiteNode } from './network.ts';
import { parsePrefixes } from './sites.ts';

/** Both views of every peering: what each VNet has as its side. */
export function compileLinks(
  design: Design,
  spaces: ReadonlyMap<ResourceId, readonly Prefix[]>,
): ReadonlyMap<ResourceId, readonly PeerLink[]> {
  const links = new Map<ResourceId, PeerLink[]>();
  for (const peering of ofKind(design, 'peering')) {
    const { left, right } = peering.settings;
    if (left.vnet === null || right.vnet === null || left.vnet === right.vnet) continue;
    if (!spaces.has(left.vnet) || !spaces.has(right.vnet)) continue;
    for (const [own, remote] of [
      [left, right],
      [right, left],
    ] as const) {
      const why = whyNot(design, peering, spaces);
      const isWhole = peering.settings.reach === 'vnets';
      const list = links.get(own.vnet as ResourceId) ?? [];
      list.push({
        peering: peering.id,
        peeringName: peering.name,
        peer: remote.vnet as ResourceId,
        connected: why === null,
        why,
        own,
        remote,
        via: 'peering',
        isSure: true,
        ranges: isWhole
          ? (spaces.get(remote.vnet as ResourceId) ?? [])
          : peeredPrefixes(design, remote.subnets),
        subnets: isWhole ? null : peeredPrefixes(design, own.subnets),
        beside: null,
      });
      links.set(own.vnet as ResourceId, list);
    }
  }
  return links;
}

/** The prefixes of the subnets that a side of a subnet peering names. */
function peeredPrefixes(design: Design, subnets: readonly ResourceId[]): readonly Prefix[] {
  const prefixes = subnets.map((id) => {
    const subnet = find(design, id);
    return subnet?.kind === 'subnet' ? parsePrefix(subnet.settings.prefix) : null;
  });
  return subnetPeeringJoinsNamedSubnets.routes(prefixes);
}

function whyNot(
  design: Design,
  { settings }: ResourceOf<'peering'>,
  spaces: ReadonlyMap<ResourceId, readonly Prefix[]>,
): PeerLink['why'] {
  const { left, right, state, reach, onlyIpv6 } = settings;
  if (!peeringNeedsBothSides.carries({ left: left.exists, right: right.exists, state })) {
    return left.exists && right.exists ? 'disconnected' : 'missingSide';
  }
  if (onlyIpv6) return 'onlyIpv6';
  const [near, far] = [left, right].map(({ vnet }) => spaces.get(vnet as ResourceId) ?? []) as [
    readonly Prefix[],
    readonly Prefix[],
  ];
  if (reach === 'vnets') return peeredVnetsMustNotOverlap.overlap(near, far) ? 'overlap' : null;
  const isShared =
    peeredPrefixes(design, left.subnets).some((one) => peeredSubnetsOccurOnce.shared(one, near, far)) ||
    peeredPrefixes(design, right.subnets).some((one) => peeredSubnetsOccurOnce.shared(one, far, near));
  return isShared ? 'overlap' : null;
}

/** The gateways that stand in a VNet, with what they learned from their connections. */
export function ownGateways(
  design: Design,
  sites: ReadonlyMap<ResourceId, SiteNode>,
): ReadonlyMap<ResourceId, readonly UsableGateway[]> {
  const found = new Map<ResourceId, UsableGateway[]>();
  const connections = [...sites.values()].flatMap((site) => site.connections);
  for (const gateway of [...ofKind(design, 'vpnGateway'), ...ofKind(design, 'expressRouteGateway')]) {
    const subnet = design.resources[gateway.parent as ResourceId];
    const vnet = subnet?.kind === 'subnet' ? subnet.parent : null;
    if (vnet === null) continue;
    const learned = connections
      .filter((connection) => connection.gateway === gateway.id && connection.carriesPrivate)
      .flatMap(({ id, announced }) => announced.map((prefix) => ({ prefix, connection: id })));
    const list = found.get(vnet) ?? [];
    list.push({
      gateway: gateway.id,
      type: gateway.kind === 'vpnGateway' ? 'vpn' : 'expressRoute',
      vnet,
      peering: null,
      learned,
    });
    found.set(vnet, list);
  }
  for (const [vnet, server] of routeServers(design)) found.set(vnet, [...(found.get(vnet) ?? []), server]);
  return found;
}

/** Route Servers with what their peers announce; what lies in a range of the VNet is not written. */
function routeServers(design: Design): readonly (readonly [ResourceId, UsableGateway])[] {
  const spaces = new Map(
    ofKind(design, 'virtualNetwork').map(({ id, settings }) => [id, parsePrefixes(settings.addressSpaces)]),
  );
  return ofKind(design, 'routeServer').flatMap(({ id, parent, settings }) => {
    const subnet = find(design, parent);
    const vnet = subnet?.kind === 'subnet' ? subnet.parent : null;
    if (vnet === null) return [];
    const learned = settings.peers.flatMap(({ address, nextHop, prefixes }) => {
      const hop = parseIp(nextHop ?? '') ?? parseIp(address ?? '');
      if (hop === null) return [];
      return parsePrefixes(prefixes)
        .filter((prefix) => routeServerWritesRoutesOfAppliances.writes(prefix, spaces.get(vnet) ?? []))
        .map((prefix) => ({
          prefix,
          connection: id,
          nextHop: hop,
          because: routeServerWritesRoutesOfAppliances.id,
        }));
    });
    const preference = settings.routingPreference;
    return [[vnet, { gateway: id, type: 'routeServer', vnet, peering: null, learned, preference }] as const];
  });
}

/** A VNet's own gateways and those that connected peers lend it. */
export function usableGateways(
  vnet: ResourceId,
  links: readonly PeerLink[],
  own: ReadonlyMap<ResourceId, readonly UsableGateway[]>,
): readonly UsableGateway[] {
  const lent = links
    .filter((link) => link.connected && gatewayTransitNeedsBothSides.lends(link.remote, link.own))
    .flatMap((link) => (own.get(link.peer) ?? []).map((gateway) => ({ ...gateway, peering: link.peering })));
  return [...(own.get(vnet) ?? []), ...lent];
}
