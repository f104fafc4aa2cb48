import { type Ip, printIp } from '../../address/ip.ts';
import { evaluateFirewall } from '../../azure-firewall/evaluate-firewall.ts';
import { find } from '../../document/design.ts';
import { firewallKeepsTheSourceTowardsPrivateRanges } from '../../egress/rules/firewall-keeps-the-source-towards-private-ranges.ts';
import { routesBeatEveryOutboundMethod } from '../../egress/rules/routes-beat-every-outbound-method.ts';
import { applianceSource, firewallSource } from '../../egress/translated-source.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { AddressHolder, PeerLink, SubnetNode } from '../../network/network.ts';
import { parsePrefixes } from '../../network/sites.ts';
import { applianceMustForward } from '../../routing/rules/appliance-must-forward.ts';
import { applianceNextHopMustBeNear } from '../../routing/rules/appliance-next-hop-must-be-near.ts';
import { fixFirewall, fixFlag, fixForwarding } from '../fixes.ts';
import { applianceMustTranslateTowardsTheInternet } from '../rules/appliance-must-translate-towards-the-internet.ts';
import {
  assume,
  block,
  doubt,
  type Leg,
  note,
  type Parcel,
  type Position,
  printFlow,
  sayDestination,
  type Walk,
} from '../walk.ts';
import { crossPeering, vnetName } from './cross-peering.ts';
import { enterHolder } from './enter.ts';
import { edgesOf, enterNsgs, leave } from './leave.ts';

/** A next hop of type appliance: found near, asked, and left again by its own subnet's routes. */
export function passAppliance(
  walk: Walk,
  at: Position,
  subnet: SubnetNode,
  address: Ip,
  parcel: Parcel,
): Leg {
  const found = findNear(walk, subnet, address);
  if (!found) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: subnet.routes.context.routeTable?.id ?? subnet.id,
      rule: applianceNextHopMustBeNear.id,
      evidence: say`No appliance is drawn at ${code(printIp(address))} in ${nameOf(vnetName(walk, subnet.vnet))} or a peer`,
    });
    return null;
  }
  const { holder, peering } = found;
  if (peering) crossPeering(walk, subnet.vnet, peering.peer, parcel);
  // A packet that is meant for the appliance itself ends there.
  if (parcel.destination.kind === 'private' && parcel.destination.ip === address) {
    return enterHolder(walk, at, peering?.peer ?? subnet.vnet, peering ? [peering.peering] : [], parcel);
  }
  walk.hops.push({
    from: at.from ?? at.thing,
    to: holder.id,
    along: peering ? [peering.peering] : [],
    path: 'private',
  });
  if (holder.kind === 'firewall') return passFirewall(walk, holder, parcel);
  if (holder.kind === 'loadBalancer') return passLoadBalancer(walk, holder, parcel);
  return passMachine(walk, holder, parcel);
}

function findNear(
  walk: Walk,
  subnet: SubnetNode,
  address: Ip,
): { holder: AddressHolder; peering: PeerLink | null } | null {
  const at = (vnet: ResourceId, peering: PeerLink | null) => {
    const holder = walk.network.holderAt(vnet, address);
    return holder && { holder, peering };
  };
  const links = walk.network.vnets.get(subnet.vnet)?.links.filter(({ connected }) => connected) ?? [];
  return applianceNextHopMustBeNear.pick(
    at(subnet.vnet, null),
    links.map((link) => at(link.peer, link)),
  );
}

function passFirewall(walk: Walk, holder: AddressHolder, parcel: Parcel): Leg {
  const firewall = find(walk.network.design, holder.id);
  const subnet = walk.network.subnets.get(holder.subnet);
  if (firewall?.kind !== 'azureFirewall' || !subnet) return null;
  const { destination } = parcel;
  const service = destination.kind === 'service' ? destination.service : null;
  const flow = {
    source: parcel.sourceIp,
    destination: {
      ip: destination.ip,
      tag: service?.entry.service.serviceTag ?? null,
      region: service?.region ?? null,
    },
    fqdn: parcel.fqdn,
    protocol: parcel.protocol,
    port: parcel.port,
    redirects: redirectsSql(walk, parcel),
  };
  const decision = evaluateFirewall(firewall.settings, flow);
  walk.checks.push({
    layer: 'firewall',
    at: holder.id,
    edges: () => edgesOf([...firewall.settings.networkRules, ...firewall.settings.applicationRules]),
    deniedBy: (port) =>
      evaluateFirewall(firewall.settings, { ...flow, port }).access === 'Deny'
        ? 'no rule that allows it'
        : null,
  });
  if (walk.quiet) {
    // Replies of an allowed connection pass without a rule.
  } else if (decision.access === 'Deny') {
    const evidence = say`${nameOf(holder)} denies ${code(printFlow(parcel))} to ${sayDestination(walk.network, destination, printIp)}: ${decision.evidence}`;
    block(walk, 'forward', {
      layer: 'firewall',
      at: holder.id,
      rule: decision.because[0] ?? '',
      evidence,
      fix: fixFirewall(walk.network, firewall, parcel),
    });
  } else if (decision.access === 'depends') {
    doubt(walk, 'forward', {
      says: say`${nameOf(holder)}: ${decision.evidence}`,
      rule: decision.because[0] ?? '',
      layer: 'firewall',
      at: holder.id,
    });
  } else {
    note(walk, {
      action: 'forward',
      says: say`${nameOf(holder)}: ${decision.evidence}`,
      rules: decision.because,
      at: [holder.id],
    });
  }
  const snat = firewallSource({
    ruleKind: decision.ruleKind ?? 'network',
    destination: destination.kind === 'private' ? destination.ip : null,
    privateRanges: parsePrefixes(firewall.settings.privateRanges),
    address: printIp(holder.ip),
    publicIps: firewall.settings.publicIps,
    natGateway: subnet.natGateway?.publicIps ?? null,
  });
  const translated = snat.translated && !(walk.quiet && destination.kind === 'private');
  walk.passed.push({ id: holder.id, kind: 'firewall', translated, subnet: holder.subnet, ip: holder.ip });
  const outranked =
    destination.kind !== 'private' && !routesBeatEveryOutboundMethod.leavesTheMethods('appliance');
  note(walk, {
    action: 'source',
    says: say`${nameOf(holder)}: ${snat.says}`,
    rules: [...snat.because, ...(outranked ? [routesBeatEveryOutboundMethod.id] : [])],
    at: [holder.id],
    outcome: 'info',
  });
  if (destination.kind !== 'private' && !snat.translated) {
    block(walk, 'source', {
      layer: 'firewall',
      at: holder.id,
      rule: firewallKeepsTheSourceTowardsPrivateRanges.id,
      evidence: say`${nameOf(holder)} never puts its own address in (its ranges without SNAT hold ${code('0.0.0.0/0')}), and nothing public can answer a private address`,
    });
  }
  const next: Parcel = translated
    ? { ...parcel, sourceIp: holder.ip, sourceText: null, originVnet: subnet.vnet }
    : parcel;
  return { at: { subnet: holder.subnet, thing: holder.id }, parcel: next };
}

