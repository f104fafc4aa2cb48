import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp, parsePrefix } from '../../address/prefix.ts';
import { find, ofKind } from '../../document/design.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { PeerLink, SiteNode, SubnetNode, VnetNode } from '../../network/network.ts';
import { configurationCountsOnceDeployed } from '../../routing/rules/configuration-counts-once-deployed.ts';
import { gatewayTransitNeedsBothSides } from '../../routing/rules/gateway-transit-needs-both-sides.ts';
import { hostRouteStaysWithinOnePeering } from '../../routing/rules/host-route-stays-within-one-peering.ts';
import { networkManagerPeersHubAndSpokes } from '../../routing/rules/network-manager-peers-hub-and-spokes.ts';
import { peeredSubnetsOccurOnce } from '../../routing/rules/peered-subnets-occur-once.ts';
import { peeredVnetsMustNotOverlap } from '../../routing/rules/peered-vnets-must-not-overlap.ts';
import { peeringIsNotTransitive } from '../../routing/rules/peering-is-not-transitive.ts';
import { peeringNeedsBothSides } from '../../routing/rules/peering-needs-both-sides.ts';
import { propagationOffKeepsGatewayRoutesOut } from '../../routing/rules/propagation-off-keeps-gateway-routes-out.ts';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from '../../routing/rules/sites-and-vnets-reach-each-other-on-private-addresses.ts';
import { subnetPeeringJoinsNamedSubnets } from '../../routing/rules/subnet-peering-joins-named-subnets.ts';
import { unusedPrivateRangesAreDropped } from '../../routing/rules/unused-private-ranges-are-dropped.ts';
import { vnetsNeedALink } from '../../routing/rules/vnets-need-a-link.ts';
import type { Fix } from '../answer.ts';
import {
  fixNoGateway,
  fixNoPeering,
  fixOnlyIpv6,
  fixOverlap,
  fixPeering,
  fixTransit,
  fixWithoutGateway,
} from '../fixes/joins.ts';
import { fixPropagation } from '../fixes/routes.ts';
import { hiddenPodsOnlyOpenConnections } from '../rules/hidden-pods-only-open-connections.ts';
import { serves } from '../vnets-of-site.ts';
import type { Parcel, Walk } from '../walk.ts';
import { policyMayJoin, whyNotInLink } from './cross-part.ts';
import { noWayByHub } from './hub-no-way.ts';

/** Why no route leads to a private address: the rule, where it can be remedied, and the sentence. */
export interface NoWay {
  readonly rule: string;
  readonly at: ResourceId;
  readonly says: Sentence;
  readonly also: readonly string[];
  readonly fix?: Fix | undefined;
  /** The way would be there if a setting that is not stated says so. */
  readonly undecided?: boolean;
}

/** Looks behind the missing route: a peering that does not carry, a VNet two hops away, a gateway that is not lent. */
export function explainNoWay(walk: Walk, subnet: SubnetNode, ip: Ip, meant: Parcel['meant']): NoWay {
  const vnet = walk.network.vnets.get(subnet.vnet);
  const far = vnet && vnetMeant(walk, vnet, ip, meant);
  const kept = vnet?.hub ? keptOut(walk, subnet, vnet, ip) : null;
  if (kept) return kept;
  if (vnet && far) return betweenVnets(walk, subnet, vnet, far, ip);
  const site = [...walk.network.sites.values()].find(({ prefixes }) =>
    prefixes.some((prefix) => containsIp(prefix, ip)),
  );
  if (vnet && site) return toSite(walk, subnet, vnet, site);
  const hidden = insideCluster(walk, ip);
  if (hidden) return hidden;
  return {
    rule: unusedPrivateRangesAreDropped.id,
    at: subnet.id,
    says: say`no VNet range, peering, gateway or user route of ${nameOf(subnet)} covers ${code(printIp(ip))}`,
    also: [],
  };
}

