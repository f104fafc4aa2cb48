import { printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { CompiledNsg, NicNode, SubnetNode } from '../../network/network.ts';
import { evaluateNsg } from '../../nsg/evaluate-nsg.ts';
import type { NsgEnd, NsgFlow } from '../../nsg/nsg-flow.ts';
import { nsgsInOrder } from '../../nsg/nsgs-on-the-way.ts';
import { clientOutboundRulesApplyTowardsEndpoints } from '../../nsg/rules/client-outbound-rules-apply-towards-endpoints.ts';
import { defaultRulesComeLast } from '../../nsg/rules/default-rules-come-last.ts';
import { everyNsgOnTheWayMustAllow } from '../../nsg/rules/every-nsg-on-the-way-must-allow.ts';
import { inboundSubnetThenNic } from '../../nsg/rules/inbound-subnet-then-nic.ts';
import { lowestNumberFirst } from '../../nsg/rules/lowest-number-first.ts';
import { outboundNicThenSubnet } from '../../nsg/rules/outbound-nic-then-subnet.ts';
import { sameSubnetTrafficIsFiltered } from '../../nsg/rules/same-subnet-traffic-is-filtered.ts';
import { fixNsg } from '../fixes/security-rules.ts';
import { regionCalled } from '../region-called.ts';
import { answersNeedNoRuleOfTheirOwn } from '../rules/answers-need-no-rule-of-their-own.ts';
import { block, doubt, note, type Parcel, printFlow, sayDestination, type Walk } from '../walk.ts';
import { adminWord, askAdminRules, doubtNsgs } from './ask-admin-rules.ts';
import { edgesOf } from './port-edges.ts';

/** The outbound NSGs of an interface: first its own, then the subnet's. */
export function leave(
  walk: Walk,
  subnet: SubnetNode,
  nic: NicNode | null,
  thing: ResourceId,
  parcel: Parcel,
): void {
  askAll(walk, 'Outbound', subnet, nic, thing, parcel);
}

/** The inbound NSGs of an interface: first the subnet's, then its own. */
export function enterNsgs(
  walk: Walk,
  subnet: SubnetNode,
  nic: NicNode | null,
  thing: ResourceId,
  parcel: Parcel,
): void {
  askAll(walk, 'Inbound', subnet, nic, thing, parcel);
}

function askAll(
  walk: Walk,
  direction: 'Inbound' | 'Outbound',
  subnet: SubnetNode,
  nic: NicNode | null,
  thing: ResourceId,
  parcel: Parcel,
): void {
  if (!answersNeedNoRuleOfTheirOwn.asks({ isReply: walk.quiet })) return;
  const nsgs = nsgsInOrder(direction, { subnet: subnet.nsg, nic: nic?.nsg ?? null });
  // Most subnets have no rules at all, and what rules see costs the routes of the subnet.
  if (nsgs.length === 0 && subnet.adminRules.length === 0) return;
  const flowFor = flowsOf(direction, subnet, parcel);
  const admin = askAdminRules(walk, subnet, thing, parcel, flowFor);
  if (admin.nsgs === 'passedBy') {
    // Further ports may fare otherwise.
    for (const nsg of nsgs) remember(walk, nsg, subnet, flowFor);
    return;
  }
  if (admin.nsgs === 'maybe' && nsgs.some((nsg) => shuts(nsg, subnet, flowFor(parcel.port)))) {
    doubtNsgs(walk, subnet, admin, direction);
    return;
  }
  const order = direction === 'Inbound' ? inboundSubnetThenNic.id : outboundNicThenSubnet.id;
  const together = nsgs.length > 1 ? [order, everyNsgOnTheWayMustAllow.id] : [];
  for (const nsg of nsgs) ask(walk, nsg, subnet, thing, parcel, flowFor, together);
}

/** The packet as rules at a subnet see it, with any destination port. */
export function flowsOf(
  direction: NsgFlow['direction'],
  subnet: SubnetNode,
  parcel: Parcel,
): (port: number) => NsgFlow {
  const { destination, protocol } = parcel;
  const toPrivateEndpoint =
    destination.kind === 'private' && subnet.routes.context.endpoints.some(({ ip }) => ip === destination.ip);
  const ends = { source: sourceEnd(parcel), destination: destinationEnd(parcel) };
  return (port) => ({ direction, protocol, port, ...ends, toPrivateEndpoint });
}

/** The NSG can be asked again for further ports, unless an admin rule answers for it. */
function remember(
  walk: Walk,
  nsg: CompiledNsg,
  subnet: SubnetNode,
  flowFor: (port: number) => NsgFlow,
): void {
  walk.checks.push({
    layer: flowFor(0).direction === 'Outbound' ? 'nsgOut' : 'nsgIn',
    at: nsg.id,
    edges: () => edgesOf(nsg.rules),
    deniedBy: (port) => {
      const flow = flowFor(port);
      if (adminWord(subnet, flow)?.access === 'AlwaysAllow') return null;
      const again = evaluateNsg(nsg, flow, subnet.nsgTags);
      return again.access === 'Deny' ? (again.rule?.name ?? 'a default rule') : null;
    },
  });
}

function shuts(nsg: CompiledNsg, subnet: SubnetNode, flow: NsgFlow): boolean {
  return evaluateNsg(nsg, flow, subnet.nsgTags).access !== 'Allow';
}

function ask(
  walk: Walk,
  nsg: CompiledNsg,
  subnet: SubnetNode,
  thing: ResourceId,
  parcel: Parcel,
  flowFor: (port: number) => NsgFlow,
  together: readonly string[],
): void {
  const flow = flowFor(parcel.port);
  const { direction } = flow;
  const layer = direction === 'Outbound' ? 'nsgOut' : 'nsgIn';
  const decision = evaluateNsg(nsg, flow, subnet.nsgTags);
  remember(walk, nsg, subnet, flowFor);
  const action = direction === 'Outbound' ? 'leave' : 'enter';
  const rule = code(decision.rule ? `${decision.rule.name} (${decision.rule.priority})` : 'platform address');
  const where = say`${nameOf(nsg)} at ${nameOf(subnet)}`;
  const rules = [
    ...decision.because,
    ...together,
    ...(flow.toPrivateEndpoint && direction === 'Outbound'
      ? [clientOutboundRulesApplyTowardsEndpoints.id]
      : []),
    ...(isSameSubnet(walk, subnet, parcel) ? [sameSubnetTrafficIsFiltered.id] : []),
  ];
  if (decision.access === 'Deny') {
    const evidence = say`${where} denies ${code(printFlow(parcel))} ${direction === 'Outbound' ? 'to' : 'from'} ${
      direction === 'Outbound' ? sayDestination(walk.network, parcel.destination, printIp) : sayFrom(parcel)
    } by rule ${rule}`;
    block(
      walk,
      action,
      {
        layer,
        at: nsg.id,
        rule: rules[0] ?? lowestNumberFirst.id,
        evidence,
        fix: fixNsg(nsg, direction, parcel, decision.rule),
      },
      { details: [decision.matched], rules },
    );
  } else if (decision.access === 'depends') {
    const why = decision.uncertain[0]?.why ?? decision.matched;
    // The rule that cannot be decided tells more than the order in which rules are read.
    const telling = rules.find((id) => id !== lowestNumberFirst.id && id !== defaultRulesComeLast.id);
    const rule = telling ?? lowestNumberFirst.id;
    doubt(walk, action, { says: say`${where}: ${why}`, rule, layer, at: nsg.id }, { rules });
  } else {
    note(walk, {
      action,
      says: say`${where} allows the packet by rule ${rule}`,
      details: [decision.matched],
      rules,
      at: [thing, nsg.id],
    });
  }
}

/** The sender as an inbound rule sees it. */
function sayFrom({ sourceTag, sourceIp }: Parcel): Sentence {
  return sourceTag === null ? say`an unknown public address` : say`${code(printIp(sourceIp))}`;
}

/** Do both ends stand in the subnet of the NSG? */
function isSameSubnet(walk: Walk, { id, prefix }: SubnetNode, { sourceIp, destination }: Parcel): boolean {
  const inside = (ip: Parcel['sourceIp']): boolean => prefix !== null && containsIp(prefix, ip);
  if (destination.kind !== 'private' || !inside(sourceIp) || !inside(destination.ip)) return false;
  return walk.network.subnets.has(id) && sameSubnetTrafficIsFiltered.sees(id, id, id);
}

function sourceEnd(parcel: Parcel): NsgEnd {
  if (parcel.sourceTag !== undefined)
    return { kind: 'service', tag: parcel.sourceTag, region: null, ip: null };
  return isPrivateAddress(parcel.sourceIp) || parcel.originVnet !== null
    ? { kind: 'ip', ip: parcel.sourceIp }
    : { kind: 'internet', ip: parcel.sourceIp };
}

function destinationEnd(parcel: Parcel): NsgEnd {
  const { destination } = parcel;
  switch (destination.kind) {
    case 'private':
      return { kind: 'ip', ip: destination.ip };
    case 'service':
      return {
        kind: 'service',
        tag: destination.service.entry.service.serviceTag,
        region: regionCalled(parcel),
        ip: destination.ip,
      };
    case 'public':
      return destination.tag === undefined
        ? { kind: 'internet', ip: destination.ip }
        : { kind: 'service', tag: destination.tag, region: null, ip: destination.ip };
  }
}
