import { printIp } from '../../address/ip.ts';
import { containsIp, printPrefix } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { HubNode } from '../../network/network.ts';
import type { HubBranch, HubHop, HubRoute } from '../../routing/hub.ts';
import { branchesReachEachOtherThroughTheHub } from '../../routing/rules/branches-reach-each-other-through-the-hub.ts';
import { hubJoinsWhatIsConnected } from '../../routing/rules/hub-joins-what-is-connected.ts';
import { hubSendsToAnAppliance } from '../../routing/rules/hub-sends-to-an-appliance.ts';
import { fixBasicWan, fixBranchToBranch, fixGlobalReach } from '../fixes/hubs.ts';
import { block, doubt, type Leg, note, type Parcel, type Position, type Walk } from '../walk.ts';
import { deliverToSite, enterHolder } from './enter.ts';
import { toPublic } from './go-out.ts';
import { doubtTable } from './hub-doubts.ts';
import { passFound } from './pass-appliance.ts';
import { passFirewall } from './pass-firewall.ts';

/** Follows the route that a hub chose. */
export function leaveHub(
  walk: Walk,
  hub: HubNode,
  at: Position,
  route: HubRoute,
  because: readonly string[],
  parcel: Parcel,
): Leg {
  const { hop } = route;
  if (walk.quiet) walk.routedBy.push(route.because);
  if (!mayPass(walk, hub, hop, parcel)) return null;
  note(walk, {
    action: 'route',
    says: say`${nameOf(hub)} sends the packet to ${sayHop(walk, hop)} (${code(printPrefix(route.prefix))})`,
    rules: because,
    at: [hub.id],
  });
  switch (hop.kind) {
    case 'firewall': {
      const holder = walk.network.addressesOf(hop.firewall)[0];
      if (!holder) return noAddress(walk, hop.firewall);
      hopTo(walk, hub, at, holder.id);
      return passFirewall(walk, holder, parcel);
    }
    case 'vnet':
      return toVnet(walk, hub, at, hop, parcel);
    case 'appliance':
      return toAppliance(walk, at, hop, parcel);
    case 'branch':
      if (at.thing !== hop.gateway)
        walk.hops.push({ from: at.thing, to: hop.gateway, along: [], path: 'private' });
      deliverToSite(walk, hop.gateway, hop.connection, parcel);
      return null;
    case 'hub':
      walk.hops.push({ from: at.thing, to: hop.hub, along: [], path: 'private' });
      return { at: { subnet: hop.hub, thing: hop.hub }, parcel };
    case 'internet':
      outOfHub(walk, hub, at, parcel);
      return null;
  }
}

/** The line to the hub goes on to the firewall that stands in it. */
function hopTo(walk: Walk, hub: HubNode, at: Position, firewall: ResourceId): void {
  const last = walk.hops.at(-1);
  if (at.thing === hub.id && last?.to === hub.id) walk.hops.splice(-1, 1, { ...last, to: firewall });
  else if (at.thing !== firewall)
    walk.hops.push({ from: at.from ?? at.thing, to: firewall, along: [], path: 'private' });
}

function toVnet(
  walk: Walk,
  hub: HubNode,
  at: Position,
  { vnet, connection }: Extract<HubHop, { kind: 'vnet' }>,
  parcel: Parcel,
): Leg {
  const attachment = hub.attachments.find((one) => one.connection === connection);
  const { destination } = parcel;
  if (attachment) {
    doubtTable(walk, attachment, attachment.propagatesTo);
    const near =
      destination.kind === 'private' &&
      attachment.staticRoutes.some(({ prefix }) => prefix.length > 0 && containsIp(prefix, destination.ip));
    if (near && !attachment.bypassNextHop)
      doubt(walk, 'route', {
        says: say`A static route of ${nameOf(find(walk.network.design, connection) ?? { id: connection, name: 'the connection' })} covers addresses of its own VNet; whether the hub then goes through the appliance is not settled without the bypass`,
        rule: hubSendsToAnAppliance.id,
        layer: 'route',
        at: connection,
      });
  }
  return enterHolder(walk, at, vnet, [connection], parcel);
}

function toAppliance(
  walk: Walk,
  at: Position,
  { vnet, connection, address }: Extract<HubHop, { kind: 'appliance' }>,
  parcel: Parcel,
): Leg {
  const holder = walk.network.holderAt(vnet, address);
  if (!holder) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: connection,
      rule: hubSendsToAnAppliance.id,
      evidence: say`No appliance is drawn at ${code(printIp(address))} in ${nameOf(walk.network.vnets.get(vnet) ?? { id: vnet, name: 'the VNet' })}`,
    });
    return null;
  }
  walk.hops.push({ from: at.thing, to: holder.id, along: [connection], path: 'private' });
  return passFound(walk, holder, null, parcel);
}

