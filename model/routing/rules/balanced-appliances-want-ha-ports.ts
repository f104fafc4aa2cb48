import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

interface BalancingRule {
  readonly protocol: 'Tcp' | 'Udp' | 'All';
  readonly port: number;
}

/** Rule: An internal load balancer as next hop gives its appliances all TCP and UDP flows by one HA ports rule; what no rule covers goes nowhere, and for a rule of one port or for ICMP no page says what becomes of foreign packets. */
export const balancedAppliancesWantHaPorts = defineRule({
  id: 'routing/balanced-appliances-want-ha-ports',
  says: 'An internal load balancer as next hop gives its appliances all TCP and UDP flows by one HA ports rule; what no rule covers goes nowhere, and for a rule of one port or for ICMP no page says what becomes of foreign packets.',
  source: 'https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview',
  checkedOn: '2026-11-30',
  facts: ['ROUTE-31'],
  /** Do the rules of a balancer take a packet that is meant for somebody else? */
  takes(
    rules: readonly BalancingRule[],
    {
      protocol,
      port,
      isReply,
    }: { readonly protocol: Protocol; readonly port: number; readonly isReply: boolean },
  ): 'yes' | 'no' | 'unknown' {
    if (rules.some((rule) => rule.protocol === 'All' && rule.port === 0))
      return protocol === 'icmp' ? 'unknown' : 'yes';
    const ofProtocol = rules.filter((rule) => rule.protocol.toLowerCase() === protocol);
    // A reply goes to a port that the client chose, which no drawing holds.
    return ofProtocol.some((rule) => isReply || rule.port === port) ? 'unknown' : 'no';
  },
});
