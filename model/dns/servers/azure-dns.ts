import { printIp } from '../../address/ip.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { PrivateZone } from '../dns-world.ts';
import { aliasStep, circleReply, endOfPublicChain, publicLink, unknownInside } from '../public-dns.ts';
import { precede, type Reply, replyWith, stepOf } from '../reply.ts';
import { aliasesInACircleHaveNoAnswer } from '../rules/aliases-in-a-circle-have-no-answer.ts';
import { azuresOwnNamesStayInTheirVnet } from '../rules/azures-own-names-stay-in-their-vnet.ts';
import { exactRecordBeatsWildcard } from '../rules/exact-record-beats-wildcard.ts';
import { fallbackToInternetOnTheLink } from '../rules/fallback-to-internet-on-the-link.ts';
import { forwardingLoop } from '../rules/forwarding-loop.ts';
import { lastHopDecidesWhichZonesCount } from '../rules/last-hop-decides-which-zones-count.ts';
import { linkedPrivateZoneHidesPublicName } from '../rules/linked-private-zone-hides-public-name.ts';
import { longestZoneSuffixAnswers } from '../rules/longest-zone-suffix-answers.ts';
import { privateZoneBeatsRuleOfTheSameName } from '../rules/private-zone-beats-rule-of-the-same-name.ts';
import { stepOn, type Walk } from '../walk.ts';
import { forwardByRule, ruleFor, skippedWildcard } from './forwarding-rules.ts';
import { lookUp, missingRecord, noteOnTwin, zoneAnswer } from './private-zone.ts';
import { askPolicy } from './security-policy.ts';
import { unlinkedZoneFault } from './unlinked-zone.ts';

/** Azure DNS as one VNet sees it: for the name and every alias first its security policy, then the linked zones, then the rules, then public DNS. */
export function askAzureDns(walk: Walk, vnet: ResourceId, name: string): Reply {
  const known = walk.index.vnets.get(vnet) ?? { id: vnet, name: vnet };
  const mark = `azure|${vnet}|${name}`;
  const servers = [`Azure DNS of ${known.name}`];
  if (forwardingLoop.isLoop(walk.path, mark)) {
    const rule = forwardingLoop.id;
    const evidence = say`Azure DNS of ${nameOf(known)} was already asked for ${code(name)}: a rule leads back to it.`;
    return replyWith(name, 'timeout', {
      servers,
      steps: [stepOf('blocked', evidence, [rule], [vnet])],
      faults: [{ kind: 'loop', rule, at: vnet, evidence, vnet }],
    });
  }
  const says = say`Azure DNS answers for ${nameOf(known)}: the zones and rules that are linked there count.`;
  const step = stepOf('info', says, [lastHopDecidesWhichZonesCount.id], [vnet]);
  return precede(follow(stepOn(walk, mark), vnet, name, []), { servers, steps: [step] });
}

function follow(walk: Walk, vnet: ResourceId, name: string, seen: readonly string[]): Reply {
  if (aliasesInACircleHaveNoAnswer.isCircle(seen, name)) return circleReply(name);
  const policy = askPolicy(walk.index, vnet, name);
  return policy.blocked ?? precede(askNames(walk, vnet, name, seen), { steps: policy.steps });
}

/** First the linked zones, then the rules, then public DNS. */
function askNames(walk: Walk, vnet: ResourceId, name: string, seen: readonly string[]): Reply {
  const zone = longestZoneSuffixAnswers.select(walk.index.zonesOf(vnet), name);
  if (zone)
    return precede(askZone(walk, vnet, zone, name, seen), { steps: whyThisZone(walk, vnet, zone, name) });
  const forwarded = forwardByRule(walk, vnet, name, seen.length > 0);
  if (forwarded) return forwarded;
  return azuresOwnNamesStayInTheirVnet.isOne(name)
    ? askOwnNames(walk, vnet, name)
    : precede(followPublic(walk, vnet, name, seen), { steps: skippedWildcard(walk.index, vnet, name) });
}

