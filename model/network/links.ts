import type { Prefix } from '../address/prefix.ts';
import { type Design, ofKind } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { UsableGateway } from '../routing/route.ts';
import { gatewayTransitNeedsBothSides } from '../routing/rules/gateway-transit-needs-both-sides.ts';
import { peeredVnetsMustNotOverlap } from '../routing/rules/peered-vnets-must-not-overlap.ts';
import { peeringNeedsBothSides } from '../routing/rules/peering-needs-both-sides.ts';
import type { PeerLink, SiteNode } from './network.ts';

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
      const why = whyNot(peering, spaces.get(left.vnet) ?? [], spaces.get(right.vnet) ?? []);
      const list = links.get(own.vnet as ResourceId) ?? [];
      list.push({
        peering: peering.id,
        peeringName: peering.name,
        peer: remote.vnet as ResourceId,
        connected: why === null,
        why,
        own,
        remote,
      });
      links.set(own.vnet as ResourceId, list);
    }
  }
  return links;
}

function whyNot(
  peering: ResourceOf<'peering'>,
  left: readonly Prefix[],
  right: readonly Prefix[],
): PeerLink['why'] {
  const { settings } = peering;
  const bothExist = settings.left.exists && settings.right.exists;
  if (
    !peeringNeedsBothSides.carries({
      left: settings.left.exists,
      right: settings.right.exists,
      state: settings.state,
    })
  ) {
    return bothExist ? 'disconnected' : 'missingSide';
  }
  return peeredVnetsMustNotOverlap.overlap(left, right) ? 'overlap' : null;
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
  return found;
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
