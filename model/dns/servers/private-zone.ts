import { type Ip, parseIp, printIp } from '../../address/ip.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { DnsFault } from '../dns-answer.ts';
import type { DnsIndex } from '../dns-index.ts';
import type { DnsAssumption, PrivateZone, ZoneRecord } from '../dns-world.ts';
import { toDomain, toRecordName } from '../domain.ts';
import { type Reply, replyWith, stepOf } from '../reply.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from '../rules/address-in-the-record-decides-private-or-public.ts';
import { exactRecordBeatsWildcard } from '../rules/exact-record-beats-wildcard.ts';
import { injectedServerIsAnAliasIntoItsZone } from '../rules/injected-server-is-an-alias-into-its-zone.ts';
import { linkedPrivateZoneHidesPublicName } from '../rules/linked-private-zone-hides-public-name.ts';
import { linkedZoneWithoutRecordIsNxdomain } from '../rules/linked-zone-without-record-is-nxdomain.ts';
import { registrationWritesTheMachines } from '../rules/registration-writes-the-machines.ts';
import { sameNamedZonesAreIndependent } from '../rules/same-named-zones-are-independent.ts';
import { secondEndpointRewritesTheRecord } from '../rules/second-endpoint-rewrites-the-record.ts';
import { severalValuesTakeTurns } from '../rules/several-values-take-turns.ts';
import { zoneForThePublicSuffixHidesEverything } from '../rules/zone-for-the-public-suffix-hides-everything.ts';
import { zoneGroupWritesTheRecords } from '../rules/zone-group-writes-the-records.ts';
import { recordsFor } from '../zone-records.ts';

/** What a zone has for a name. */
export type ZoneEntry =
  | { readonly kind: 'addresses'; readonly records: readonly ZoneRecord[]; readonly addresses: readonly Ip[] }
  | { readonly kind: 'alias'; readonly target: string }
  | { readonly kind: 'otherType' }
  | { readonly kind: 'missing' };

/** Looks a name up in one zone. */
export function lookUp(zone: PrivateZone, name: string): ZoneEntry {
  const record = toRecordName(name, toDomain(zone.name));
  const records = recordsFor(zone, name);
  const addresses = addressesOf(records);
  if (addresses.length > 0) return { kind: 'addresses', records, addresses };
  const target = records
    .filter(({ type }) => type === 'CNAME')
    .flatMap(({ values }) => values)
    .sort()[0];
  if (target !== undefined) return { kind: 'alias', target: toDomain(target) };
  const isMissing = linkedZoneWithoutRecordIsNxdomain.misses(records) && record !== '@';
  return isMissing ? { kind: 'missing' } : { kind: 'otherType' };
}

/** The zone has the address: public DNS is not asked any more. */
export function zoneAnswer(
  index: DnsIndex,
  zone: PrivateZone,
  name: string,
  { records, addresses }: Extract<ZoneEntry, { readonly kind: 'addresses' }>,
): Reply {
  const [ip = null] = addresses;
  const record = toRecordName(name, toDomain(zone.name));
  const differs = severalValuesTakeTurns.isUnstable(addresses);
  const from = records.map((one) => one.from).sort()[0] ?? zone.id;
  const notes = notesOn(index, zone, name, record, records);
  const says = say`${nameOf(zone)} answers ${code(name)} with ${code(addresses.map(printIp).join(', '))}.`;
  const at = from === zone.id ? [zone.id] : [zone.id, from];
  const details = notes.map((note) => note.says);
  const isPrivate = ip !== null && addressInTheRecordDecidesPrivateOrPublic.isPrivate(ip);
  const rules = [
    linkedPrivateZoneHidesPublicName.id,
    ...(isPrivate ? [] : [addressInTheRecordDecidesPrivateOrPublic.id]),
    ...notes.map(({ rule }) => rule),
  ];
  return replyWith(name, 'address', {
    address: ip === null ? null : { text: printIp(ip), ip, private: isPrivate },
    differs,
    steps: [
      {
        ...stepOf(differs ? 'depends' : 'passed', says, rules, at, details),
        ...(records.some(({ byServer }) => byServer) ? { assumes: [azureNamesTheRecord(zone)] } : {}),
      },
    ],
    faults: differs ? [takesTurns(zone, record, addresses)] : [],
    record: { at: from, zone: zone.id, name: record },
  });
}

