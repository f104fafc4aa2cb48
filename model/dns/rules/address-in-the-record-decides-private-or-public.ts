import type { Ip } from '../../address/ip.ts';
import { hasIp, toIpSet } from '../../address/ip-set.ts';
import { parsePrefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

const privateRanges = toIpSet(
  ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']
    .map(parsePrefix)
    .filter((prefix) => prefix !== null),
);

/** Rule: Whether an answer from a private zone is private depends on the address in the record: a public address written there stays a public answer. */
export const addressInTheRecordDecidesPrivateOrPublic = defineRule({
  id: 'dns/address-in-the-record-decides-private-or-public',
  says: 'Whether an answer from a private zone is private depends on the address in the record: a public address written there stays a public answer.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-28'],
  /** Is this an address of the private ranges? */
  isPrivate: (ip: Ip): boolean => hasIp(privateRanges, ip),
});
