import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Outbound TCP port 25 is closed for many subscriptions, though not for those of an Enterprise Agreement. */
export const mailPortMayBeClosed = defineRule({
  id: 'egress/mail-port-may-be-closed',
  says: 'Outbound TCP port 25 is closed for many subscriptions, though not for those of an Enterprise Agreement.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['OUT-17'],
  /** Does the subscription decide whether this leaves Azure? */
  dependsOnSubscription: (protocol: Protocol, port: number): boolean => protocol === 'tcp' && port === 25,
});
