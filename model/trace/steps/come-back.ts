import { printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { circuitWinsOverTunnel } from '../../routing/rules/circuit-wins-over-tunnel.ts';
import { defaultRouteBreaksInboundToPublicAddress } from '../../routing/rules/default-route-breaks-inbound-to-public-address.ts';
import { gatewaySubnetNeedsRoutesOfItsOwn } from '../../routing/rules/gateway-subnet-needs-routes-of-its-own.ts';
import { gatewayTransitNeedsBothSides } from '../../routing/rules/gateway-transit-needs-both-sides.ts';
import { routesActOnWhatLeavesTheSubnet } from '../../routing/rules/routes-act-on-what-leaves-the-subnet.ts';
import { siteToEndpointGoesPastTheHubFirewall } from '../../routing/rules/site-to-endpoint-goes-past-the-hub-firewall.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { betweenSites } from '../between-sites.ts';
import { carry } from '../carry.ts';
import type { Origin } from '../end.ts';
import { fixSiteToAddress } from '../fixes/joins.ts';
import { fixAsymmetry, fixReplyToInternet } from '../fixes/routes.ts';
import { answersNeedNoRuleOfTheirOwn } from '../rules/answers-need-no-rule-of-their-own.ts';
import { siteHolding } from '../vnets-of-site.ts';
import { assume, block, doubt, newWalk, note, type Parcel, type Passed, type Walk } from '../walk.ts';
import { connectionTowards, type LegEnds, type LegPlace, legEnds, siteOf } from './leg-ends.ts';
import { alignPools, askSameMachine } from './same-machine.ts';

/** The reply takes its own way: it needs a route back, through the same stateful appliances. */
export function comeBack(walk: Walk, origin: Origin, parcel: Parcel): void {
  const { arrival } = walk;
  if (!arrival) return;
  // Who calls a public address comes from the internet for the machine behind it, also from the VNet next door.
  if (origin.kind === 'internet' || walk.path === 'public') {
    comeBackToInternet(walk, arrival.at, arrival.subnet);
    return;
  }
  if (walk.path !== 'private' || arrival.ip === null || origin.ip === null) return;
  const reply: Parcel = {
    ...parcel,
    sourceIp: arrival.ip,
    sourceText: null,
    fqdn: null,
    originVnet: arrival.subnet === null ? null : (walk.network.subnets.get(arrival.subnet)?.vnet ?? null),
  };
  let from: LegPlace = { subnet: arrival.subnet, thing: arrival.at };
  let between: Passed[] = [];
  // An appliance that put its own address in gets the reply itself and sends it on from there.
  for (const one of [...walk.passed].reverse()) {
    if (!one.translated) {
      between = [one, ...between];
      continue;
    }
    const to = { subnet: one.subnet, thing: one.id };
    returnLeg(walk, from, to, toAddress(reply, one.ip, one.id), between);
    from = { subnet: one.subnet, thing: one.id };
    between = [];
  }
  const subnet = origin.kind === 'host' ? null : origin.subnet;
  const last = toAddress(reply, origin.ip, origin.kind === 'nic' ? origin.resource : null);
  returnLeg(walk, from, { subnet, thing: origin.resource }, last, between);
}

function toAddress(reply: Parcel, ip: Parcel['sourceIp'], meant: ResourceId | null): Parcel {
  return { ...reply, destination: { kind: 'private', ip }, meant };
}

/** One leg of the way back, by routes only: an allowed connection's replies need no NSG or firewall rule. */
function returnLeg(
  walk: Walk,
  from: LegPlace,
  to: LegPlace,
  reply: Parcel,
  expected: readonly Passed[],
): void {
  if (reply.destination.kind !== 'private') return;
  const back = newWalk(walk.network, walk.resolveAtFirewall, true);
  if (from.subnet === null) siteLeg(back, from.thing, reply);
  else carry(back, { subnet: from.subnet, thing: from.thing ?? from.subnet }, reply);
  const ends = legEnds(walk.network, from, to, reply);
  judge(walk, back, from.thing, reply.destination.ip, expected, ends);
}

/** A reply that starts on premises. */
function siteLeg(back: Walk, thing: ResourceId | null, reply: Parcel): void {
  const destination = reply.destination;
  const site = siteOf(back.network, thing);
  if (!site || destination.kind !== 'private') return;
  const other = siteHolding(back.network, destination.ip);
  if (other) {
    betweenSites(back, site, other, thing ?? site.id, reply);
    return;
  }
  const connection = connectionTowards(back.network, site, destination.ip);
  if (!connection?.gatewaySubnet || !connection.gateway) {
    block(back, 'return', {
      layer: 'gateway',
      at: site.id,
      rule: gatewayTransitNeedsBothSides.id,
      evidence: say`${nameOf(site)} has no way to ${code(printIp(destination.ip))}`,
      fix: fixSiteToAddress(back.network, site, destination.ip, reply.meant),
    });
    return;
  }
  carry(
    back,
    { subnet: connection.gatewaySubnet, thing: connection.gateway },
    { ...reply, originVnet: connection.vnet },
  );
}

function judge(
  walk: Walk,
  back: Walk,
  from: ResourceId | null,
  to: Parcel['sourceIp'],
  expected: readonly Passed[],
  ends: LegEnds,
): void {
  const dead = back.blockers[0];
  const start = find(walk.network.design, from) ?? {
    id: from ?? ('' as ResourceId),
    name: 'The destination',
  };
  if (dead || back.path === 'public') {
    block(walk, 'return', {
      layer: 'returnPath',
      at: dead?.at ?? from,
      rule: dead?.rule ?? routesActOnWhatLeavesTheSubnet.id,
      evidence: dead
        ? say`The reply of ${nameOf(start)} to ${code(printIp(to))} does not come back: ${dead.evidence}`
        : say`The reply of ${nameOf(start)} to ${code(printIp(to))} goes to the internet`,
      fix: dead?.fix,
    });
    return;
  }
  for (const one of back.doubts) {
    // What the way there already left open is not asked twice.
    if (walk.doubts.some(({ rule, at }) => rule === one.rule && at === one.at)) continue;
    doubt(walk, 'return', { ...one, says: say`On the way back: ${one.says}` });
  }
  doubtOtherConnection(walk, back);
  const isTold = walk.doubts.some(({ rule }) => rule === siteToEndpointGoesPastTheHubFirewall.id);
  const there = alignPools(expected, back.passed);
  const passed = alignPools(back.passed, there);
  const odd = isTold ? null : routesActOnWhatLeavesTheSubnet.oddOne(there, passed);
  if (odd) blameAsymmetry(walk, odd, there.includes(odd), isOfSite(walk, to), ends);
  else {
    note(walk, {
      action: 'return',
      says:
        expected.length > 0
          ? say`The reply comes back through the same appliance`
          : say`The reply finds its way back to ${code(printIp(to))}`,
      rules: [answersNeedNoRuleOfTheirOwn.id, ...new Set(back.routedBy)],
      at: from === null ? [] : [from],
    });
    askSameMachine(walk, there, passed);
  }
}

function blameAsymmetry(
  walk: Walk,
  odd: Passed,
  missedOnReturn: boolean,
  fromSite: boolean,
  { replies, asks, replyTo, askedAt }: LegEnds,
): void {
  const name = find(walk.network.design, odd.id) ?? { id: odd.id, name: 'the appliance' };
  const evidence = missedOnReturn
    ? say`The request goes through ${nameOf(name)}, but the reply goes past it`
    : say`The request goes past ${nameOf(name)}, but the reply goes through it`;
  const wantsGatewayRoutes = gatewaySubnetNeedsRoutesOfItsOwn.isMissing({
    fromSite,
    onReturnOnly: !missedOnReturn,
  });
  const rule = wantsGatewayRoutes ? gatewaySubnetNeedsRoutesOfItsOwn.id : routesActOnWhatLeavesTheSubnet.id;
  if (odd.kind === 'firewall') {
    block(walk, 'return', {
      layer: 'returnPath',
      at: odd.id,
      rule,
      evidence: say`${evidence}. A stateful firewall drops a connection of which it sees one direction only`,
      fix: missedOnReturn
        ? fixAsymmetry(replies, asks, replyTo, { ...name, ip: odd.ip })
        : fixAsymmetry(asks, replies, askedAt, { ...name, ip: odd.ip }),
    });
    return;
  }
  doubt(walk, 'return', {
    says: say`${evidence}. An appliance drops such a connection if it is stateful`,
    rule,
    layer: 'returnPath',
    at: odd.id,
  });
  assume(walk, 'appliance', say`The drawing does not say whether ${nameOf(name)} is stateful.`);
}

/** The request by the circuit, the reply by the tunnel, or the other way round: firewalls of the site may drop what they saw half of. */
function doubtOtherConnection(walk: Walk, back: Walk): void {
  const there = connectionIn(walk);
  const here = connectionIn(back);
  if (!there || !here || there.settings.gateway === here.settings.gateway) return;
  if (there.settings.site !== here.settings.site) return;
  doubt(walk, 'return', {
    says: say`The request comes over ${nameOf(there)}, but the reply goes over ${nameOf(here)}. A stateful firewall of the site may drop it`,
    rule: circuitWinsOverTunnel.id,
    layer: 'returnPath',
    at: here.id,
  });
}

function connectionIn({ hops, network }: Walk) {
  for (const id of hops.flatMap(({ along }) => along)) {
    const found = find(network.design, id);
    if (found?.kind === 'connection') return found;
  }
  return undefined;
}

/** Replies to an internet client leave by the route of the machine's subnet: an appliance there breaks the connection. */
function comeBackToInternet(walk: Walk, at: ResourceId | null, subnetId: ResourceId | null): void {
  const subnet = subnetId === null ? undefined : walk.network.subnets.get(subnetId);
  if (!subnet) return;
  const { route } = selectRoute(subnet.routes, { ip: walk.arrival?.sourceIp ?? null, service: null });
  if (!route || !defaultRouteBreaksInboundToPublicAddress.breaks(route)) return;
  block(walk, 'return', {
    layer: 'returnPath',
    at: route.owner ?? at,
    rule: defaultRouteBreaksInboundToPublicAddress.id,
    evidence: say`The reply leaves ${nameOf(subnet)} by route ${code(route.name)} instead of the public address that was called, so the client does not get it`,
    fix: fixReplyToInternet(walk.network, subnet, walk.arrival?.sourceIp ?? null, route),
  });
}

function isOfSite(walk: Walk, ip: Parcel['sourceIp']): boolean {
  return siteHolding(walk.network, ip) !== undefined;
}
