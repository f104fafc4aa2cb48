import { overlapsPrefix, printPrefix } from '../address/prefix.ts';
import type { KindName } from '../catalog/kinds.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { childrenOf, type Design, enclosing, find, ofKind } from './design.ts';
import { readPrefixes } from './free-space.ts';
import type { ResourceOf } from './resource.ts';

/** Why a VNet cannot be connected to a hub, with a word for the check; null where Azure takes it. `self` is the connection that is asked about. */
export function whyNotAtHub(
  design: Design,
  hub: ResourceId,
  vnet: ResourceId,
  self?: ResourceId,
): { readonly code: string; readonly says: Sentence } | null {
  const network = find(design, vnet);
  if (network?.kind !== 'virtualNetwork') return null;
  const others = ofKind(design, 'hubConnection').filter(({ id }) => id !== self);
  const twice = others.find(({ settings }) => settings.vnet === vnet && settings.hub !== null);
  if (twice && (self === undefined || twice.id < self))
    return {
      code: 'connected-twice',
      says: say`${nameOf(network)} is already connected by ${nameOf(twice)}. A VNet is connected to one hub; delete one of the connections.`,
    };
  const gateway = gatewayOf(design, vnet);
  if (gateway)
    return {
      code: 'vnet-with-gateway',
      says: say`${nameOf(network)} has ${nameOf(gateway)}, and Azure connects no VNet to a hub that has a gateway or Route Server of its own. Remove it first.`,
    };
  const borrowed = remoteGatewayOf(design, vnet);
  if (borrowed)
    return {
      code: 'vnet-uses-remote-gateway',
      says: say`${nameOf(network)} uses the gateway of a peer by ${nameOf(borrowed)}, and a virtual hub takes that place. Switch the use of the remote gateway off first.`,
    };
  return overlapAtHub(design, hub, vnet);
}

/** Why a thing cannot stand in a hub: one of a kind, VPN gateways alone in a Basic WAN, and no addresses or pools of its own. */
export function whyNotInHub(
  design: Design,
  kind: KindName,
  hub: ResourceOf<'virtualHub'>,
  self?: ResourceId,
): Sentence | null {
  const twin = childrenOf(design, hub.id).find((one) => one.kind === kind && one.id !== self);
  if (twin)
    return say`${nameOf(hub)} already holds ${nameOf(twin)}. A hub takes one; put it into another hub.`;
  const wan = find(design, hub.settings.virtualWan);
  if (wan?.kind === 'virtualWan' && wan.settings.tier === 'Basic' && kind !== 'vpnGateway')
    return say`The hubs of a Basic Virtual WAN take VPN gateways only. Upgrade ${nameOf(wan)} to Standard.`;
  const moved = find(design, self ?? null);
  const hasOwn =
    moved?.kind === 'vpnGateway' &&
    (moved.settings.publicIps.length > 0 || moved.settings.clientPool.length > 0);
  return hasOwn
    ? say`In a hub Azure gives a gateway its addresses, and VPN clients have another one. Remove the public addresses and the pool of ${nameOf(moved)} first.`
    : null;
}

/** A gateway or Route Server of its own holds the place that the hub takes in a VNet: https://learn.microsoft.com/azure/virtual-wan/howto-connect-vnet-hub, read 2026-11-30. */
function gatewayOf(design: Design, vnet: ResourceId) {
  return [
    ...ofKind(design, 'vpnGateway'),
    ...ofKind(design, 'expressRouteGateway'),
    ...ofKind(design, 'routeServer'),
  ].find(({ parent }) => enclosing(design, parent, 'virtualNetwork')?.id === vnet);
}

/** The gateway of a peer holds it as well (PEER-12): https://learn.microsoft.com/azure/virtual-wan/migrate-from-hub-spoke-topology (2019-11-04). */
function remoteGatewayOf(design: Design, vnet: ResourceId) {
  return ofKind(design, 'peering').find(({ settings: { left, right } }) =>
    [left, right].some((side) => side.vnet === vnet && side.exists && side.useRemoteGateways === true),
  );
}

function overlapAtHub(design: Design, hub: ResourceId, vnet: ResourceId) {
  const own = spacesOf(design, vnet);
  for (const { settings } of ofKind(design, 'hubConnection')) {
    if (settings.hub !== hub || settings.vnet === null || settings.vnet === vnet) continue;
    const other = find(design, settings.vnet);
    const shared = spacesOf(design, settings.vnet).find((one) => own.some((two) => overlapsPrefix(one, two)));
    if (other && shared)
      return {
        code: 'vnets-overlap',
        says: say`It shares ${code(printPrefix(shared))} with ${nameOf(other)}, which is connected to the same hub. Give one of them another address space.`,
      };
  }
  return null;
}

function spacesOf(design: Design, vnet: ResourceId) {
  const found = find(design, vnet);
  return found?.kind === 'virtualNetwork' ? readPrefixes(found.settings.addressSpaces) : [];
}
