import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';
import { lentBy } from '../lent-by.ts';

/** Rule: A load-balancing rule of a public frontend also lets its machines go out with that address, for its own protocol, unless its outbound SNAT is switched off. */
export const loadBalancingRuleLendsItsFrontend = defineRule({
  id: 'egress/load-balancing-rule-lends-its-frontend',
  says: 'A load-balancing rule of a public frontend also lets its machines go out with that address, for its own protocol, unless its outbound SNAT is switched off.',
  source: 'https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections',
  checkedOn: '2026-11-29',
  facts: ['OUT-6', 'OUT-9'],
  /** The way out by a load-balancing rule; null where there is none. */
  offers({ loadBalancerRule }: EgressInput): Egress | null {
    if (!loadBalancerRule) return null;
    const says = say`the load-balancing rule of ${nameOf(loadBalancerRule)}`;
    return lentBy('loadBalancer', loadBalancerRule, says, loadBalancingRuleLendsItsFrontend.id);
  },
  /** Does one of the rules translate what goes out with this protocol? */
  lends: (
    rules: readonly { readonly protocol: 'Tcp' | 'Udp' | 'All'; readonly disableOutboundSnat: boolean }[],
    protocol: Protocol,
  ): boolean =>
    rules.some(
      (rule) =>
        !rule.disableOutboundSnat &&
        (rule.protocol === 'All' ? protocol !== 'icmp' : rule.protocol.toLowerCase() === protocol),
    ),
});
