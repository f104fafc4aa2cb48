import type { Ip } from '../../address/ip.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Whether an answer from a private zone is private depends on the address in the record: a public address written there stays a public answer. */
export const addressInTheRecordDecidesPrivateOrPublic = defineRule({
  id: 'dns/address-in-the-record-decides-private-or-public',
  says: 'Whether an answer from a private zone is private depends on the address in the record: a public address written there stays a public answer.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-28'],
  /** Is this an address of the private ranges? */
  isPrivate: (ip: Ip): boolean => isPrivateAddress(ip),
});