/** An address that only a cluster knows: one of its pods or services (PAAS-25). */
function insideCluster({ network }: Walk, ip: Ip): NoWay | null {
  const holds = (range: string) => {
    const prefix = parsePrefix(range);
    return prefix !== null && containsIp(prefix, ip);
  };
  const cluster = ofKind(network.design, 'kubernetesCluster').find(
    ({ settings: { networkModel, podCidr, serviceCidr } }) =>
      holds(serviceCidr) || (networkModel !== 'flat' && holds(podCidr)),
  );
  if (!cluster) return null;
  return {
    rule: hiddenPodsOnlyOpenConnections.id,
    at: cluster.id,
    says: say`${code(printIp(ip))} is an address inside ${nameOf(cluster)}, which nobody outside it can call. Calls come in through a load balancer or an ingress`,
    also: [],
  };
}

/** What a hub told the VNet, and the route table of the subnet keeps out. */
function keptOut(walk: Walk, subnet: SubnetNode, vnet: VnetNode, ip: Ip): NoWay | null {
  const table = find(walk.network.design, subnet.settings.routeTable);
  const told = vnet.gateways.some(({ learned }) => learned.some(({ prefix }) => containsIp(prefix, ip)));
  if (!told || !table || propagationOffKeepsGatewayRoutesOut.lets(subnet.routes.context.routeTable))
    return null;
  return {
    rule: propagationOffKeepsGatewayRoutesOut.id,
    at: table.id,
    says: say`${nameOf(table)} keeps gateway routes out of ${nameOf(subnet)}, and with them those of the hub of ${nameOf(vnet)}`,
    also: [],
    fix: fixPropagation(table),
  };
}

/** The other VNet in which the address lies: that of the thing that is meant, else any. */
function vnetMeant(walk: Walk, own: VnetNode, ip: Ip, meant: Parcel['meant']): VnetNode | undefined {
  const home =
    meant === null ? undefined : walk.network.addressesOf(meant).find((holder) => holder.ip === ip);
  const vnet = home && walk.network.subnets.get(home.subnet)?.vnet;
  if (vnet !== undefined) return vnet === own.id ? undefined : walk.network.vnets.get(vnet);
  return [...walk.network.vnets.values()].find(
    (one) => one.id !== own.id && one.addressSpaces.some((space) => containsIp(space, ip)),
  );
}

function betweenVnets(walk: Walk, from: SubnetNode, own: VnetNode, far: VnetNode, ip: Ip): NoWay {
  const byHub = noWayByHub(walk.network, own, far, ip);
  if (byHub) return { ...byHub, also: [] };
  const inLink = whyNotInLink(walk, from, own, far, ip);
  if (inLink) return { ...inLink, also: [] };
  const link = own.links.find(({ peer, connected }) => peer === far.id && !connected);
  if (link) return brokenPeering(walk, own, far, link);
  const policy = policyMayJoin(walk, own, far);
  if (policy) {
    return {
      rule: configurationCountsOnceDeployed.id,
      at: policy.configuration.id,
      says: say`a policy adds members to ${nameOf(policy.group)}, and whether ${nameOf(policy.configuration)} joins ${nameOf(own)} with ${nameOf(far)} that way is not drawn`,
      also: [],
      undecided: true,
    };
  }
  const peersOf = (vnet: VnetNode) => vnet.links.filter(({ connected }) => connected).map(({ peer }) => peer);
  const [shared] = peeringIsNotTransitive.between(peersOf(own), peersOf(far));
  const between = find(walk.network.design, shared);
  if (between && shared) {
    const isEndpoint = walk.network.holderAt(far.id, ip)?.kind === 'privateEndpoint';
    return {
      rule: peeringIsNotTransitive.id,
      at: shared,
      says: say`${nameOf(own)} and ${nameOf(far)} are both peered with ${nameOf(between)}, and peering is not transitive`,
      also:
        isEndpoint && !hostRouteStaysWithinOnePeering.travels(2) ? [hostRouteStaysWithinOnePeering.id] : [],
      fix: fixNoPeering(own, far),
    };
  }
  const joined = vnetsNeedALink.joins(own.id, peersOf(own), far.id);
  return {
    rule: joined ? unusedPrivateRangesAreDropped.id : vnetsNeedALink.id,
    at: own.id,
    says: joined
      ? say`no route of ${nameOf(own)} leads to ${code(printIp(ip))} in ${nameOf(far)}`
      : say`nothing joins ${nameOf(own)} with ${nameOf(far)}`,
    also: [],
    fix: fixNoPeering(own, far),
  };
}

