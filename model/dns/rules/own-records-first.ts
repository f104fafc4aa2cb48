import { defineRule } from '../../explain/rule.ts';
import type { HostEntry } from '../dns-world.ts';
import { toDomain } from '../domain.ts';

/** Rule: A DNS server answers the records that it holds itself before it forwards anything. */
export const ownRecordsFirst = defineRule({
  id: 'dns/own-records-first',
  says: 'A DNS server answers the records that it holds itself before it forwards anything.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-private-endpoints',
  checkedOn: '2023-06-22',
  facts: ['DNS-89'],
  confidence: 'derived',
  /** The server's own record for the name. */
  find: (records: readonly HostEntry[], name: string): HostEntry | null =>
    records.find((record) => toDomain(record.name) === name) ?? null,
});
