import type { Ip } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A Windows DNS server that waits no longer than four seconds for Azure DNS may ask on elsewhere and answer publicly at times. */
export const impatientForwardersMayAnswerPublicly = defineRule({
  id: 'dns/impatient-forwarders-may-answer-publicly',
  says: 'A Windows DNS server that waits no longer than four seconds for Azure DNS may ask on elsewhere and answer publicly at times.',
  source:
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances',
  checkedOn: '2024-08-02',
  facts: ['DNS-56'],
  /** May the server lose patience with the servers that it forwards to? Null where its time-out is not known. */
  isImpatient: (seconds: number | undefined, targets: readonly Ip[]): boolean | null =>
    targets.includes(azureDnsAddress) ? (seconds === undefined ? null : seconds <= 4) : false,
});
