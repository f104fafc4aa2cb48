import { printIp } from '../../address/ip.ts';
import { evaluateFirewall } from '../../azure-firewall/evaluate-firewall.ts';
import { applicationRulesResolveTheNameAgain } from '../../azure-firewall/rules/application-rules-resolve-the-name-again.ts';
import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { firewallKeepsTheSourceTowardsPrivateRanges } from '../../egress/rules/firewall-keeps-the-source-towards-private-ranges.ts';
import { forcedTunnellingWantsAManagementInterface } from '../../egress/rules/forced-tunnelling-wants-a-management-interface.ts';
import { routesBeatEveryOutboundMethod } from '../../egress/rules/routes-beat-every-outbound-method.ts';
import { firewallSource } from '../../egress/translated-source.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { parsePrefixes } from '../../network/sites.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { fixFirewall } from '../fixes/security-rules.ts';
import { fixFirewallTranslation } from '../fixes/ways-out.ts';
import { regionCalled } from '../region-called.ts';
import {
  assume,
  block,
  doubt,
  type Leg,
  note,
  type Parcel,
  printFlow,
  sayDestination,
  type Walk,
} from '../walk.ts';
import { tellUnknownRules } from './firewall-policy.ts';
import { routeDestination } from './pick-route.ts';
import { edgesOf } from './port-edges.ts';

/** Azure Firewall: its rules, the name behind an application rule, and the source that it puts in. */
export function passFirewall(walk: Walk, holder: AddressHolder, parcel: Parcel): Leg {
  const firewall = find(walk.network.design, holder.id);
  const place = placeOf(walk, holder);
  if (firewall?.kind !== 'azureFirewall' || !place) return null;
  const { destination } = parcel;
  const service = destination.kind === 'service' ? destination.service : null;
  const flow = {
    source: parcel.sourceIp,
    destination: {
      ip: destination.ip,
      tag: service?.entry.service.serviceTag ?? null,
      region: regionCalled(parcel),
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
  // What the policy inherits is asked first, and a denial for want of rules says nothing where they are not known.
  const isUnknown = tellUnknownRules(walk, firewall, 'forward');
  if (walk.quiet || isUnknown) {
    // Replies of an allowed connection pass without a rule.
  } else if (decision.access === 'Deny') {
    const evidence = say`${nameOf(holder)} denies ${code(printFlow(parcel))} to ${sayDestination(walk.network, destination, printIp)}: ${decision.evidence}`;
    block(walk, 'forward', {
      layer: 'firewall',
      at: holder.id,
      rule: decision.because[0] ?? '',
      evidence,
      fix: fixFirewall(firewall, parcel),
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
  const onward =
    !walk.quiet && applicationRulesResolveTheNameAgain.asksItself(decision.ruleKind)
      ? walk.resolveAtFirewall(walk, firewall, place.vnet, parcel)
      : parcel;
  if (!onward) return null;
  return leaveFirewall(walk, holder, firewall, place, onward, decision.ruleKind ?? 'network');
}

/** Where a firewall stands: in a subnet, or in a virtual hub, which no NAT gateway serves. */
interface FirewallPlace {
  readonly vnet: ResourceId;
  readonly natGateway: SubnetNode['natGateway'];
}

function placeOf(walk: Walk, { subnet }: AddressHolder): FirewallPlace | undefined {
  return (
    walk.network.subnets.get(subnet) ??
    (walk.network.hubs.has(subnet) ? { vnet: subnet, natGateway: null } : undefined)
  );
}

/** With its own address in the place of the source, or with the client's. */
function leaveFirewall(
  walk: Walk,
  holder: AddressHolder,
  firewall: ResourceOf<'azureFirewall'>,
  place: FirewallPlace,
  parcel: Parcel,
  ruleKind: 'network' | 'application',
): Leg {
  const { destination } = parcel;
  const snat = firewallSource({
    ruleKind,
    destination: destination.kind === 'private' ? destination.ip : null,
    privateRanges: parsePrefixes(firewall.settings.privateRanges),
    address: printIp(holder.ip),
    publicIps: firewall.settings.publicIps,
    natGateway: place.natGateway?.publicIps ?? null,
    forcedTunnelling: isTunnelled(walk, holder, parcel),
  });
  askManagement(walk, holder, firewall, parcel);
  const translated = snat.translated && !(walk.quiet && destination.kind === 'private');
  walk.passed.push({ id: holder.id, kind: 'firewall', translated, subnet: holder.subnet, ip: holder.ip });
  const outranked =
    destination.kind !== 'private' && !routesBeatEveryOutboundMethod.leavesTheMethods('appliance');
  note(walk, {
    action: 'source',
    says: say`${nameOf(holder)} ${snat.says}`,
    rules: [...snat.because, ...(outranked ? [routesBeatEveryOutboundMethod.id] : [])],
    at: [holder.id],
    outcome: 'info',
  });
  if (destination.kind !== 'private' && !snat.translated) {
    block(walk, 'source', {
      layer: 'firewall',
      at: holder.id,
      rule: firewallKeepsTheSourceTowardsPrivateRanges.id,
      evidence: say`${nameOf(holder)} does no SNAT at all, because its private IP ranges hold ${code('0.0.0.0/0')}. Nothing public can answer a private address`,
      fix: fixFirewallTranslation(firewall),
    });
  }
  if (translated && firewall.settings.address === null && walk.network.hubs.has(holder.subnet))
    assume(
      walk,
      'azure',
      say`Azure gives ${nameOf(holder)} an address of its hub; ${code(printIp(holder.ip))} stands for it until the real one is stated.`,
    );
  const next: Parcel = translated
    ? { ...parcel, sourceIp: holder.ip, sourceText: null, originVnet: place.vnet }
    : parcel;
  return { at: { subnet: holder.subnet, thing: holder.id }, parcel: next };
}

/** Do the routes of its subnet send a public destination elsewhere than to the internet? */
function isTunnelled(walk: Walk, { subnet: id }: AddressHolder, parcel: Parcel): boolean {
  const subnet = walk.network.subnets.get(id);
  if (!subnet || parcel.destination.kind === 'private') return false;
  const hop = selectRoute(subnet.routes, routeDestination(parcel)).route?.nextHop.kind;
  return hop === 'appliance' || hop === 'gateway';
}

/** Azure manages a firewall over the internet: one that is tunnelled needs another interface for that. */
function askManagement(
  walk: Walk,
  holder: AddressHolder,
  firewall: ResourceOf<'azureFirewall'>,
  parcel: Parcel,
): void {
  const { id: rule, works } = forcedTunnellingWantsAManagementInterface;
  if (walk.quiet || !isTunnelled(walk, holder, parcel) || works(firewall.settings)) return;
  doubt(walk, 'forward', {
    says: say`The subnet of ${nameOf(firewall)} sends this destination elsewhere than to the internet, and the firewall has no management interface, without which Azure does not support that`,
    rule,
    layer: 'firewall',
    at: firewall.id,
  });
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
