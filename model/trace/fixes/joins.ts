import type { Ip } from '../../address/ip.ts';
import { containsIp, overlapsPrefix } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { suggestAddressSpace } from '../../document/free-space.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network, PeerLink, SiteNode, SubnetNode, VnetNode } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { fixSettings } from './fix-settings.ts';

/** Completes a peering on both sides. */
export function fixPeering(network: Network, id: ResourceId): Fix | undefined {
  const peering = find(network.design, id);
  if (peering?.kind !== 'peering') return undefined;
  const { left, right } = peering.settings;
  return fixSettings(
    id,
    { left: { ...left, exists: true }, right: { ...right, exists: true }, state: 'Connected' },
    say`Create both sides of peering ${nameOf(peering)}`,
  );
}

/** Peers two VNets that nothing joins; none where they overlap, as Azure peers no such VNets. */
export function fixNoPeering(own: VnetNode, far: VnetNode): Fix | undefined {
  if (overlap(own, far) || own.links.some(({ peer }) => peer === far.id)) return undefined;
  return {
    edit: 'peer-vnets',
    input: { vnet: own.id, peer: far.id },
    says: say`Peer ${nameOf(own)} with ${nameOf(far)}`,
  };
}

/** Moves a peered VNet out of the range that it shares with the other one. */
export function fixOverlap(network: Network, own: VnetNode, far: VnetNode): Fix | undefined {
  const vnet = find(network.design, far.id);
  const shared = far.addressSpaces.filter((space) =>
    own.addressSpaces.some((other) => overlapsPrefix(space, other)),
  );
  const [space] = shared;
  if (vnet?.kind !== 'virtualNetwork' || !space || shared.length > 1) return undefined;
  const free = suggestAddressSpace(network.design, space.length);
  const index = far.addressSpaces.indexOf(space);
  // Spaces that cannot be read are not in the compiled list, so that places in it mean nothing.
  if (free === null || vnet.settings.addressSpaces.length !== far.addressSpaces.length) return undefined;
  const addressSpaces = vnet.settings.addressSpaces.map((text, at) => (at === index ? free : text));
  return fixSettings(
    vnet.id,
    { addressSpaces },
    say`Move ${nameOf(vnet)} to ${code(free)}, with everything in it`,
  );
}

function overlap(a: VnetNode, b: VnetNode): boolean {
  return a.addressSpaces.some((one) => b.addressSpaces.some((other) => overlapsPrefix(one, other)));
}

/** Adds subnets to those that a subnet peering joins, each on the side of its VNet. */
export function fixPeeredSubnets(
  network: Network,
  id: ResourceId,
  ends: readonly (SubnetNode | undefined)[],
): Fix | undefined {
  const peering = find(network.design, id);
  if (peering?.kind !== 'peering') return undefined;
  const { left, right } = peering.settings;
  const missing = ends.filter((one) => one !== undefined);
  const withMissing = (side: typeof left) => ({
    ...side,
    subnets: [
      ...new Set([...side.subnets, ...missing.filter(({ vnet }) => vnet === side.vnet).map((one) => one.id)]),
    ],
  });
  const added = missing.filter(
    (one) =>
      [left.vnet, right.vnet].includes(one.vnet) && ![...left.subnets, ...right.subnets].includes(one.id),
  );
  if (added.length === 0) return undefined;
  return fixSettings(
    id,
    { left: withMissing(left), right: withMissing(right) },
    say`Add ${listOf(added.map(nameOf))} to the peered subnets of ${nameOf(peering)}`,
  );
}

/** The subnet of a VNet that holds an address. */
export function subnetAt(network: Network, vnet: ResourceId, ip: Ip): SubnetNode | undefined {
  return [...network.subnets.values()].find(
    (one) => one.vnet === vnet && one.prefix !== null && containsIp(one.prefix, ip),
  );
}

/** Lends the gateway of a VNet to the peer that holds an address; none where they are not peered. */
export function fixTransitTo(network: Network, lender: ResourceId | null, ip: Ip): Fix | undefined {
  const links = network.vnets.get(lender as ResourceId)?.links ?? [];
  const link = links.find(
    ({ peer, connected }) =>
      connected && network.vnets.get(peer)?.addressSpaces.some((space) => containsIp(space, ip)),
  );
  const user = network.vnets.get(link?.peer as ResourceId);
  const back = user?.links.find(({ peer, peering }) => peer === lender && peering === link?.peering);
  return user && back && fixTransit(network, user, back);
}

/** Lets a VNet use the gateway of a peer; none where it has a gateway already, its own or another peer's. */
export function fixTransit(network: Network, user: VnetNode, link: PeerLink): Fix | undefined {
  const id = link.peering;
  const peering = find(network.design, id);
  if (hasGateway(network, user.id, id)) return undefined;
  const lender = network.vnets.get(link.peer);
  // No setting of a connected group lends a gateway; a peering does, and goes before the group.
  if (link.via === 'connectedGroup') return lender && fixPeeringThatLends(user, lender);
  if (peering?.kind === 'connectivityConfiguration') {
    return peering.settings.hub === link.peer ? fixHubGateway(network, peering, user.id) : undefined;
  }
  if (peering?.kind !== 'peering') return undefined;
  const { left, right } = peering.settings;
  const uses = { useRemoteGateways: true };
  const lends = { allowGatewayTransit: true };
  return fixSettings(
    id,
    {
      left: { ...left, ...(left.vnet === user.id ? uses : lends) },
      right: { ...right, ...(right.vnet === user.id ? uses : lends) },
    },
    say`Allow gateway transit on the side of ${nameOf(peering)} that has the gateway, and use the remote gateway on the other`,
  );
}

