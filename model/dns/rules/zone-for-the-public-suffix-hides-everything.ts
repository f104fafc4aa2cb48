import { privateLinkZones } from '../../catalog/facts/private-link-zones.ts';
import { defineRule } from '../../explain/rule.ts';
import { toDomain } from '../domain.ts';

const publicSuffixes: ReadonlySet<string> = new Set(privateLinkZones.flatMap((row) => row.publicZones));

/** Rule: A private zone named like the public suffix answers for every name below it, those of other customers too, and cannot fall back to the internet. */
export const zoneForThePublicSuffixHidesEverything = defineRule({
  id: 'dns/zone-for-the-public-suffix-hides-everything',
  says: 'A private zone named like the public suffix answers for every name below it, those of other customers too, and cannot fall back to the internet.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-27'],
  /** Is this the zone of a whole public suffix, where a privatelink zone was meant? */
  isPublicSuffix: (zone: string): boolean => publicSuffixes.has(toDomain(zone)),
});