function brokenPeering(walk: Walk, own: VnetNode, far: VnetNode, link: PeerLink): NoWay {
  const peering = { id: link.peering, name: link.peeringName };
  const overlaps = link.why === 'overlap';
  if (link.why === 'noGateway') {
    return {
      rule: networkManagerPeersHubAndSpokes.id,
      at: link.peering,
      says: say`${nameOf(peering)} tells the spokes to use the gateway of the hub, but the hub has none, so Azure does not create the peering of the spoke`,
      also: [],
      fix: fixWithoutGateway(walk.network, link.peering, [own.id, far.id]),
    };
  }
  if (link.why === 'onlyIpv6') {
    return {
      rule: subnetPeeringJoinsNamedSubnets.id,
      at: link.peering,
      says: say`${nameOf(peering)} carries IPv6 only`,
      also: [],
      fix: fixOnlyIpv6(walk.network, link.peering),
    };
  }
  return {
    rule: overlaps
      ? link.subnets !== null
        ? peeredSubnetsOccurOnce.id
        : peeredVnetsMustNotOverlap.id
      : peeringNeedsBothSides.id,
    at: link.peering,
    says: overlaps
      ? say`${nameOf(own)} and ${nameOf(far)} overlap, so ${nameOf(peering)} cannot carry anything`
      : say`${nameOf(peering)} is not connected: ${link.why === 'missingSide' ? 'one of its two sides is missing' : 'one of its two sides was deleted or is still pending'}`,
    also: [],
    fix: overlaps ? fixOverlap(walk.network, own, far) : fixPeering(walk.network, link.peering),
  };
}

function toSite(walk: Walk, subnet: SubnetNode, vnet: VnetNode, site: SiteNode): NoWay {
  const table = find(walk.network.design, subnet.settings.routeTable);
  const learned = site.connections.some((one) => one.carriesPrivate && serves(walk.network, one, vnet));
  if (learned && table && !propagationOffKeepsGatewayRoutesOut.lets(subnet.routes.context.routeTable)) {
    return {
      rule: propagationOffKeepsGatewayRoutesOut.id,
      at: table.id,
      says: say`${nameOf(table)} keeps gateway routes out of ${nameOf(subnet)}, so the route to ${nameOf(site)} is missing there`,
      also: [],
      fix: fixPropagation(table),
    };
  }
  const refusing = vnet.links.find(
    (link) =>
      link.connected &&
      site.connections.some((one) => one.vnet === link.peer) &&
      !gatewayTransitNeedsBothSides.lends(link.remote, link.own),
  );
  if (refusing) {
    const peering = { id: refusing.peering, name: refusing.peeringName };
    if (gatewayTransitNeedsBothSides.mayLend(refusing.remote, refusing.own)) {
      return {
        rule: gatewayTransitNeedsBothSides.id,
        at: refusing.peering,
        says: say`whether ${nameOf(peering)} lends the gateway that leads to ${nameOf(site)} is not stated`,
        also: [],
        undecided: true,
      };
    }
    return {
      rule: gatewayTransitNeedsBothSides.id,
      at: refusing.peering,
      says:
        refusing.via === 'connectedGroup'
          ? say`the connected group of ${nameOf(peering)} lends no gateway; only a peering lends the one that leads to ${nameOf(site)}`
          : say`${nameOf(peering)} does not lend the gateway that leads to ${nameOf(site)}: one side has to allow gateway transit, and the other has to use the remote gateway`,
      also: [],
      fix: fixTransit(walk.network, vnet, refusing) ?? fixNoGateway(walk.network, vnet, site),
    };
  }
  return {
    rule: sitesAndVnetsReachEachOtherOnPrivateAddresses.id,
    at: vnet.id,
    says: say`${nameOf(vnet)} has no gateway to ${nameOf(site)}`,
    also: [],
    fix: fixNoGateway(walk.network, vnet, site),
  };
}
