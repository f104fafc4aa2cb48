import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { DnsFault } from '../dns-answer.ts';
import type { DnsIndex } from '../dns-index.ts';
import type { PrivateZone } from '../dns-world.ts';
import { toDomain, toPrivateLinkZone, toRecordName } from '../domain.ts';
import { linkedPrivateZoneHidesPublicName } from '../rules/linked-private-zone-hides-public-name.ts';
import { linksAreNotInheritedOverPeering } from '../rules/links-are-not-inherited-over-peering.ts';
import { unlinkedZoneFallsBackToPublic } from '../rules/unlinked-zone-falls-back-to-public.ts';
import { recordsFor } from '../zone-records.ts';

/** The zone that would have answered the name, had it been linked to this VNet; null when no zone was expected. */
export function unlinkedZoneFault(index: DnsIndex, vnet: ResourceId, name: string): DnsFault | null {
  const zone = expectedZone(index, vnet, name);
  const owner = index.byAlias.get(name);
  const known = index.vnets.get(vnet) ?? { id: vnet, name: vnet };
  if (zone) {
    const record = toRecordName(name, toDomain(zone.name));
    const linkedElsewhere = zone.links.length > 0;
    const evidence = linkedElsewhere
      ? say`${nameOf(zone)} is linked to another VNet, not to ${nameOf(known)}.`
      : say`${nameOf(zone)} is not linked to ${nameOf(known)}.`;
    const rule = linkedElsewhere ? linksAreNotInheritedOverPeering : unlinkedZoneFallsBackToPublic;
    return {
      kind: 'zoneNotLinked',
      rule: rule.id,
      at: vnet,
      evidence,
      zone: zone.id,
      zoneName: zone.name,
      vnet,
      record,
    };
  }
  const zoneName = toPrivateLinkZone(name);
  const isLinked = index.zonesOf(vnet).some((one) => linkedPrivateZoneHidesPublicName.covers(one, name));
  if (!owner || zoneName === null || isLinked) return null;
  const evidence = say`There is no private zone ${code(zoneName)}, so ${code(name)} leads to the public address.`;
  const record = toRecordName(name, zoneName);
  return {
    kind: 'noZone',
    rule: unlinkedZoneFallsBackToPublic.id,
    at: vnet,
    evidence,
    zoneName,
    vnet,
    record,
  };
}

/** Of the zones that fit and are not linked: one with the record before one without, the longer name before the shorter. */
function expectedZone(index: DnsIndex, vnet: ResourceId, name: string): PrivateZone | null {
  const fitting = index.zones.filter(
    (zone) =>
      linkedPrivateZoneHidesPublicName.covers(zone, name) &&
      !unlinkedZoneFallsBackToPublic.isConsulted(zone, vnet),
  );
  if (index.zonesOf(vnet).some((zone) => linkedPrivateZoneHidesPublicName.covers(zone, name))) return null;
  const holds = (zone: PrivateZone) => recordsFor(zone, name).length > 0;
  const isExpected = (zone: PrivateZone) => index.byAlias.has(name) || holds(zone);
  const rank = (zone: PrivateZone) => (holds(zone) ? 1000 : 0) + zone.name.length;
  return fitting.filter(isExpected).sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
