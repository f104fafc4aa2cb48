import { defineRule } from '../../explain/rule.ts';
import type { PrivateZone, ZoneRecord } from '../dns-world.ts';

/** Rule: A zone group writes the records of its private endpoint and removes them with it; an endpoint without a group gets no record. */
export const zoneGroupWritesTheRecords = defineRule({
  id: 'dns/zone-group-writes-the-records',
  says: 'A zone group writes the records of its private endpoint and removes them with it; an endpoint without a group gets no record.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  checkedOn: '2023-11-15',
  facts: ['DNS-37', 'DNS-38'],
  /** Did a zone group write one of the zone's records, and not a person? */
  isWritten: (zone: PrivateZone, records: readonly ZoneRecord[]): boolean =>
    records.some(
      ({ from, registered, byServer }) => from !== zone.id && registered !== true && byServer !== true,
    ),
});
