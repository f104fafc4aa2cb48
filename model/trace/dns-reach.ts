import { type Ip, toIp } from '../address/ip.ts';
import { containsIp, type Prefix } from '../address/prefix.ts';
import { azureDnsAddress, isPrivateAddress, reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import type { DnsAsker, DnsPassage, DnsPlace, DnsWay } from '../dns/dns-world.ts';
import { firewallProxyMustBeOn } from '../dns/rules/firewall-proxy-must-be-on.ts';
import { openPassage, shutPassage } from '../dns/rules/questions-travel-by-udp-and-tcp.ts';
import { find } from '../document/design.ts';
import { isKind } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import { depart } from './depart.ts';
import type { Origin } from './end.ts';
import { originOf } from './origin-of.ts';
import { comeBack } from './steps/come-back.ts';
import { vnetsOfSite } from './vnets-of-site.ts';
import { newWalk, type Parcel, type Walk, type WalkBlocker } from './walk.ts';

const dnsPort = 53;

/** Ways that were walked, per network: a matrix asks the same server for many names. */
const known = new WeakMap<Network, Map<string, DnsPassage>>();

/** The way of a question from somebody to port 53 of a server, walked like any packet: out by UDP and by TCP, and back. */
export function dnsPassage(network: Network, from: DnsAsker, server: Ip): DnsPassage {
  if (server === azureDnsAddress ? !mayShutAzureDns(network) : isFree(network, from, server))
    return openPassage;
  const ways = known.get(network) ?? new Map<string, DnsPassage>();
  known.set(network, ways);
  const key = `${from.id} ${placeWord(from.place)} ${server}`;
  const passage = ways.get(key) ?? walkBoth(network, from, server);
  ways.set(key, passage);
  return passage;
}

/** Does a question from a place get to a server at all, by UDP? */
export function dnsServerIsReachable(network: Network, place: DnsPlace, server: Ip): boolean {
  return dnsPassage(network, { id: null, place }, server).udp !== 'shut';
}

/** The walk of a question by UDP, with all that stops it; null where nobody in particular asks. */
export function walkToServer(network: Network, from: DnsAsker, server: Ip): Walk | null {
  const origin = originFor(network, from, isInside(network, server));
  return origin && walkBy(network, origin, server, 'udp');
}

/** Nothing that is drawn stands between a sender and a resolver on the internet: it is not in a VNet, or nobody in particular. */
function isFree(network: Network, { id, place }: DnsAsker, server: Ip): boolean {
  if (isInside(network, server)) return false;
  if (place.kind !== 'vnet' || id === null) return true;
  const { kind } = find(network.design, id) ?? {};
  // How a firewall and an endpoint of a resolver get to the internet is theirs, and no page tells of rules for it.
  return kind === 'azureFirewall' || kind === 'dnsOutboundEndpoint' || kind === 'dnsInboundEndpoint';
}

function walkBoth(network: Network, from: DnsAsker, server: Ip): DnsPassage {
  if (from.place.kind === 'internet' || from.place.kind === 'azure') return shutPassage;
  if (from.place.kind === 'site' && isOfSite(network, from.place.site, server)) return openPassage;
  const inside = isInside(network, server);
  const origin = originFor(network, from, inside);
  if (!origin) return !inside || mayReach(network, from.place, server) ? openPassage : shutPassage;
  if (origin.ip === server) return openPassage;
  const ofResolver = isKind(find(network.design, origin.resource), 'dnsOutboundEndpoint');
  const udp = walkBy(network, origin, server, 'udp');
  const tcp = walkBy(network, origin, server, 'tcp');
  const assumes = udp.assumptions.filter(({ kind }) => kind !== 'guestFirewall');
  const passage: DnsPassage = {
    udp: wayOf(udp, ofResolver),
    tcp: wayOf(tcp, ofResolver),
    because: reasonOf(udp) ?? reasonOf(tcp),
    ...(assumes.length > 0 ? { assumes } : {}),
  };
  const isPlain = passage.udp === 'open' && passage.tcp === 'open' && assumes.length === 0;
  return isPlain ? openPassage : passage;
}

function walkBy(network: Network, origin: Origin, ip: Ip, protocol: 'udp' | 'tcp'): Walk {
  const walk = newWalk(network, (_walk, _firewall, _vnet, parcel) => parcel);
  const subnet = 'subnet' in origin ? network.subnets.get(origin.subnet as ResourceId) : undefined;
  const parcel: Parcel = {
    sourceIp: origin.ip ?? toIp(0),
    sourceText: null,
    destination: isInside(network, ip) ? { kind: 'private', ip } : { kind: 'public', ip, resource: null },
    fqdn: null,
    protocol,
    port: dnsPort,
    originVnet: subnet?.vnet ?? null,
    meant: null,
  };
  depart(walk, origin, parcel);
  if (ip !== azureDnsAddress) comeBack(walk, origin, parcel);
  return walk;
}

function wayOf(walk: Walk, ofResolver: boolean): DnsWay {
  const dead = deadEnd(walk);
  // No page says whether an NSG stands behind an endpoint of a resolver.
  if (dead?.layer === 'nsgOut' && ofResolver) return 'depends';
  if (dead) return 'shut';
  if (walk.doubts.length > 0 || walk.notModelled.length > 0) return 'depends';
  return walk.arrival ? 'open' : 'shut';
}

/** What stops the question under way; whether somebody listens at the end is asked of the server itself. */
function deadEnd({ blockers }: Walk): WalkBlocker | undefined {
  return blockers.find(({ fatal, rule }) => fatal && rule !== firewallProxyMustBeOn.id);
}

function reasonOf(walk: Walk): DnsPassage['because'] {
  const { doubts, notModelled } = walk;
  const dead = deadEnd(walk);
  if (dead) return { says: dead.evidence, rule: dead.rule, at: dead.at };
  const [unsure] = doubts;
  if (unsure) return unsure;
  const [says] = notModelled;
  return says ? { says, rule: 'dns/questions-travel-by-udp-and-tcp', at: null } : null;
}

/** Who sends the question, as the start of a packet; null where a place is given and nobody in it. */
function originFor(network: Network, { id, place }: DnsAsker, inside: boolean): Origin | null {
  const resource = find(network.design, id);
  if (resource?.kind === 'dnsOutboundEndpoint') return outboundEndpoint(network, resource);
  const origin = resource ? originOf(network, { resource: resource.id }) : null;
  // Servers inside are asked through the VNet whether or not an app sends everything there.
  if (origin && 'kind' in origin)
    return origin.kind === 'app' && inside
      ? { ...origin, settings: { ...origin.settings, routeAll: true } }
      : origin;
  const [prefix] = place.kind === 'site' ? (network.sites.get(place.site)?.prefixes ?? []) : [];
  return place.kind === 'site' && prefix
    ? { kind: 'host', resource: null, site: place.site, ip: toIp(prefix.base + reservedAtStart) }
    : null;
}

/** An outbound endpoint has no address of its own in the drawing: any of its subnet. */
function outboundEndpoint(
  network: Network,
  { id, parent }: { readonly id: ResourceId; readonly parent: ResourceId | null },
): Origin | null {
  const subnet = network.subnets.get(parent as ResourceId);
  if (!subnet?.prefix) return null;
  const ip = toIp(subnet.prefix.base + reservedAtStart);
  return { kind: 'nic', resource: id, subnet: subnet.id, ip, nic: null, nsgApplies: true };
}

function isInside(network: Network, server: Ip): boolean {
  if (isPrivateAddress(server) || server === azureDnsAddress) return true;
  return [...network.vnets.values()].some(({ addressSpaces }) => covers(addressSpaces, server));
}

function isOfSite(network: Network, site: ResourceId, server: Ip): boolean {
  return covers(network.sites.get(site)?.prefixes ?? [], server);
}

function covers(prefixes: readonly Prefix[], ip: Ip): boolean {
  return prefixes.some((prefix) => containsIp(prefix, ip));
}

/** Has any NSG a rule for Azure's DNS? Without one nothing stands between a VNet and its Azure DNS (DNS-50). */
function mayShutAzureDns(network: Network): boolean {
  const seen = shutsAzureDns.get(network);
  if (seen !== undefined) return seen;
  const found = [...network.subnets.values()]
    .map(({ nsg }) => nsg)
    .concat([...network.nics.values()].flat().map(({ nsg }) => nsg))
    .some((nsg) => nsg?.rules.some(namesAzureDns) ?? false);
  shutsAzureDns.set(network, found);
  return found;
}

const shutsAzureDns = new WeakMap<Network, boolean>();

function namesAzureDns({ destinations }: { readonly destinations: readonly string[] }): boolean {
  return destinations.some((word) => word.toLowerCase() === 'azureplatformdns');
}

/** Nobody in particular asks from a VNet: by range, peering, gateway or user route alone. */
function mayReach(network: Network, place: DnsPlace, server: Ip): boolean {
  if (place.kind === 'site')
    return vnetsOfSite(network, place.site).some((vnet) =>
      covers(network.vnets.get(vnet)?.addressSpaces ?? [], server),
    );
  const vnet = place.kind === 'vnet' ? network.vnets.get(place.vnet) : undefined;
  if (!vnet) return false;
  if (covers(vnet.addressSpaces, server)) return true;
  const peers = vnet.links.filter(({ connected }) => connected);
  if (peers.some(({ peer }) => covers(network.vnets.get(peer)?.addressSpaces ?? [], server))) return true;
  return vnet.gateways.some(({ learned }) =>
    covers(
      learned.map(({ prefix }) => prefix),
      server,
    ),
  );
}

function placeWord(place: DnsPlace): string {
  return place.kind === 'vnet' ? place.vnet : place.kind === 'site' ? place.site : place.kind;
}