/** Does a SQL server send this client on to other ports; over private endpoints only where its policy says Redirect. */
function redirectsSql(walk: Walk, { destination, fqdn }: Parcel): boolean {
  const service =
    destination.kind === 'service'
      ? destination.service
      : [...walk.network.services.values()].find(({ hosts }) => hosts.some((host) => host.fqdn === fqdn));
  if (service?.kind !== 'sqlServer') return false;
  const { connectionPolicy } = service.settings as { readonly connectionPolicy?: string };
  return (
    connectionPolicy === 'Redirect' || (connectionPolicy === 'Default' && destination.kind === 'service')
  );
}

function passLoadBalancer(walk: Walk, holder: AddressHolder, parcel: Parcel): Leg {
  const balancer = find(walk.network.design, holder.id);
  if (balancer?.kind !== 'loadBalancer') return null;
  for (const backend of balancer.settings.backends) {
    const machine = walk.network.addressesOf(backend)[0];
    if (machine) {
      walk.hops.push({ from: holder.id, to: backend, along: [], path: 'private' });
      return passMachine(walk, machine, parcel);
    }
  }
  block(walk, 'forward', {
    layer: 'appliance',
    at: holder.id,
    rule: applianceNextHopMustBeNear.id,
    evidence: say`${nameOf(holder)} has no machine behind it`,
  });
  return null;
}

function passMachine(walk: Walk, holder: AddressHolder, parcel: Parcel): Leg {
  const machine = find(walk.network.design, holder.id);
  const subnet = walk.network.subnets.get(holder.subnet);
  if (machine?.kind !== 'virtualMachine' || !subnet || !holder.nic) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceMustForward.id,
      evidence: say`${nameOf(holder)} is no appliance: it does not pass packets on`,
    });
    return null;
  }
  enterNsgs(walk, subnet, holder.nic, holder.id, parcel);
  const { appliance } = machine.settings;
  if (!applianceMustForward.passes(holder.nic) || !appliance.enabled) {
    const missing = holder.nic.ipForwarding
      ? say`it is not set up as an appliance`
      : say`IP forwarding is off at its interface`;
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceMustForward.id,
      evidence: say`${nameOf(holder)} does not pass on packets of others: ${missing}`,
      fix: fixForwarding(machine),
    });
  }
  const { destination } = parcel;
  const isPublic = destination.kind !== 'private';
  if (!applianceMustTranslateTowardsTheInternet.suffices(appliance, destination.kind)) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceMustTranslateTowardsTheInternet.id,
      evidence: say`${nameOf(holder)} keeps the private source address, with which nothing public can answer`,
      fix: fixFlag(
        machine.id,
        { appliance: { ...machine.settings.appliance, snat: true } },
        say`Let ${nameOf(machine)} hide the source behind its own address`,
      ),
    });
  }
  const out =
    (isPublic ? walk.network.nics.get(holder.id)?.find(({ publicIp }) => publicIp !== null) : undefined) ??
    holder.nic;
  const outSubnet = walk.network.subnets.get(out.subnet) ?? subnet;
  const { translated, because } = applianceSource(
    { snat: appliance.snat, address: printIp(out.ip) },
    printIp(parcel.sourceIp),
  );
  walk.passed.push({ id: holder.id, kind: 'machine', translated, subnet: outSubnet.id, ip: out.ip });
  assume(walk, 'appliance', say`${nameOf(machine)} passes on what it receives, and its own rules allow it.`);
  note(walk, {
    action: 'forward',
    says: translated
      ? say`${nameOf(machine)} passes it on with its own address ${code(printIp(out.ip))}`
      : say`${nameOf(machine)} passes it on with the source unchanged`,
    rules: [applianceMustForward.id, ...because],
    at: [machine.id],
  });
  const next: Parcel = translated
    ? { ...parcel, sourceIp: out.ip, sourceText: null, originVnet: outSubnet.vnet }
    : parcel;
  leave(walk, outSubnet, out, holder.id, next);
  return { at: { subnet: outSubnet.id, thing: holder.id }, parcel: next };
}