/** Azure's own names of the machines in this VNet. */
function askOwnNames(walk: Walk, vnet: ResourceId, name: string): Reply {
  const { id, find } = azuresOwnNamesStayInTheirVnet;
  const machine = find(walk.index.machines, vnet, name);
  if (!machine) return unknownInside(name);
  const text = printIp(machine.address);
  const says = say`Azure DNS knows ${nameOf(machine)} of this VNet at ${code(text)}.`;
  return replyWith(name, 'address', {
    address: { text, ip: machine.address, private: true },
    steps: [stepOf('passed', says, [id], [machine.id])],
    record: { at: machine.id, name },
  });
}

/** Said only where something else claims the name as well. */
function whyThisZone(walk: Walk, vnet: ResourceId, zone: PrivateZone, name: string) {
  const shorter = walk.index
    .zonesOf(vnet)
    .some((other) => other !== zone && linkedPrivateZoneHidesPublicName.covers(other, name));
  const rules = [
    ...(shorter ? [longestZoneSuffixAnswers.id] : []),
    ...(ruleFor(walk.index, vnet, name) ? [privateZoneBeatsRuleOfTheSameName.id] : []),
  ];
  const says = say`${nameOf(zone)} comes before ${shorter ? 'shorter zones' : 'forwarding rules'} for ${code(name)}.`;
  return rules.length === 0 ? [] : [stepOf('info', says, rules, [zone.id])];
}

/** The next link of the public chain; an alias is checked against zones and rules again. */
function followPublic(walk: Walk, vnet: ResourceId, name: string, seen: readonly string[]): Reply {
  const unlinked = unlinkedZoneFault(walk.index, vnet, name);
  const faults = unlinked ? [unlinked] : [];
  const steps = unlinked ? [stepOf('info', unlinked.evidence, [unlinked.rule], [vnet])] : [];
  const link = publicLink(walk.index, name);
  if (link.kind !== 'alias') return precede(endOfPublicChain(link, name), { faults, steps });
  const rest = follow(walk, vnet, link.target, [...seen, name]);
  return precede(rest, { chain: [name], faults, steps: [...steps, aliasStep(name, link)] });
}

function askZone(
  walk: Walk,
  vnet: ResourceId,
  zone: PrivateZone,
  name: string,
  seen: readonly string[],
): Reply {
  const entry = lookUp(zone, name);
  switch (entry.kind) {
    case 'addresses':
      return zoneAnswer(walk.index, zone, name, entry);
    case 'alias': {
      const says = say`${nameOf(zone)} makes ${code(name)} an alias of ${code(entry.target)}.`;
      const step = stepOf('passed', says, [linkedPrivateZoneHidesPublicName.id], [zone.id]);
      return precede(follow(walk, vnet, entry.target, [...seen, name]), { chain: [name], steps: [step] });
    }
    case 'otherType': {
      const evidence = say`${nameOf(zone)} knows ${code(name)}, but has no A record for it.`;
      return replyWith(name, 'nodata', {
        steps: [stepOf('blocked', evidence, [exactRecordBeatsWildcard.id], [zone.id])],
        faults: [{ ...missingRecord(zone, vnet, name), evidence }],
      });
    }
    case 'missing':
      return zoneMiss(walk, vnet, zone, name, seen);
  }
}

/** The zone speaks for the name but does not have it: an error, or public DNS where the link allows it. */
function zoneMiss(
  walk: Walk,
  vnet: ResourceId,
  zone: PrivateZone,
  name: string,
  seen: readonly string[],
): Reply {
  const fault = missingRecord(zone, vnet, name);
  const twin = noteOnTwin(walk.index, zone, name);
  const details = twin ? [twin.says] : [];
  const because = twin ? [twin.rule] : [];
  if (!fallbackToInternetOnTheLink.fallsBack(zone, vnet)) {
    return replyWith(name, 'nxdomain', {
      steps: [stepOf('blocked', fault.evidence, [fault.rule, ...because], [zone.id], details)],
      faults: [fault],
    });
  }
  const says = say`${nameOf(zone)} has no record ${code(fault.record ?? name)}; its link falls back to the internet.`;
  return precede(followPublic(walk, vnet, name, seen), {
    steps: [stepOf('info', says, [fallbackToInternetOnTheLink.id, ...because], [zone.id], details)],
    faults: [fault],
  });
}