/** Azure writes the record of a database server in a subnet, and no page that was read says under which label. */
function azureNamesTheRecord(zone: PrivateZone): DnsAssumption {
  return {
    kind: 'azure',
    says: say`The record that Azure writes into ${nameOf(zone)} has the name of the server. Microsoft's pages do not say which name it takes, and clients do not need to know it.`,
  };
}

function takesTurns(zone: PrivateZone, record: string, addresses: readonly Ip[]): DnsFault {
  const evidence = say`${nameOf(zone)} has ${addresses.length} addresses for ${code(record)}, answered in turn.`;
  return {
    kind: 'answersDiffer',
    rule: severalValuesTakeTurns.id,
    at: zone.id,
    evidence,
    zone: zone.id,
    record,
  };
}

interface Note {
  readonly rule: string;
  readonly says: Sentence;
}

/** Where the record comes from, and what it stands beside. */
function notesOn(
  index: DnsIndex,
  zone: PrivateZone,
  name: string,
  record: string,
  records: readonly ZoneRecord[],
): readonly Note[] {
  const wildcard = records.find((one) => one.name.toLowerCase() !== record);
  const written = zoneGroupWritesTheRecords.isWritten(zone, records);
  const endpoints = index.byAlias.get(name)?.endpoints ?? [];
  const crowded = secondEndpointRewritesTheRecord.isCrowded(endpoints, records);
  return [
    ...(wildcard
      ? [{ rule: exactRecordBeatsWildcard.id, says: say`The record is the wildcard ${code(wildcard.name)}.` }]
      : []),
    ...(registrationWritesTheMachines.isRegistered(records)
      ? [{ rule: registrationWritesTheMachines.id, says: say`The machine is registered in the zone.` }]
      : []),
    ...(records.some(({ byServer }) => byServer)
      ? [{ rule: injectedServerIsAnAliasIntoItsZone.id, says: say`Azure wrote the record for the server.` }]
      : []),
    ...(written
      ? [
          {
            rule: zoneGroupWritesTheRecords.id,
            says: say`The DNS zone group of the private endpoint wrote the record.`,
          },
        ]
      : []),
    ...(crowded
      ? [
          {
            rule: secondEndpointRewritesTheRecord.id,
            says: say`${endpoints.length} private endpoints serve the name, but the record has one address only.`,
          },
        ]
      : []),
  ];
}

/** The fault of a linked zone that lacks the record. */
export function missingRecord(zone: PrivateZone, vnet: ResourceId, name: string): DnsFault {
  const rule = zoneForThePublicSuffixHidesEverything.isPublicSuffix(zone.name)
    ? zoneForThePublicSuffixHidesEverything
    : linkedZoneWithoutRecordIsNxdomain;
  const record = toRecordName(name, toDomain(zone.name));
  const evidence = say`${nameOf(zone)} is linked and has no record ${code(record)}.`;
  const place = { zone: zone.id, zoneName: zone.name, vnet, record };
  return { kind: 'recordMissing', rule: rule.id, at: zone.id, evidence, ...place };
}

/** What to know when the record is missing here: a zone of the same name may have it. */
export function noteOnTwin(index: DnsIndex, zone: PrivateZone, name: string): Note | null {
  const twin = index.zones.find(
    (other) => sameNamedZonesAreIndependent.areTwins(zone, other) && lookUp(other, name).kind !== 'missing',
  );
  if (!twin) return null;
  return {
    rule: sameNamedZonesAreIndependent.id,
    says: say`Another zone of the name ${nameOf(twin)} has the record, but is not linked here.`,
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
