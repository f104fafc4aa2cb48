import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp, printPrefix } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { HubNode, SubnetNode } from '../../network/network.ts';
import { chooseHubRoute, type HubChoice } from '../../routing/choose-hub-route.ts';
import { forcedTunnellingAtAHubWantsADefaultRoute } from '../../routing/rules/forced-tunnelling-at-a-hub-wants-a-default-route.ts';
import { hubRoutingPreference } from '../../routing/rules/hub-routing-preference.ts';
import { siteToEndpointGoesPastTheHubFirewall } from '../../routing/rules/site-to-endpoint-goes-past-the-hub-firewall.ts';
import {
  block,
  doubt,
  type Leg,
  note,
  type Parcel,
  type Position,
  sayDestination,
  type Walk,
} from '../walk.ts';
import { enterHolder } from './enter.ts';
import { doubtTable } from './hub-doubts.ts';
import { hubNoWay } from './hub-no-way.ts';
import { leaveHub, outOfHub } from './leave-hub.ts';

/** From a subnet into the virtual hub that its VNet is connected to. */
export function enterHub(walk: Walk, at: Position, hub: HubNode, subnet: SubnetNode, parcel: Parcel): Leg {
  const attachment = walk.network.vnets.get(subnet.vnet)?.hub?.attachment;
  if (!attachment) return null;
  walk.hops.push({
    from: at.from ?? at.thing,
    to: hub.id,
    along: [attachment.connection],
    path: 'private',
  });
  doubtTable(walk, attachment, attachment.associatedTo);
  return { at: { subnet: hub.id, thing: hub.id }, parcel };
}

/** The router of a virtual hub: through its firewall where a policy or a static route says so, then to the VNet, site, hub or internet that is meant. */
export function passHub(walk: Walk, hub: HubNode, at: Position, parcel: Parcel): Leg {
  const { destination } = parcel;
  const ip = destination.kind === 'private' ? destination.ip : null;
  if (ip !== null && hub.prefix && containsIp(hub.prefix, ip))
    return enterHolder(walk, at, hub.id, [], parcel);
  // Straight to the internet leads no private address.
  const rows = tableFor(walk, hub, at, ip).filter(({ hop }) => ip === null || hop.kind !== 'internet');
  const choice = chooseHubRoute(hub, rows, ip);
  if (!choice.route && ip === null && sendItself(walk, hub, at, parcel)) return null;
  if (!choice.route) {
    const { rule, says, fix } = hubNoWay(walk.network, hub, ip);
    block(walk, 'route', {
      layer: 'route',
      at: hub.id,
      rule,
      evidence: say`${nameOf(hub)} has no way to ${sayDestination(walk.network, destination, printIp)}: ${says}`,
      fix,
    });
    return null;
  }
  if (choice.undecided) doubtPreference(walk, hub, choice);
  return leaveHub(walk, hub, at, choice.route, choice.because, parcel);
}

/** Forced tunnelling without anybody who announces a default route: a firewall with a public address goes out itself. */
function sendItself(walk: Walk, hub: HubNode, at: Position, parcel: Parcel): boolean {
  const firewall = find(walk.network.design, at.thing);
  const isForced = hub.privateFirewall === at.thing && hub.privatePrefixes.some(({ length }) => length === 0);
  if (firewall?.kind !== 'azureFirewall' || !isForced) return false;
  const rule = forcedTunnellingAtAHubWantsADefaultRoute.id;
  const says = say`Nobody announces a default route to ${nameOf(hub)}, so ${nameOf(firewall)} sends it to the internet itself`;
  if (forcedTunnellingAtAHubWantsADefaultRoute.goesOut(firewall.settings.publicIps) === null)
    doubt(walk, 'forward', {
      says: say`${says}, if it has a public address, which is not stated; without one it goes nowhere`,
      rule,
      layer: 'firewall',
      at: firewall.id,
    });
  else note(walk, { action: 'forward', says, rules: [rule], at: [hub.id, firewall.id] });
  outOfHub(walk, hub, at, parcel);
  return true;
}

/** What counts behind the firewall counts for packets that come from it, and for those that go past it. */
function tableFor(walk: Walk, hub: HubNode, at: Position, ip: Ip | null): HubNode['table'] {
  const thing = find(walk.network.design, at.thing);
  if (thing?.kind === 'azureFirewall' && thing.parent === hub.id) return hub.behindFirewall;
  const fromSite = thing?.kind === 'vpnGateway' || thing?.kind === 'expressRouteGateway';
  if (hub.privateFirewall === null || ip === null || !fromSite) return hub.table;
  return endpointWithoutPolicies(walk, hub, ip, fromSite) ? hub.behindFirewall : hub.table;
}

/** A private endpoint of a connected VNet that sites reach past the firewall; told as what the answer depends on, for its replies go through it. */
function endpointWithoutPolicies(walk: Walk, hub: HubNode, ip: Ip, fromSite: boolean): boolean {
  const holder = hub.attachments
    .map(({ vnet }) => walk.network.holderAt(vnet, ip))
    .find((one) => one?.kind === 'privateEndpoint');
  if (!holder) return false;
  const policies = walk.network.subnets.get(holder.subnet)?.settings.privateEndpointNetworkPolicies ?? '';
  const routePolicies = siteToEndpointGoesPastTheHubFirewall.routesCount(policies);
  if (!siteToEndpointGoesPastTheHubFirewall.bypasses({ fromSite, toEndpoint: true, routePolicies }))
    return false;
  if (!walk.quiet)
    doubt(walk, 'forward', {
      says: say`${nameOf(hub)} sends it to ${nameOf(holder)} past its firewall, which then sees the replies alone: connections may break. Route table policies for endpoints on their subnet mend it`,
      rule: siteToEndpointGoesPastTheHubFirewall.id,
      layer: 'returnPath',
      at: holder.id,
    });
  return true;
}

function doubtPreference(walk: Walk, hub: HubNode, { route }: HubChoice): void {
  doubt(walk, 'route', {
    says: say`${nameOf(hub)} knows several ways to ${code(route ? printPrefix(route.prefix) : '')} of equal rank; which one it takes depends on the lengths of AS paths, which are not in the drawing`,
    rule: hubRoutingPreference.id,
    layer: 'route',
    at: hub.id,
  });
}
