import { printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { find, ofKind } from '../../document/design.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { PeerLink, SubnetNode, VnetNode } from '../../network/network.ts';
import type { UsableGateway } from '../../routing/route.ts';
import { configurationCountsOnceDeployed } from '../../routing/rules/configuration-counts-once-deployed.ts';
import { connectedGroupJoinsItsMembers } from '../../routing/rules/connected-group-joins-its-members.ts';
import { subnetPeeringJoinsNamedSubnets } from '../../routing/rules/subnet-peering-joins-named-subnets.ts';
import type { Fix } from '../answer.ts';
import { fixPeeredSubnets, subnetAt } from '../fixes/joins.ts';
import { block, doubt, type Parcel, type Walk } from '../walk.ts';

/** Whether a link is there at all: a configuration of a manager counts once it is deployed. */
export function crossUnsure(walk: Walk, link: PeerLink): void {
  if (link.isSure) return;
  const configuration = { id: link.peering, name: link.peeringName };
  doubt(walk, 'forward', {
    says: say`Whether ${nameOf(configuration)} is deployed to these VNets is not known, and without it nothing joins them that way`,
    rule: configurationCountsOnceDeployed.id,
    layer: 'route',
    at: link.peering,
  });
}

/** Packets that did not start in a member of a connected group: no page says whether it carries them. */
export function crossGroup(walk: Walk, from: ResourceId, link: PeerLink, parcel: Parcel): void {
  if (parcel.originVnet === from) return;
  const configuration = { id: link.peering, name: link.peeringName };
  doubt(walk, 'forward', {
    says: say`The packet did not start in this VNet, and Microsoft's pages do not say whether the connected group of ${nameOf(configuration)} carries forwarded packets`,
    rule: connectedGroupJoinsItsMembers.id,
    layer: 'route',
    at: link.peering,
  });
}

/** Subnet peering: what a subnet sends that it does not name is dropped at the target. */
export function crossSubnets(walk: Walk, from: ResourceId, link: PeerLink, parcel: Parcel): void {
  if (link.subnets === null) return;
  const peering = { id: link.peering, name: link.peeringName };
  const rule = subnetPeeringJoinsNamedSubnets.id;
  const vnet = walk.network.vnets.get(from);
  const isOwn = vnet?.addressSpaces.some((space) => containsIp(space, parcel.sourceIp)) ?? false;
  const { destination } = parcel;
  const isTarget =
    destination.kind === 'private' && subnetPeeringJoinsNamedSubnets.joins(link.ranges, destination.ip);
  if (!isOwn || !isTarget) {
    const says = say`${nameOf(peering)} peers single subnets, and Microsoft's pages do not say whether they may forward for others`;
    doubt(walk, 'forward', { says, rule, layer: 'route', at: link.peering });
  } else if (!subnetPeeringJoinsNamedSubnets.joins(link.subnets, parcel.sourceIp)) {
    block(walk, 'forward', {
      layer: 'route',
      at: link.peering,
      rule,
      evidence: say`${nameOf(peering)} peers single subnets, and the subnet of ${code(printIp(parcel.sourceIp))} is not one of them. The route is there, but the packet is dropped at the other side`,
      fix: fixPeeredSubnets(walk.network, link.peering, [subnetAt(walk.network, from, parcel.sourceIp)]),
    });
  }
}

/** The gateway of a peer over subnet peering: no page says which subnets use it. */
export function crossToGateway(walk: Walk, from: ResourceId, usable: UsableGateway): void {
  const link = walk.network.vnets.get(from)?.links.find(({ peering }) => peering === usable.peering);
  if (!link || link.subnets === null) return;
  const peering = { id: link.peering, name: link.peeringName };
  doubt(walk, 'forward', {
    says: say`${nameOf(peering)} peers single subnets, and Microsoft's pages do not say which of them use the gateway of the peer`,
    rule: subnetPeeringJoinsNamedSubnets.id,
    layer: 'gateway',
    at: link.peering,
  });
}

/** Why a link that is there does not lead to an address of the peer: a subnet that is not peered. */
export function whyNotInLink(
  walk: Walk,
  from: SubnetNode,
  own: VnetNode,
  far: VnetNode,
  ip: Parcel['sourceIp'],
): {
  readonly rule: string;
  readonly at: ResourceId;
  readonly says: ReturnType<typeof say>;
  readonly fix?: Fix | undefined;
  readonly undecided?: boolean;
} | null {
  const link = own.links.find(({ peer, connected }) => peer === far.id && connected);
  if (!link || link.ranges.some((range) => containsIp(range, ip))) return null;
  const named = { id: link.peering, name: link.peeringName };
  if (link.subnets !== null) {
    return {
      rule: subnetPeeringJoinsNamedSubnets.id,
      at: link.peering,
      says: say`${nameOf(named)} peers single subnets, and the subnet of ${code(printIp(ip))} is not one of them`,
      fix: fixPeeredSubnets(walk.network, link.peering, [from, subnetAt(walk.network, far.id, ip)]),
      undecided: namesUnknownSubnet(walk, link, far.id),
    };
  }
  return {
    rule: 'routing/overlap-leaves-the-connected-group',
    at: link.peering,
    says: say`two VNets in the connected group of ${nameOf(named)} have ${code(printIp(ip))}, so the group carries nothing to it`,
  };
}

/** Of a VNet that is only referred to, the prefixes of its peered subnets are not known. */
function namesUnknownSubnet(walk: Walk, link: PeerLink, vnet: ResourceId): boolean {
  const peering = find(walk.network.design, link.peering);
  if (peering?.kind !== 'peering') return false;
  const { left, right } = peering.settings;
  const { subnets } = left.vnet === vnet ? left : right;
  return subnets.some((id) => walk.network.subnets.get(id)?.prefix == null);
}

/** A group of a configuration that counts, to which a policy may add VNets: whether two are joined by it is not drawn. */
export function policyMayJoin(walk: Walk, own: VnetNode, far: VnetNode) {
  const { design } = walk.network;
  for (const configuration of ofKind(design, 'connectivityConfiguration')) {
    const { groups, hub, topology, deployment } = configuration.settings;
    if (deployment === 'notDeployed') continue;
    for (const row of groups) {
      const group = find(design, row.group);
      if (group?.kind !== 'networkGroup' || !group.settings.byPolicy) continue;
      const ends = [own.id, far.id];
      const isJoined = topology === 'Mesh' || row.directConnectivity || ends.some((id) => id === hub);
      if (isJoined) return { group, configuration };
    }
  }
  return null;
}
