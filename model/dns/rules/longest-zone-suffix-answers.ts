import { defineRule } from '../../explain/rule.ts';
import type { PrivateZone } from '../dns-world.ts';
import { longestSuffix, toDomain } from '../domain.ts';

/** Rule: Of several linked zones that fit, the one with the longest name answers, and a miss there does not try the shorter one. */
export const longestZoneSuffixAnswers = defineRule({
  id: 'dns/longest-zone-suffix-answers',
  says: 'Of several linked zones that fit, the one with the longest name answers, and a miss there does not try the shorter one.',
  source: 'https://learn.microsoft.com/azure/aks/private-clusters',
  checkedOn: '2026-08-05',
  facts: ['DNS-23'],
  confidence: 'derived',
  /** The zone that answers for the name. */
  select: (linked: readonly PrivateZone[], name: string): PrivateZone | null =>
    longestSuffix(linked, name, (zone) => toDomain(zone.name)),
});
