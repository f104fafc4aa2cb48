import type { Ip } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network, SiteConnection, SiteNode } from '../../network/network.ts';
import { type LegEnd, rangeOfSite } from '../fixes/routes.ts';
import { wayOfSite } from '../vnets-of-site.ts';
import type { Parcel } from '../walk.ts';

/** Where a leg of the way back starts or ends; no subnet means on premises. */
export interface LegPlace {
  readonly subnet: ResourceId | null;
  readonly thing: ResourceId | null;
}

/** Both ends of a leg as routes see them, for remedies. */
export interface LegEnds {
  readonly replies: LegEnd | undefined;
  readonly asks: LegEnd | undefined;
  /** The addresses to which either end sends. */
  readonly replyTo: Ip;
  readonly askedAt: Ip;
}

/** Reads the ends of a leg of the way back from its reply. */
export function legEnds(
  network: Network,
  from: LegPlace,
  to: LegPlace,
  { destination, sourceIp }: Parcel,
): LegEnds {
  const replyTo = destination.ip ?? sourceIp;
  return {
    replies: legEnd(network, from, sourceIp, replyTo),
    asks: legEnd(network, to, replyTo, sourceIp),
    replyTo,
    askedAt: sourceIp,
  };
}

/** A site sends by the gateway that takes its packets in. */
function legEnd(network: Network, { subnet, thing }: LegPlace, own: Ip, other: Ip): LegEnd | undefined {
  const site = subnet === null ? siteOf(network, thing) : undefined;
  const entry = site ? connectionTowards(network, site, other)?.gatewaySubnet : subnet;
  const node = network.subnets.get(entry as ResourceId);
  const range = site ? rangeOfSite(network, own) : node?.prefix;
  return node && range ? { subnet: node, range } : undefined;
}

/** The site of something on premises. */
export function siteOf({ design, sites }: Network, thing: ResourceId | null): SiteNode | undefined {
  const resource = find(design, thing);
  // The clients of a VPN gateway stand for a site under the gateway's id.
  if (resource?.kind === 'vpnClient') return sites.get(resource.settings.gateway as ResourceId);
  if (resource?.kind === 'vpnGateway') return sites.get(resource.id);
  return sites.get((resource?.kind === 'onPremisesSite' ? resource.id : resource?.parent) as ResourceId);
}

/** The connection of a site whose gateway serves the VNet of an address. */
export function connectionTowards(network: Network, site: SiteNode, ip: Ip): SiteConnection | undefined {
  return wayOfSite(network, site, ip)?.way;
}
