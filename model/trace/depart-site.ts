import { type Ip, printIp } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import { find, ofKind } from '../document/design.ts';
import { siteSource } from '../egress/outside-source.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { PeerLink, SiteConnection, SiteNode } from '../network/network.ts';
import { parsePrefixes } from '../network/sites.ts';
import { branchesReachEachOtherThroughTheHub } from '../routing/rules/branches-reach-each-other-through-the-hub.ts';
import { gatewayTransitNeedsBothSides } from '../routing/rules/gateway-transit-needs-both-sides.ts';
import { microsoftPeeringLeadsToPublicServicesOnly } from '../routing/rules/microsoft-peering-leads-to-public-services-only.ts';
import { routeServerJoinsBranches } from '../routing/rules/route-server-joins-branches.ts';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from '../routing/rules/sites-and-vnets-reach-each-other-on-private-addresses.ts';
import { betweenSites } from './between-sites.ts';
import { carry } from './carry.ts';
import { departVpnClient } from './depart-vpn-client.ts';
import type { Origin } from './end.ts';
import { fixSettings } from './fixes/fix-settings.ts';
import { fixSiteToAddress } from './fixes/joins.ts';
import { toPublic } from './steps/go-out.ts';
import type { PublicSource } from './steps/public-source.ts';
import { wayOfSite } from './vnets-of-site.ts';
import { assume, block, doubt, note, type Parcel, type Walk } from './walk.ts';

/** From a site: public addresses over its own way out, private ones over a connection and a gateway. */
export function departSite(walk: Walk, origin: Extract<Origin, { kind: 'host' }>, parcel: Parcel): void {
  const site = walk.network.sites.get(origin.site);
  if (!site) return;
  if (site.isPool) {
    departVpnClient(walk, origin, site, parcel);
    return;
  }
  const from = origin.resource ?? site.id;
  const { destination } = parcel;
  if (destination.kind !== 'private') {
    const microsoft = site.connections.find((connection) =>
      microsoftPeeringLeadsToPublicServicesOnly.takes(connection, destination.kind),
    );
    const seen = siteSource(printIp(origin.ip), site.publicAddress);
    note(walk, {
      action: 'source',
      says: microsoft
        ? say`${nameOf(site)} goes to public addresses of Microsoft over ${nameOf(microsoft)} (Microsoft peering), with its public address ${code(site.publicAddress ?? 'not stated')}`
        : say`${nameOf(site)} goes to the internet with its public address ${code(site.publicAddress ?? 'not stated')}`,
      rules: [...(microsoft ? [microsoftPeeringLeadsToPublicServicesOnly.id] : []), ...seen.because],
      at: [site.id],
    });
    toPublic(
      walk,
      from,
      {
        ...outside(site.publicAddress, `the public address of ${site.name}`),
        ...(microsoft ? { over: microsoft } : {}),
      },
      false,
      null,
      parcel,
    );
    return;
  }
  if (site.prefixes.some((prefix) => containsIp(prefix, destination.ip))) {
    walk.notModelled.push(say`Traffic inside ${nameOf(site)} is not modelled`);
    return;
  }
  const other = [...walk.network.sites.values()].find(({ prefixes }) =>
    prefixes.some((prefix) => containsIp(prefix, destination.ip)),
  );
  if (other) {
    betweenSites(walk, site, other, from, parcel);
    return;
  }
  const chosen = wayOfSite(walk.network, site, destination.ip);
  const connection = chosen?.way;
  if (!connection || connection.gateway === null || connection.gatewaySubnet === null) {
    blameSite(walk, site, destination.ip, parcel.meant);
    return;
  }
  walk.hops.push({ from, to: connection.gateway, along: [connection.id], path: 'private' });
  note(walk, {
    action: 'forward',
    says: say`${nameOf(connection)} takes the packet from ${nameOf(site)} to ${nameOf(find(walk.network.design, connection.gateway) ?? connection)}`,
    rules: [
      sitesAndVnetsReachEachOtherOnPrivateAddresses.id,
      ...rulesOfWay(walk, connection, destination.ip),
    ],
    at: [connection.id, connection.gateway],
  });
  if (chosen?.other)
    assume(
      walk,
      'drawing',
      say`${nameOf(site)} prefers the circuit to ${nameOf(chosen.other)}, as Microsoft advises; its own routers decide.`,
    );
  carry(
    walk,
    { subnet: connection.gatewaySubnet, thing: connection.gateway },
    { ...parcel, originVnet: connection.vnet },
  );
}