function fixPeeringThatLends(user: VnetNode, lender: VnetNode): Fix | undefined {
  if (overlap(user, lender)) return undefined;
  return {
    edit: 'peer-vnets',
    input: { vnet: user.id, peer: lender.id, usesGatewayOfPeer: true },
    says: say`Peer ${nameOf(user)} with ${nameOf(lender)} and let it use the gateway there`,
  };
}

/** A configuration lends the gateway of its hub to whole groups. */
function fixHubGateway(
  network: Network,
  configuration: ResourceOf<'connectivityConfiguration'>,
  user: ResourceId,
): Fix {
  return fixSettings(
    configuration.id,
    { groups: withHubGateway(network, configuration, [user], true) },
    say`Let the group use the hub as a gateway in ${nameOf(configuration)}`,
  );
}

/** Spokes that do without a gateway which their hub does not have get their peering. */
export function fixWithoutGateway(
  network: Network,
  id: ResourceId,
  ends: readonly ResourceId[],
): Fix | undefined {
  const configuration = find(network.design, id);
  if (configuration?.kind !== 'connectivityConfiguration') return undefined;
  return fixSettings(
    id,
    { groups: withHubGateway(network, configuration, ends, false) },
    say`Do not use the hub as a gateway in ${nameOf(configuration)}`,
  );
}

function withHubGateway(
  { design }: Network,
  { settings }: ResourceOf<'connectivityConfiguration'>,
  spokes: readonly ResourceId[],
  useHubGateway: boolean,
) {
  return settings.groups.map((row) => {
    const group = find(design, row.group);
    const isIn = group?.kind === 'networkGroup' && group.settings.members.some((one) => spokes.includes(one));
    return isIn ? { ...row, useHubGateway } : row;
  });
}

/** Lets a peering carry IPv4 as well. */
export function fixOnlyIpv6(network: Network, id: ResourceId): Fix | undefined {
  const peering = find(network.design, id);
  return peering?.kind === 'peering'
    ? fixSettings(id, { onlyIpv6: false }, say`Peer IPv4 as well in ${nameOf(peering)}`)
    : undefined;
}

function hasGateway(network: Network, vnet: ResourceId, but: ResourceId): boolean {
  const links = network.vnets.get(vnet)?.links ?? [];
  return (
    ownGateways(network, vnet).length > 0 ||
    links.some(({ peering, own }) => peering !== but && own.useRemoteGateways === true)
  );
}

/** Joins a site with the VNet that holds an address. */
export function fixSiteToAddress(
  network: Network,
  site: SiteNode,
  ip: Ip,
  meant: ResourceId | null,
): Fix | undefined {
  const home = meant === null ? undefined : network.addressesOf(meant).find((one) => one.ip === ip);
  const vnet =
    network.vnets.get(network.subnets.get(home?.subnet as ResourceId)?.vnet as ResourceId) ??
    [...network.vnets.values()].find(({ addressSpaces }) => addressSpaces.some((one) => containsIp(one, ip)));
  return vnet && fixNoGateway(network, vnet, site);
}

/** Joins a VNet with a site: over a gateway that a peer lends, a circuit's private peering, a gateway of its own, or a new one. */
export function fixNoGateway(network: Network, vnet: VnetNode, site: SiteNode): Fix | undefined {
  const joined = site.connections.find(
    ({ carriesPrivate, gateway }) => carriesPrivate && vnet.gateways.some((one) => one.gateway === gateway),
  );
  // The tunnel is there and announces less than the site holds.
  if (joined) {
    const says = say`Announce every prefix of ${nameOf(site)} over ${nameOf(joined)}`;
    return fixSettings(joined.id, { prefixes: [] }, says);
  }
  const own = ownGateways(network, vnet.id);
  const borrowed = vnet.links.find(({ own: side }) => side.useRemoteGateways === true);
  if (own.length === 0 && !borrowed) {
    const lender = site.connections.find(({ carriesPrivate, vnet: at }) => carriesPrivate && at !== null);
    const link = vnet.links.find(({ peer, connected }) => connected && peer === lender?.vnet);
    if (link) return fixTransit(network, vnet, link);
    const hub = network.vnets.get(lender?.vnet as ResourceId);
    if (hub && fixNoPeering(vnet, hub)) return fixPeeringThatLends(vnet, hub);
  }
  const home = own.length > 0 || !borrowed ? vnet : network.vnets.get(borrowed.peer);
  return home && fixConnection(network, home, site);
}

function fixConnection(network: Network, vnet: VnetNode, site: SiteNode): Fix | undefined {
  const [gateway] = ownGateways(network, vnet.id);
  const known = site.connections.find((one) => one.gateway !== null && one.gateway === gateway?.id);
  if (known)
    return fixSettings(known.id, { privatePeering: true }, say`Turn on private peering of ${nameOf(known)}`);
  return {
    edit: 'connect-site',
    input: { vnet: vnet.id, site: site.id },
    says: gateway
      ? say`Connect ${nameOf(site)} with ${nameOf(gateway)}`
      : say`Add a VPN gateway to ${nameOf(vnet)} and connect ${nameOf(site)} with it`,
  };
}

function ownGateways(network: Network, vnet: ResourceId) {
  return Object.values(network.design.resources).filter(
    ({ kind, parent }) =>
      (kind === 'vpnGateway' || kind === 'expressRouteGateway') &&
      network.subnets.get(parent as ResourceId)?.vnet === vnet,
  );
}
