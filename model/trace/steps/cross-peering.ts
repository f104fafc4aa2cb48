import { containsIp } from '../../address/prefix.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { PeerLink } from '../../network/network.ts';
import { accessFlagOffIsContradictory } from '../../routing/rules/access-flag-off-is-contradictory.ts';
import { forwardedTrafficFlagIsDocumentedAsNeeded } from '../../routing/rules/forwarded-traffic-flag-is-documented-as-needed.ts';
import { peeringNeedsBothSides } from '../../routing/rules/peering-needs-both-sides.ts';
import { doubt, note, type Parcel, type Walk } from '../walk.ts';

/** The flags of a peering that a packet crosses. */
export function crossPeering(walk: Walk, from: ResourceId, to: ResourceId, parcel: Parcel): void {
  const sending = linkOf(walk, from, to);
  const receiving = linkOf(walk, to, from);
  if (!sending || !receiving) return;
  if (accessFlagOffIsContradictory.isOff([sending.own, receiving.own])) {
    doubt(walk, 'forward', {
      says: say`One side of ${nameOf({ id: sending.peering, name: sending.peeringName })} does not allow access from the peer; whether rules that name addresses still let traffic pass is told differently by Microsoft's pages`,
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
      says: say`The packet did not start in the peer, and the side of ${nameOf(vnetName(walk, to))} of ${nameOf({ id: sending.peering, name: sending.peeringName })} ${receiving.own.allowForwardedTraffic === null ? 'does not state whether it allows' : 'does not allow'} forwarded traffic: documented as needed, seen to pass without it`,
      rule: forwardedTrafficFlagIsDocumentedAsNeeded.id,
      layer: 'route',
      at: sending.peering,
    });
  }
  note(walk, {
    action: 'forward',
    says: say`${nameOf({ id: sending.peering, name: sending.peeringName })} carries it from ${nameOf(vnetName(walk, from))} to ${nameOf(vnetName(walk, to))}`,
    rules: [peeringNeedsBothSides.id],
    at: [sending.peering],
  });
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
