import { defineRule } from '../../explain/rule.ts';
import type { ZoneRecord } from '../dns-world.ts';

/** Rule: In a zone the exact record name wins over a wildcard, and the closer wildcard over the wider one. */
export const exactRecordBeatsWildcard = defineRule({
  id: 'dns/exact-record-beats-wildcard',
  says: 'In a zone the exact record name wins over a wildcard, and the closer wildcard over the wider one.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-records',
  checkedOn: '2023-10-09',
  facts: ['DNS-30'],
  /** The records that answer for the relative name, of every type. */
  select: (records: readonly ZoneRecord[], name: string): readonly ZoneRecord[] => {
    const exact = records.filter((record) => record.name.toLowerCase() === name);
    if (exact.length > 0 || name === '@') return exact;
    const labels = name.split('.');
    for (let from = 1; from <= labels.length; from++) {
      const wildcard = ['*', ...labels.slice(from)].join('.');
      const found = records.filter((record) => record.name.toLowerCase() === wildcard);
      if (found.length > 0) return found;
    }
    return [];
  },
});
