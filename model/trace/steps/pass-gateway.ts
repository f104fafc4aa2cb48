import { printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { gatewayJoinsTheVnetsThatUseIt } from '../../routing/rules/gateway-joins-the-vnets-that-use-it.ts';
import { gatewayNextHopNeedsAVpnGateway } from '../../routing/rules/gateway-next-hop-needs-a-vpn-gateway.ts';
import { gatewayTransitNeedsBothSides } from '../../routing/rules/gateway-transit-needs-both-sides.ts';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from '../../routing/rules/sites-and-vnets-reach-each-other-on-private-addresses.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { fixRoute } from '../fixes/routes.ts';
import { block, type Leg, note, type Parcel, type Position, sayDestination, type Walk } from '../walk.ts';
import { crossToGateway } from './cross-part.ts';
import { deliverToSite } from './enter.ts';
import { enterHub } from './pass-hub.ts';
import { routeDestination } from './pick-route.ts';

/** A next hop of type gateway: on to the site that announced the prefix, or to a VNet that uses the same gateway. */
export function passGateway(
  walk: Walk,
  at: Position,
  subnet: SubnetNode,
  gateway: ResourceId,
  connection: ResourceId | null,
  parcel: Parcel,
): Leg {
  const hub = walk.network.hubs.get(gateway);
  if (hub) return enterHub(walk, at, hub, subnet, parcel);
  const usable = walk.network.vnets.get(subnet.vnet)?.gateways.find((one) => one.gateway === gateway);
  if (!usable) {
    block(walk, 'forward', {
      layer: 'gateway',
      at: gateway,
      rule: gatewayTransitNeedsBothSides.id,
      evidence: say`${nameOf(subnet)} cannot use the gateway of its route`,
      fix: fixRoute(walk.network, selectRoute(subnet.routes, routeDestination(parcel)).route),
    });
    return null;
  }
  crossToGateway(walk, subnet.vnet, usable);
  const gatewayName = find(walk.network.design, gateway);
  const along = usable.peering === null ? [] : [usable.peering];
  if (at.thing !== gateway)
    walk.hops.push({ from: at.from ?? at.thing, to: gateway, along, path: 'private' });
  const { destination } = parcel;
  const learned = usable.learned.filter(({ prefix }) =>
    destination.kind === 'private' ? containsIp(prefix, destination.ip) : prefix.length === 0,
  );
  const best = [...learned].sort((a, b) => b.prefix.length - a.prefix.length)[0];
  const chosen = connection ?? best?.connection ?? null;
  if (chosen !== null && (connection !== null || !reachesVnet(walk, usable.vnet, destination))) {
    note(walk, {
      action: 'forward',
      says: say`${nameOf(gatewayName ?? { id: gateway, name: 'the gateway' })} sends the packet to the site`,
      rules: [
        sitesAndVnetsReachEachOtherOnPrivateAddresses.id,
        ...(usable.peering === null ? [] : [gatewayTransitNeedsBothSides.id]),
      ],
      at: [gateway, chosen],
    });
    deliverToSite(walk, gateway, chosen, parcel);
    return null;
  }
  const gatewaySubnet = [...walk.network.subnets.values()].find(
    ({ id }) => id === walk.network.addressesOf(gateway)[0]?.subnet,
  );
  if (gatewaySubnet && reachesVnet(walk, usable.vnet, destination) && at.thing !== gateway) {
    note(walk, {
      action: 'forward',
      says: say`${nameOf(gatewayName ?? { id: gateway, name: 'the gateway' })} passes the packet on to a VNet that uses this gateway`,
      rules: [gatewayJoinsTheVnetsThatUseIt.id, gatewayNextHopNeedsAVpnGateway.id],
      at: [gateway],
    });
    // Transit by the gateway needs no forwarded-traffic flag, so the packet counts as the gateway's own.
    return {
      at: { subnet: gatewaySubnet.id, thing: gateway },
      parcel: { ...parcel, originVnet: usable.vnet },
    };
  }
  block(walk, 'forward', {
    layer: 'gateway',
    at: gateway,
    rule: sitesAndVnetsReachEachOtherOnPrivateAddresses.id,
    evidence: say`${nameOf(gatewayName ?? { id: gateway, name: 'the gateway' })} knows no site and no VNet for ${sayDestination(walk.network, destination, printIp)}`,
    fix: fixRoute(walk.network, selectRoute(subnet.routes, routeDestination(parcel)).route),
  });
  return null;
}

/** Does the gateway's VNet, or one that uses its gateway, hold the address? */
function reachesVnet(walk: Walk, vnet: ResourceId, destination: Parcel['destination']): boolean {
  if (destination.kind !== 'private') return false;
  const node = walk.network.vnets.get(vnet);
  const using = (node?.links ?? []).filter((link) => gatewayJoinsTheVnetsThatUseIt.joins(link));
  return [vnet, ...using.map(({ peer }) => peer)].some((one) =>
    walk.network.vnets.get(one)?.addressSpaces.some((space) => containsIp(space, destination.ip)),
  );
}
