import type { PrivateZone, ZoneRecord } from './dns-world.ts';
import { toDomain, toRecordName } from './domain.ts';
import { exactRecordBeatsWildcard } from './rules/exact-record-beats-wildcard.ts';

type Records = ReadonlyMap<string, readonly ZoneRecord[]>;

const indexes = new WeakMap<PrivateZone, Records>();

/** The records of a zone that answer a full name, of every type; none when the zone does not know it. */
export function recordsFor(zone: PrivateZone, name: string): readonly ZoneRecord[] {
  const records = indexes.get(zone) ?? byName(zone);
  indexes.set(zone, records);
  const candidates = exactRecordBeatsWildcard.candidates(toRecordName(name, toDomain(zone.name)));
  return candidates.map((candidate) => records.get(candidate)).find((found) => found !== undefined) ?? [];
}

function byName(zone: PrivateZone): Records {
  const records = new Map<string, ZoneRecord[]>();
  for (const record of zone.records) {
    const name = record.name.toLowerCase();
    const known = records.get(name);
    if (known) known.push(record);
    else records.set(name, [record]);
  }
  return records;
}
