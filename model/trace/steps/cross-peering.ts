import { containsIp } from '../../address/prefix.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { PeerLink } from '../../network/network.ts';
import { doubt, note, type Parcel, type Walk } from '../walk.ts';

/** The flags of a peering that a packet crosses. */
export function crossPeering(walk: Walk, from: ResourceId, to: ResourceId, parcel: Parcel): void {
  const sending = linkOf(walk, from, to);
  const receiving = linkOf(walk, to, from);
  if (!sending || !receiving) return;
  const closed = [sending, receiving].find((link) => link.own.allowVirtualNetworkAccess === false);
  if (closed) {
    doubt(walk, 'forward', {
      says: say`One side of ${nameOf({ id: sending.peering, name: sending.peeringName })} does not allow access from the peer; whether rules that name addresses still let traffic pass is told differently by Microsoft's pages`,
      rule: 'routing/access-flag-off-is-contradictory',
      layer: 'route',
      at: sending.peering,
    });
  }
  const forwarded = parcel.originVnet !== null && parcel.originVnet !== from && !cameByGateway(walk, parcel);
  if (forwarded && receiving.own.allowForwardedTraffic !== true) {
    doubt(walk, 'forward', {
      says: say`The packet did not start in the peer, and the side of ${nameOf(vnetName(walk, to))} of ${nameOf({ id: sending.peering, name: sending.peeringName })} does not allow forwarded traffic: documented as needed, seen to pass without it`,
      rule: 'routing/forwarded-traffic-flag-is-documented-as-needed',
      layer: 'route',
      at: sending.peering,
    });
  }
  note(walk, {
    action: 'forward',
    says: say`${nameOf({ id: sending.peering, name: sending.peeringName })} carries it from ${nameOf(vnetName(walk, from))} to ${nameOf(vnetName(walk, to))}`,
    rules: ['routing/peering-adds-the-ranges-of-the-peer', 'routing/peering-needs-both-sides'],
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
