import { type Ip, parseIp, printIp } from '../../address/ip.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { DnsFault } from '../dns-answer.ts';
import type { PrivateZone, ZoneRecord } from '../dns-world.ts';
import { toDomain, toRecordName } from '../domain.ts';
import { aliasStep, circleReply, endOfPublicChain, publicLink } from '../public-dns.ts';
import { precede, type Reply, replyWith, stepOf } from '../reply.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from '../rules/address-in-the-record-decides-private-or-public.ts';
import { aliasesInACircleHaveNoAnswer } from '../rules/aliases-in-a-circle-have-no-answer.ts';
import { exactRecordBeatsWildcard } from '../rules/exact-record-beats-wildcard.ts';
import { fallbackToInternetOnTheLink } from '../rules/fallback-to-internet-on-the-link.ts';
import { forwardingLoop } from '../rules/forwarding-loop.ts';
import { lastHopDecidesWhichZonesCount } from '../rules/last-hop-decides-which-zones-count.ts';
import { linkedPrivateZoneHidesPublicName } from '../rules/linked-private-zone-hides-public-name.ts';
import { linkedZoneWithoutRecordIsNxdomain } from '../rules/linked-zone-without-record-is-nxdomain.ts';
import { longestZoneSuffixAnswers } from '../rules/longest-zone-suffix-answers.ts';
import { severalValuesTakeTurns } from '../rules/several-values-take-turns.ts';
import { zoneForThePublicSuffixHidesEverything } from '../rules/zone-for-the-public-suffix-hides-everything.ts';
import { stepOn, type Walk } from '../walk.ts';
import { forwardByRule } from './forwarding-rules.ts';
import { unlinkedZoneFault } from './unlinked-zone.ts';

/** Azure DNS as one VNet sees it: for the name and every alias first the linked zones, then the rules, then public DNS. */
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
  const says = say`Azure DNS is asked from ${nameOf(known)}: its links and rules count.`;
  const step = stepOf('info', says, [lastHopDecidesWhichZonesCount.id], [vnet]);
  return precede(follow(stepOn(walk, mark), vnet, name, []), { servers, steps: [step] });
}

function follow(walk: Walk, vnet: ResourceId, name: string, seen: readonly string[]): Reply {
  if (aliasesInACircleHaveNoAnswer.isCircle(seen, name)) return circleReply(name);
  const zone = longestZoneSuffixAnswers.select(walk.index.zonesOf(vnet), name);
  if (zone) return askZone(walk, vnet, zone, name, seen);
  return forwardByRule(walk, vnet, name, seen.length > 0) ?? followPublic(walk, vnet, name, seen);
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
  const record = toRecordName(name, toDomain(zone.name));
  const found = exactRecordBeatsWildcard.select(zone.records, record);
  const addresses = addressesOf(found);
  if (addresses.length > 0) return zoneAnswer(zone, record, name, found, addresses);
  const target = found.find(({ type }) => type === 'CNAME')?.values[0];
  if (target !== undefined) {
    const says = say`${nameOf(zone)} makes ${code(name)} an alias of ${code(toDomain(target))}.`;
    const step = stepOf('passed', says, [linkedPrivateZoneHidesPublicName.id], [zone.id]);
    return precede(follow(walk, vnet, toDomain(target), [...seen, name]), { chain: [name], steps: [step] });
  }
  if (!linkedZoneWithoutRecordIsNxdomain.misses(found) || record === '@') {
    const says = say`${nameOf(zone)} knows ${code(name)}, but has no A record for it.`;
    return replyWith(name, 'nodata', {
      steps: [stepOf('blocked', says, [exactRecordBeatsWildcard.id], [zone.id])],
      faults: [{ ...missing(zone, vnet, record), evidence: says }],
    });
  }
  return zoneMiss(walk, vnet, zone, record, name, seen);
}

/** The zone has the address: public DNS is not asked any more. */
function zoneAnswer(
  zone: PrivateZone,
  record: string,
  name: string,
  found: readonly ZoneRecord[],
  addresses: readonly Ip[],
): Reply {
  const [ip = null] = addresses;
  const differs = severalValuesTakeTurns.isUnstable(addresses);
  const from = found[0]?.from ?? zone.id;
  const evidence = say`${nameOf(zone)} has ${addresses.length} addresses for ${code(record)}, answered in turn.`;
  const fault: DnsFault = {
    kind: 'answersDiffer',
    rule: severalValuesTakeTurns.id,
    at: zone.id,
    evidence,
    zone: zone.id,
    record,
  };
  const says = say`${nameOf(zone)} answers ${code(name)} with ${code(addresses.map(printIp).join(', '))}.`;
  const at = from === zone.id ? [zone.id] : [zone.id, from];
  return replyWith(name, 'address', {
    address:
      ip === null
        ? null
        : { text: printIp(ip), ip, private: addressInTheRecordDecidesPrivateOrPublic.isPrivate(ip) },
    differs,
    steps: [stepOf(differs ? 'depends' : 'passed', says, [linkedPrivateZoneHidesPublicName.id], at)],
    faults: differs ? [fault] : [],
    record: { at: from, zone: zone.id, name: record },
  });
}

/** The zone speaks for the name but does not have it: an error, or public DNS where the link allows it. */
function zoneMiss(
  walk: Walk,
  vnet: ResourceId,
  zone: PrivateZone,
  record: string,
  name: string,
  seen: readonly string[],
): Reply {
  const fault = missing(zone, vnet, record);
  if (!fallbackToInternetOnTheLink.fallsBack(zone, vnet)) {
    return replyWith(name, 'nxdomain', {
      steps: [stepOf('blocked', fault.evidence, [fault.rule], [zone.id])],
      faults: [fault],
    });
  }
  const says = say`${nameOf(zone)} has no record ${code(record)}; its link falls back to the internet.`;
  return precede(followPublic(walk, vnet, name, seen), {
    steps: [stepOf('info', says, [fallbackToInternetOnTheLink.id], [zone.id])],
    faults: [fault],
  });
}

function missing(zone: PrivateZone, vnet: ResourceId, record: string): DnsFault {
  const rule = zoneForThePublicSuffixHidesEverything.isPublicSuffix(zone.name)
    ? zoneForThePublicSuffixHidesEverything
    : linkedZoneWithoutRecordIsNxdomain;
  const evidence = say`${nameOf(zone)} is linked and has no record ${code(record)}.`;
  return {
    kind: 'recordMissing',
    rule: rule.id,
    at: zone.id,
    evidence,
    zone: zone.id,
    zoneName: zone.name,
    vnet,
    record,
  };
}

/** The addresses of the A records, in one order whatever the drawing's. */
function addressesOf(records: readonly ZoneRecord[]): readonly Ip[] {
  const ips = records
    .filter(({ type }) => type === 'A')
    .flatMap(({ values }) => values.map(parseIp))
    .filter((ip) => ip !== null);
  return [...new Set(ips)].sort((a, b) => a - b);
}