/** Straight to the internet, with an address of the firewall that sends it. */
export function outOfHub(walk: Walk, hub: HubNode, at: Position, parcel: Parcel): void {
  const firewall = find(walk.network.design, at.thing);
  if (walk.quiet || firewall?.kind !== 'azureFirewall') {
    block(walk, 'route', {
      layer: 'route',
      at: hub.id,
      rule: hubJoinsWhatIsConnected.id,
      evidence: say`${nameOf(hub)} itself has no way to the internet`,
    });
    return;
  }
  const { publicIps } = firewall.settings;
  const words = publicIps.length > 1 ? publicIps.join(' or ') : `a public address of ${firewall.name}`;
  toPublic(
    walk,
    firewall.id,
    {
      address: publicIps.length === 1 ? (publicIps[0] ?? null) : null,
      candidates: publicIps,
      words,
      subnet: null,
    },
    true,
    hub.region,
    parcel,
  );
}

/** What the hub carries at all: a Basic WAN no VNet to VNet, branch to branch as its WAN says, circuit to circuit only after a support case. */
function mayPass(walk: Walk, hub: HubNode, hop: HubHop, parcel: Parcel): boolean {
  const from = senderOf(walk, parcel);
  if (hop.kind === 'branch' && from !== 'vnet') {
    const carries = branchesReachEachOtherThroughTheHub.carries(
      hub.branchToBranch,
      from,
      hop.type,
      hub.privateFirewall !== null,
    );
    if (carries === 'yes') return true;
    const rule = branchesReachEachOtherThroughTheHub.id;
    if (carries === 'support') {
      doubt(walk, 'forward', {
        says: say`From circuit to circuit ${nameOf(hub)} carries only where Microsoft has enabled it by a support case, and Global Reach is off`,
        rule,
        layer: 'gateway',
        at: hub.id,
      });
      return true;
    }
    const evidence =
      from === 'expressRoute' && hop.type === 'expressRoute'
        ? say`${nameOf(hub)} carries nothing from circuit to circuit: that takes Global Reach`
        : say`Branch-to-branch traffic is off in the Virtual WAN of ${nameOf(hub)}, so its sites do not reach each other`;
    const circuit = circuitOf(walk, parcel);
    const fix =
      from === 'expressRoute' && hop.type === 'expressRoute'
        ? fixGlobalReach(walk.network, circuit, hop.connection)
        : fixBranchToBranch(walk.network, hub.wan);
    block(walk, 'forward', { layer: 'gateway', at: hub.wan ?? hub.id, rule, evidence, fix });
    return false;
  }
  const to = hop.kind === 'branch' ? 'branch' : hop.kind === 'hub' ? 'hub' : 'vnet';
  if (hop.kind !== 'vnet' && hop.kind !== 'hub') return true;
  if (hubJoinsWhatIsConnected.carries(hub.standard, from, to)) return true;
  block(walk, 'forward', {
    layer: 'gateway',
    at: hub.wan ?? hub.id,
    rule: hubJoinsWhatIsConnected.id,
    evidence: say`The Virtual WAN of ${nameOf(hub)} is Basic: it joins VNets with VPN sites only`,
    fix: fixBasicWan(walk.network, hub.wan),
  });
  return false;
}

/** How the sender is joined with the WAN; translation makes a firewall or an appliance the sender. */
function senderOf(walk: Walk, parcel: Parcel): 'vnet' | 'vpn' | 'expressRoute' {
  return branchOf(walk, parcel)?.type ?? 'vnet';
}

function circuitOf(walk: Walk, parcel: Parcel): ResourceId | null {
  return branchOf(walk, parcel)?.connection ?? null;
}

function branchOf(walk: Walk, { sourceIp }: Parcel): HubBranch | undefined {
  return [...walk.network.hubs.values()]
    .flatMap(({ branches }) => branches)
    .find(({ prefixes }) => prefixes.some((prefix) => containsIp(prefix, sourceIp)));
}

function noAddress(walk: Walk, id: ResourceId): null {
  const firewall = find(walk.network.design, id);
  walk.notModelled.push(
    say`${firewall ? nameOf(firewall) : 'The firewall'} has no address: its hub has no address prefix`,
  );
  return null;
}

function sayHop(walk: Walk, hop: HubHop) {
  const named = (id: ResourceId) => nameOf(find(walk.network.design, id) ?? { id, name: 'another resource' });
  switch (hop.kind) {
    case 'firewall':
      return named(hop.firewall);
    case 'vnet':
      return named(hop.vnet);
    case 'appliance':
      return say`the appliance ${code(printIp(hop.address))}`;
    case 'branch':
      return named(hop.gateway);
    case 'hub':
      return named(hop.hub);
    case 'internet':
      return say`the internet`;
  }
}
