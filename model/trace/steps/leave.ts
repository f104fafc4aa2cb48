import { printIp } from '../../address/ip.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { CompiledNsg, NicNode, SubnetNode } from '../../network/network.ts';
import { evaluateNsg } from '../../nsg/evaluate-nsg.ts';
import type { NsgEnd } from '../../nsg/nsg-flow.ts';
import { fixNsg } from '../fixes.ts';
import { block, type Destination, doubt, note, type Parcel, sayDestination, type Walk } from '../walk.ts';

/** The outbound NSGs of an interface: first its own, then the subnet's. */
export function leave(
  walk: Walk,
  subnet: SubnetNode,
  nic: NicNode | null,
  thing: ResourceId,
  parcel: Parcel,
): void {
  for (const nsg of [nic?.nsg, subnet.nsg]) if (nsg) ask(walk, 'Outbound', nsg, subnet, thing, parcel);
}

/** The inbound NSGs of an interface: first the subnet's, then its own. */
export function enterNsgs(
  walk: Walk,
  subnet: SubnetNode,
  nic: NicNode | null,
  thing: ResourceId,
  parcel: Parcel,
): void {
  for (const nsg of [subnet.nsg, nic?.nsg]) if (nsg) ask(walk, 'Inbound', nsg, subnet, thing, parcel);
}

function ask(
  walk: Walk,
  direction: 'Inbound' | 'Outbound',
  nsg: CompiledNsg,
  subnet: SubnetNode,
  thing: ResourceId,
  parcel: Parcel,
): void {
  if (walk.quiet) return;
  const layer = direction === 'Outbound' ? 'nsgOut' : 'nsgIn';
  const flowFor = (port: number) => ({
    direction,
    protocol: parcel.protocol,
    port,
    source: sourceEnd(parcel),
    destination: destinationEnd(parcel.destination),
  });
  const decision = evaluateNsg(nsg, flowFor(parcel.port), subnet.nsgTags);
  walk.checks.push({
    layer,
    at: nsg.id,
    deniedBy: (port) => {
      const again = evaluateNsg(nsg, flowFor(port), subnet.nsgTags);
      return again.access === 'Deny' ? (again.rule?.name ?? 'a default rule') : null;
    },
  });
  const action = direction === 'Outbound' ? 'leave' : 'enter';
  const rule = code(decision.rule ? `${decision.rule.name} (${decision.rule.priority})` : 'platform address');
  const where = say`${nameOf(nsg)} at ${nameOf(subnet)}`;
  const rules = decision.because;
  if (decision.access === 'Deny') {
    const evidence = say`${where} denies ${code(`${parcel.protocol} ${parcel.port}`)} ${direction === 'Outbound' ? 'to' : 'from'} ${
      direction === 'Outbound'
        ? sayDestination(walk.network, parcel.destination, printIp)
        : say`${code(printIp(parcel.sourceIp))}`
    } by rule ${rule}`;
    block(
      walk,
      action,
      {
        layer,
        at: nsg.id,
        rule: rules[0] ?? 'nsg/lowest-number-first',
        evidence,
        fix: fixNsg(walk.network, nsg, direction, parcel),
      },
      { details: [decision.matched], rules },
    );
  } else if (decision.access === 'depends') {
    const why = decision.uncertain[0]?.why ?? decision.matched;
    doubt(walk, action, {
      says: say`${where}: ${why}`,
      rule: rules[0] ?? 'nsg/lowest-number-first',
      layer,
      at: nsg.id,
    });
  } else {
    note(walk, {
      action,
      says: say`${where} allows it by ${rule}`,
      details: [decision.matched],
      rules,
      at: [thing, nsg.id],
    });
  }
}

function sourceEnd(parcel: Parcel): NsgEnd {
  return isPrivateAddress(parcel.sourceIp) || parcel.originVnet !== null
    ? { kind: 'ip', ip: parcel.sourceIp }
    : { kind: 'internet', ip: parcel.sourceIp };
}

function destinationEnd(destination: Destination): NsgEnd {
  switch (destination.kind) {
    case 'private':
      return { kind: 'ip', ip: destination.ip };
    case 'service':
      return {
        kind: 'service',
        tag: destination.service.entry.service.serviceTag,
        region: destination.service.region,
        ip: destination.ip,
      };
    case 'public':
      return { kind: 'internet', ip: destination.ip };
  }
}
