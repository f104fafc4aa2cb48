import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { applianceSource } from '../../egress/translated-source.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { AddressHolder, PeerLink, SubnetNode } from '../../network/network.ts';
import type { Route } from '../../routing/route.ts';
import { applianceMustForward } from '../../routing/rules/appliance-must-forward.ts';
import { applianceNextHopMustBeNear } from '../../routing/rules/appliance-next-hop-must-be-near.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { fixMissingAppliance } from '../fixes/routes.ts';
import { fixForwarding, fixTranslation } from '../fixes/ways-out.ts';
import { applianceMustTranslateTowardsTheInternet } from '../rules/appliance-must-translate-towards-the-internet.ts';
import { assume, block, doubt, type Leg, note, type Parcel, type Position, type Walk } from '../walk.ts';
import { crossPeering, vnetName } from './cross-peering.ts';
import { enterHolder, unknownAt } from './enter.ts';
import { enterNsgs, leave } from './leave.ts';
import { passFirewall } from './pass-firewall.ts';
import { routeDestination } from './pick-route.ts';

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
        ? say`${code(printIp(address))} lies in a virtual hub, and a next hop has to be in ${nameOf(vnetName(walk, subnet.vnet))} or a peer: routing intent leads to the firewall of a hub, no user route does`
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
  if (holder.kind === 'loadBalancer') return passLoadBalancer(walk, holder, from, parcel);
  return passMachine(walk, holder, from, parcel);
}

/** Is the address one of a virtual hub, which is no peer for user routes (ROUTE-32)? */
function isInHub({ network }: Walk, address: Ip): boolean {
  return [...network.hubs.values()].some(({ prefix }) => prefix !== null && containsIp(prefix, address));
}

/** The route by which a subnet sends a packet. */
function routeTo(subnet: SubnetNode, parcel: Parcel): Route | null {
  return selectRoute(subnet.routes, routeDestination(parcel)).route;
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

function passLoadBalancer(walk: Walk, holder: AddressHolder, from: SubnetNode | null, parcel: Parcel): Leg {
  const balancer = find(walk.network.design, holder.id);
  if (balancer?.kind !== 'loadBalancer') return null;
  for (const backend of balancer.settings.backends) {
    const machine = walk.network.addressesOf(backend)[0];
    if (machine) {
      walk.hops.push({ from: holder.id, to: backend, along: [], path: 'private' });
      return passMachine(walk, machine, from, parcel);
    }
  }
  block(walk, 'forward', {
    layer: 'appliance',
    at: holder.id,
    rule: applianceNextHopMustBeNear.id,
    evidence: say`${nameOf(holder)} has no machine behind it`,
    fix: from ? fixMissingAppliance(walk.network, from, routeTo(from, parcel), holder.ip) : undefined,
  });
  return null;
}

function passMachine(walk: Walk, holder: AddressHolder, from: SubnetNode | null, parcel: Parcel): Leg {
  const machine = find(walk.network.design, holder.id);
  const subnet = walk.network.subnets.get(holder.subnet);
  if (machine?.kind !== 'virtualMachine' || !subnet || !holder.nic) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceMustForward.id,
      evidence: say`${nameOf(holder)} is no appliance: it does not pass packets on`,
      fix: from ? fixMissingAppliance(walk.network, from, routeTo(from, parcel), holder.ip) : undefined,
    });
    return null;
  }
  enterNsgs(walk, subnet, holder.nic, holder.id, parcel);
  const { appliance } = machine.settings;
  if (!applianceMustForward.passes(holder.nic) || !appliance.enabled) {
    const missing = holder.nic.ipForwarding
      ? say`it is not set up as an appliance`
      : say`IP forwarding is off at its interface`;
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceMustForward.id,
      evidence: say`${nameOf(holder)} does not pass on packets of others: ${missing}`,
      fix: fixForwarding(machine),
    });
  }
  const { destination } = parcel;
  const isPublic = destination.kind !== 'private';
  if (!applianceMustTranslateTowardsTheInternet.suffices(appliance, destination.kind)) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceMustTranslateTowardsTheInternet.id,
      evidence: say`${nameOf(holder)} keeps the private source address, with which nothing public can answer`,
      fix: fixTranslation(machine),
    });
  }
  const out =
    (isPublic ? walk.network.nics.get(holder.id)?.find(({ publicIp }) => publicIp !== null) : undefined) ??
    holder.nic;
  const outSubnet = walk.network.subnets.get(out.subnet) ?? subnet;
  const { translated, because } = applianceSource(
    { snat: appliance.snat, address: printIp(out.ip) },
    printIp(parcel.sourceIp),
  );
  walk.passed.push({ id: holder.id, kind: 'machine', translated, subnet: outSubnet.id, ip: out.ip });
  assume(walk, 'appliance', say`${nameOf(machine)} passes on what it receives, and its own rules allow it.`);
  note(walk, {
    action: 'forward',
    says: translated
      ? say`${nameOf(machine)} passes it on with its own address ${code(printIp(out.ip))}`
      : say`${nameOf(machine)} passes it on with the source unchanged`,
    rules: [applianceMustForward.id, ...because],
    at: [machine.id],
  });
  const next: Parcel = translated
    ? { ...parcel, sourceIp: out.ip, sourceText: null, originVnet: outSubnet.vnet }
    : parcel;
  leave(walk, outSubnet, out, holder.id, next);
  return { at: { subnet: outSubnet.id, thing: holder.id }, parcel: next };
}
