import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

interface BalancingRule {
  readonly protocol: 'Tcp' | 'Udp' | 'All';
  readonly port: number;
  readonly backendPort: number;
}

/** Rule: A load balancer hands a connection on to a machine with the client's address unchanged, so that the NSG of the machine decides by client and backend port. */
export const loadBalancerKeepsTheSourceAddress = defineRule({
  id: 'trace/load-balancer-keeps-the-source-address',
  says: "A load balancer hands a connection on to a machine with the client's address unchanged, so that the NSG of the machine decides by client and backend port.",
  source: 'https://learn.microsoft.com/azure/load-balancer/components',
  checkedOn: '2026-11-29',
  facts: ['NSG-12', 'INJ-2'],
  /** The rule that takes a connection; undefined where none does. HA ports take every TCP and UDP port. */
  pick: <R extends BalancingRule>(rules: readonly R[], protocol: Protocol, port: number): R | undefined =>
    protocol === 'icmp'
      ? undefined
      : rules.find(
          (rule) =>
            (rule.protocol === 'All' && rule.port === 0) ||
            (rule.protocol.toLowerCase() === protocol && rule.port === port),
        ),
  /** The port on which the machine gets it. */
  backendPort: (rule: BalancingRule, port: number): number => (rule.port === 0 ? port : rule.backendPort),
});
