import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { AddressHolder, PeerLink, SubnetNode } from '../../network/network.ts';
import { applianceNextHopMustBeNear } from '../../routing/rules/appliance-next-hop-must-be-near.ts';
import { fixMissingAppliance } from '../fixes/routes.ts';
import { block, doubt, type Leg, type Parcel, type Position, type Walk } from '../walk.ts';
import { crossPeering, vnetName } from './cross-peering.ts';
import { enterHolder, unknownAt } from './enter.ts';
import { passBalanced } from './pass-balanced.ts';
import { passFirewall } from './pass-firewall.ts';
import { passMachine, routeTo } from './pass-machine.ts';

/** A next hop of type appliance: found near, asked, and left again by its own subnet's routes. */
export function passAppliance(
  walk: Walk,
  at: Position,
  subnet: SubnetNode,
  address: Ip,
  parcel: Parcel,
): Leg {
  const found = findNear(walk, subnet, address);
  const unknown = found ? undefined : unknownAt(walk, [subnet.vnet, ...peersOf(walk, subnet)], address);
  if (unknown) {
    doubt(walk, 'forward', {
      says: say`Nothing that is modelled holds ${code(printIp(address))}; ${nameOf(unknown)} may, and what it does with the packet is not known`,
      rule: applianceNextHopMustBeNear.id,
      layer: 'appliance',
      at: unknown.id,
    });
    return null;
  }
  if (!found) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: subnet.routes.context.routeTable?.id ?? subnet.id,
      rule: applianceNextHopMustBeNear.id,
      evidence: isInHub(walk, address)
        ? say`${code(printIp(address))} lies in a virtual hub, but a next hop has to be in ${nameOf(vnetName(walk, subnet.vnet))} or a peer. Only routing intent leads to the firewall of a hub`
        : say`No appliance is drawn at ${code(printIp(address))} in ${nameOf(vnetName(walk, subnet.vnet))} or a peer`,
      fix: fixMissingAppliance(walk.network, subnet, routeTo(subnet, parcel), address),
    });
    return null;
  }
  const { holder, peering } = found;
  if (peering) crossPeering(walk, subnet.vnet, peering.peer, parcel);
  // A packet that is meant for the appliance itself ends there.
  if (parcel.destination.kind === 'private' && parcel.destination.ip === address) {
    return enterHolder(walk, at, peering?.peer ?? subnet.vnet, peering ? [peering.peering] : [], parcel);
  }
  walk.hops.push({
    from: at.from ?? at.thing,
    to: holder.id,
    along: peering ? [peering.peering] : [],
    path: 'private',
  });
  return passFound(walk, holder, subnet, parcel);
}

/** Through what stands at a next hop; the subnet is the one whose route led there, null where a virtual hub did. */
export function passFound(walk: Walk, holder: AddressHolder, from: SubnetNode | null, parcel: Parcel): Leg {
  if (holder.kind === 'firewall') return passFirewall(walk, holder, parcel);
  if (holder.kind === 'loadBalancer') return passBalanced(walk, holder, from, parcel);
  return passMachine(walk, holder, from, parcel);
}

/** Is the address one of a virtual hub, which is no peer for user routes (ROUTE-32)? */
function isInHub({ network }: Walk, address: Ip): boolean {
  return [...network.hubs.values()].some(({ prefix }) => prefix !== null && containsIp(prefix, address));
}

function peersOf(walk: Walk, subnet: SubnetNode): readonly ResourceId[] {
  const links = walk.network.vnets.get(subnet.vnet)?.links ?? [];
  return links.filter(({ connected }) => connected).map(({ peer }) => peer);
}

function findNear(
  walk: Walk,
  subnet: SubnetNode,
  address: Ip,
): { holder: AddressHolder; peering: PeerLink | null } | null {
  const at = (vnet: ResourceId, peering: PeerLink | null) => {
    const holder = walk.network.holderAt(vnet, address);
    return holder && { holder, peering };
  };
  const links = walk.network.vnets.get(subnet.vnet)?.links.filter(({ connected }) => connected) ?? [];
  return applianceNextHopMustBeNear.pick(
    at(subnet.vnet, null),
    links.map((link) =>
      link.ranges.some((range) => containsIp(range, address)) ? at(link.peer, link) : null,
    ),
  );
}
