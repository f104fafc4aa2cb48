import { containsIp } from '../../address/prefix.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { PeerLink } from '../../network/network.ts';
import { accessFlagOffIsContradictory } from '../../routing/rules/access-flag-off-is-contradictory.ts';
import { connectedGroupJoinsItsMembers } from '../../routing/rules/connected-group-joins-its-members.ts';
import { forwardedTrafficFlagIsDocumentedAsNeeded } from '../../routing/rules/forwarded-traffic-flag-is-documented-as-needed.ts';
import { networkManagerPeersHubAndSpokes } from '../../routing/rules/network-manager-peers-hub-and-spokes.ts';
import { peeringGoesBeforeAConnectedGroup } from '../../routing/rules/peering-goes-before-a-connected-group.ts';
import { peeringNeedsBothSides } from '../../routing/rules/peering-needs-both-sides.ts';
import { subnetPeeringJoinsNamedSubnets } from '../../routing/rules/subnet-peering-joins-named-subnets.ts';
import { doubt, note, type Parcel, type Walk } from '../walk.ts';
import { crossGroup, crossSubnets, crossUnsure } from './cross-part.ts';

/** A peering or connected group that a packet crosses: whether it is there, whom it joins, and its flags. */
export function crossPeering(walk: Walk, from: ResourceId, to: ResourceId, parcel: Parcel): void {
  const sending = linkOf(walk, from, to);
  const receiving = linkOf(walk, to, from);
  if (!sending || !receiving) return;
  crossUnsure(walk, sending);
  crossSubnets(walk, from, sending, parcel);
  if (sending.via === 'connectedGroup') crossGroup(walk, from, sending, parcel);
  else askFlags(walk, from, to, sending, receiving, parcel);
  const named = nameOf({ id: sending.peering, name: sending.peeringName });
  const ends = say`from ${nameOf(vnetName(walk, from))} to ${nameOf(vnetName(walk, to))}`;
  note(walk, {
    action: 'forward',
    says:
      sending.via === 'connectedGroup'
        ? say`The connected group of ${named} carries the packet ${ends}`
        : say`${named} carries the packet ${ends}`,
    rules: [
      carriedBy[sending.via],
      ...(sending.subnets === null ? [] : [subnetPeeringJoinsNamedSubnets.id]),
      ...(sending.beside === null ? [] : [peeringGoesBeforeAConnectedGroup.id]),
    ],
    at: [sending.peering],
  });
}

const carriedBy = {
  peering: peeringNeedsBothSides.id,
  hubAndSpoke: networkManagerPeersHubAndSpokes.id,
  connectedGroup: connectedGroupJoinsItsMembers.id,
} as const satisfies Readonly<Record<PeerLink['via'], string>>;

/** The flags of both sides of a peering. */
function askFlags(
  walk: Walk,
  from: ResourceId,
  to: ResourceId,
  sending: PeerLink,
  receiving: PeerLink,
  parcel: Parcel,
): void {
  if (accessFlagOffIsContradictory.isOff([sending.own, receiving.own])) {
    doubt(walk, 'forward', {
      says: say`One side of ${nameOf({ id: sending.peering, name: sending.peeringName })} does not allow access from the peer; Microsoft's pages disagree whether rules that name addresses still let traffic pass`,
      rule: accessFlagOffIsContradictory.id,
      layer: 'route',
      at: sending.peering,
    });
  } else if (accessFlagOffIsContradictory.isUnknown([sending.own, receiving.own])) {
    doubt(walk, 'forward', {
      says: say`Whether ${nameOf({ id: sending.peering, name: sending.peeringName })} allows access from the peer is not stated for one of its sides`,
      rule: accessFlagOffIsContradictory.id,
      layer: 'route',
      at: sending.peering,
    });
  }
  const packet = { originVnet: parcel.originVnet, lentTransit: cameByGateway(walk, parcel) };
  if (forwardedTrafficFlagIsDocumentedAsNeeded.isMissing(packet, from, receiving.own)) {
    doubt(walk, 'forward', {
      says: say`The packet did not start in the peer, and the side of ${nameOf(vnetName(walk, to))} of ${nameOf({ id: sending.peering, name: sending.peeringName })} ${receiving.own.allowForwardedTraffic === null ? 'does not state whether it allows' : 'does not allow'} forwarded traffic. Microsoft's pages ask for it, but packets were seen to pass without it`,
      rule: forwardedTrafficFlagIsDocumentedAsNeeded.id,
      layer: 'route',
      at: sending.peering,
    });
  }
}

/** Traffic of a site that enters by a gateway is lent transit, not forwarded by an appliance. */
function cameByGateway(walk: Walk, parcel: Parcel): boolean {
  return [...walk.network.sites.values()].some((site) =>
    site.prefixes.some((prefix) => containsIp(prefix, parcel.sourceIp)),
  );
}

function linkOf(walk: Walk, vnet: ResourceId, peer: ResourceId): PeerLink | undefined {
  return walk.network.vnets.get(vnet)?.links.find((link) => link.peer === peer && link.connected);
}

/** A VNet by name, for sentences. */
export function vnetName(walk: Walk, id: ResourceId) {
  return walk.network.vnets.get(id) ?? { id, name: 'a VNet' };
}
