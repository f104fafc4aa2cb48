import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Private endpoints and Private Link Services carry TCP and UDP over IPv4 only. */
export const linkServiceCarriesTcpAndUdp = defineRule({
  id: 'private-link/link-service-carries-tcp-and-udp',
  says: 'Private endpoints and Private Link Services carry TCP and UDP over IPv4 only.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-8', 'PE-21'],
  /** Does the link carry this protocol? */
  carries: (protocol: Protocol): boolean => protocol !== 'icmp',
});
