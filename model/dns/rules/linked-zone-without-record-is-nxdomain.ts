import { defineRule } from '../../explain/rule.ts';
import type { ZoneRecord } from '../dns-world.ts';

/** Rule: A linked zone speaks for its whole suffix: when the record is missing the answer is NXDOMAIN, and public DNS is not asked. */
export const linkedZoneWithoutRecordIsNxdomain = defineRule({
  id: 'dns/linked-zone-without-record-is-nxdomain',
  says: 'A linked zone speaks for its whole suffix: when the record is missing the answer is NXDOMAIN, and public DNS is not asked.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-20', 'DNS-96', 'DNS-97', 'DNS-144'],
  /** Does the zone not know the name at all? A name with records of another type is known. */
  misses: (records: readonly ZoneRecord[]): boolean => records.length === 0,
});
