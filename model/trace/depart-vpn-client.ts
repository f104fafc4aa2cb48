import { type Ip, printIp } from '../address/ip.ts';
import { containsIp, type Prefix, printPrefix } from '../address/prefix.ts';
import { find } from '../document/design.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { SiteConnection, SiteNode } from '../network/network.ts';
import { parsePrefixes } from '../network/sites.ts';
import { virtualNetworkTagIncludesPeersAndOnPremises } from '../nsg/rules/virtual-network-tag-includes-peers-and-on-premises.ts';
import { gatewayTransitNeedsBothSides } from '../routing/rules/gateway-transit-needs-both-sides.ts';
import { carry } from './carry.ts';
import type { Origin } from './end.ts';
import { fixTransitTo } from './fixes/joins.ts';
import { vpnClientsReachTheVnetsOfTheirGateway } from './rules/vpn-clients-reach-the-vnets-of-their-gateway.ts';
import { vpnProfileKnowsThePeeringsOfItsDay } from './rules/vpn-profile-knows-the-peerings-of-its-day.ts';
import { toPublic } from './steps/go-out.ts';
import { vnetsOfSite } from './vnets-of-site.ts';
import { assume, block, note, type Parcel, type Walk } from './walk.ts';

/** From a point-to-site client: private addresses through the tunnel, public ones past it. */
export function departVpnClient(
  walk: Walk,
  origin: Extract<Origin, { kind: 'host' }>,
  pool: SiteNode,
  parcel: Parcel,
): void {
  const { destination } = parcel;
  if (destination.kind !== 'private') {
    goPastTheTunnel(walk, origin, pool, parcel);
    return;
  }
  const { ip } = destination;
  const away = [...walk.network.sites.values()].find(({ prefixes }) => covers(prefixes, ip));
  const [tunnel] = pool.connections;
  if (away || !tunnel) {
    walk.notModelled.push(
      away && away.id !== pool.id
        ? say`Whether ${nameOf(pool)} get on to ${nameOf(away)} depends on BGP and on routes in their profiles, which are not modelled`
        : say`Traffic between ${nameOf(pool)} is not modelled`,
    );
    return;
  }
  const vnet = vnetsOfSite(walk.network, pool.id).find((id) =>
    covers(walk.network.vnets.get(id)?.addressSpaces ?? [], ip),
  );
  if (vnet === undefined) {
    blameTunnel(walk, pool, tunnel, ip);
    return;
  }
  enterTunnel(walk, origin, pool, tunnel, vnet);
  const { gateway, gatewaySubnet } = tunnel;
  if (gateway === null || gatewaySubnet === null) return;
  const sourceText = sourceTextOf(walk, origin, pool);
  carry(walk, { subnet: gatewaySubnet, thing: gateway }, { ...parcel, sourceText, originVnet: tunnel.vnet });
  const tag = virtualNetworkTagIncludesPeersAndOnPremises.id;
  if (walk.steps.some(({ rules }) => rules.includes(tag)))
    assume(
      walk,
      'azure',
      say`The tag ${code('VirtualNetwork')} covers the addresses of ${nameOf(pool)}, as it covers networks behind the gateway. Microsoft's pages do not say so.`,
    );
}

/** A client without a stated address has any of the pool. */
function sourceTextOf(
  { network }: Walk,
  { resource }: Extract<Origin, { kind: 'host' }>,
  pool: SiteNode,
): string | null {
  const client = find(network.design, resource);
  const [range] = pool.prefixes;
  return client?.kind === 'vpnClient' && client.settings.address === null && range
    ? printPrefix(range)
    : null;
}

function enterTunnel(
  walk: Walk,
  { resource }: Extract<Origin, { kind: 'host' }>,
  pool: SiteNode,
  tunnel: SiteConnection,
  vnet: ResourceId,
): void {
  const client = find(walk.network.design, resource) ?? pool;
  if (client.id !== pool.id) walk.hops.push({ from: client.id, to: pool.id, along: [], path: 'private' });
  const isLent = vpnProfileKnowsThePeeringsOfItsDay.hangsOnTheProfile(tunnel.vnet, vnet);
  note(walk, {
    action: 'leave',
    says: say`${nameOf(client)} sends the packet through its VPN tunnel to the gateway`,
    rules: [
      vpnClientsReachTheVnetsOfTheirGateway.id,
      ...(isLent ? [vpnProfileKnowsThePeeringsOfItsDay.id, gatewayTransitNeedsBothSides.id] : []),
    ],
    at: [client.id, pool.id],
  });
  assume(
    walk,
    'azure',
    say`The destination sees ${nameOf(client)} with its address from the client address pool. Microsoft's pages do not say so.`,
  );
  const far = walk.network.vnets.get(vnet);
  if (isLent && far)
    assume(
      walk,
      'drawing',
      say`The VPN profile of ${nameOf(client)} was downloaded after ${nameOf(far)} was peered. An older profile has no route there.`,
    );
}

/** Public addresses are reached past the tunnel, unless the gateway hands out a route for them. */
function goPastTheTunnel(
  walk: Walk,
  { resource }: Extract<Origin, { kind: 'host' }>,
  pool: SiteNode,
  parcel: Parcel,
): void {
  const client = find(walk.network.design, resource);
  const gateway = find(walk.network.design, pool.id);
  const routes = gateway?.kind === 'vpnGateway' ? parsePrefixes(gateway.settings.clientRoutes) : [];
  const { ip } = parcel.destination;
  if (ip === null ? routes.length > 0 : covers(routes, ip)) {
    walk.notModelled.push(
      say`The routes that ${nameOf(pool)} get may send public addresses through the tunnel; what becomes of them there is not modelled`,
    );
    return;
  }
  const stated = client?.kind === 'vpnClient' ? client.settings.publicAddress : null;
  note(walk, {
    action: 'source',
    says: say`${nameOf(client ?? pool)} reaches public addresses over its own internet connection, outside the VPN tunnel`,
    rules: [vpnClientsReachTheVnetsOfTheirGateway.id],
    at: [client?.id ?? pool.id],
  });
  const words = `the public address of ${client?.name ?? pool.name}`;
  const source = { address: stated, candidates: stated === null ? [] : [stated], words, subnet: null };
  toPublic(walk, client?.id ?? pool.id, source, false, null, parcel);
}

function blameTunnel(walk: Walk, pool: SiteNode, tunnel: SiteConnection, ip: Ip): void {
  block(walk, 'leave', {
    layer: 'gateway',
    at: pool.id,
    rule: vpnClientsReachTheVnetsOfTheirGateway.id,
    evidence: say`${nameOf(pool)} have no route to ${code(printIp(ip))}: it lies neither in the VNet of their gateway nor in a peer that uses that gateway`,
    fix: fixTransitTo(walk.network, tunnel.vnet, ip),
  });
}

function covers(prefixes: readonly Prefix[], ip: Ip): boolean {
  return prefixes.some((prefix) => containsIp(prefix, ip));
}