/** What lets a connection lead to an address that lies in no VNet of its gateway. */
function rulesOfWay(walk: Walk, { vnet, gatewaySubnet }: SiteConnection, ip: Ip): readonly string[] {
  if (walk.network.hubs.has(gatewaySubnet as ResourceId)) return [branchesReachEachOtherThroughTheHub.id];
  const spaces = vnet === null ? [] : (walk.network.vnets.get(vnet)?.addressSpaces ?? []);
  return spaces.some((space) => containsIp(space, ip)) ? [] : [gatewayTransitNeedsBothSides.id];
}

/** A site without a way to a private address: no connection, one that leads to public services only, or a gateway that is not lent. */
function blameSite(walk: Walk, site: SiteNode, ip: Ip, meant: Parcel['meant']): void {
  const unsure = peeringThatMayLend(walk, site, ip);
  if (unsure) {
    doubt(walk, 'leave', {
      says: say`Whether ${nameOf({ id: unsure.peering, name: unsure.peeringName })} lends the gateway of ${nameOf(site)} is not stated`,
      rule: gatewayTransitNeedsBothSides.id,
      layer: 'gateway',
      at: unsure.peering,
    });
    return;
  }
  if (askRouteServer(walk, site, ip)) return;
  const carrying = site.connections.find(({ carriesPrivate }) => carriesPrivate);
  const microsoft = site.connections.find(({ microsoftPeering }) => microsoftPeering);
  const only = carrying ? undefined : microsoft;
  const rule = carrying ? gatewayTransitNeedsBothSides : sitesAndVnetsReachEachOtherOnPrivateAddresses;
  block(walk, 'leave', {
    layer: 'gateway',
    at: carrying?.gateway ?? only?.id ?? site.id,
    rule: only ? microsoftPeeringLeadsToPublicServicesOnly.id : rule.id,
    evidence: carrying
      ? say`No connection of ${nameOf(site)} leads to a VNet with ${code(printIp(ip))}: neither the VNet of its gateway has that address, nor a VNet that uses this gateway`
      : only
        ? say`${nameOf(only)} has Microsoft peering only, which leads to public services but not to ${code(printIp(ip))}`
        : say`${nameOf(site)} has no connection to Azure, so ${code(printIp(ip))} is out of its reach`,
    fix: fixSiteToAddress(walk.network, site, ip, meant),
  });
}

/** With branch to branch a Route Server tells the gateways beside it what appliances announced; how those pass it on nobody else knows. */
function askRouteServer(walk: Walk, { connections }: SiteNode, ip: Ip): boolean {
  for (const server of ofKind(walk.network.design, 'routeServer')) {
    const home = walk.network.subnets.get(server.parent as ResourceId)?.vnet;
    const way = connections.find(({ carriesPrivate, vnet }) => carriesPrivate && vnet === home);
    const peer = server.settings.peers.find(({ prefixes }) =>
      parsePrefixes(prefixes).some((prefix) => containsIp(prefix, ip)),
    );
    if (!way || !peer) continue;
    const head = { layer: 'gateway', at: server.id, rule: routeServerJoinsBranches.id } as const;
    const route = say`the route to ${code(printIp(ip))}, which peer ${code(peer.name)} announced`;
    if (server.settings.branchToBranch) {
      const says = say`${nameOf(server)} tells the gateway of ${nameOf(way)} ${route}. Only that appliance knows the way on`;
      doubt(walk, 'leave', { ...head, says });
    } else {
      block(walk, 'leave', {
        ...head,
        evidence: say`Branch to branch of ${nameOf(server)} is off, so that it does not tell the gateway of ${nameOf(way)} ${route}`,
        fix: fixSettings(
          server.id,
          { branchToBranch: true },
          say`Switch branch to branch of ${nameOf(server)} on`,
        ),
      });
    }
    return true;
  }
  return false;
}

/** The peering by which a VNet that holds the address may use a gateway of the site: nothing says no, and not all is stated. */
function peeringThatMayLend(walk: Walk, { connections }: SiteNode, ip: Ip): PeerLink | undefined {
  const lenders = connections.filter(({ carriesPrivate }) => carriesPrivate).map(({ vnet }) => vnet);
  return [...walk.network.vnets.values()]
    .filter(({ addressSpaces }) => addressSpaces.some((space) => containsIp(space, ip)))
    .flatMap(({ links }) => links)
    .find(
      (link) =>
        link.connected &&
        lenders.includes(link.peer) &&
        gatewayTransitNeedsBothSides.mayLend(link.remote, link.own),
    );
}

/** Somebody outside Azure as a public source. */
export function outside(address: string | null, words: string): PublicSource {
  return { address, candidates: address === null ? [] : [address], words, subnet: null };
}
