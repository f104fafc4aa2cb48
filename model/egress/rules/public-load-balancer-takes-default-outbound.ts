import { defineRule } from '../../explain/rule.ts';
import { say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';

/** Rule: A machine behind a Standard public load balancer has no default outbound access: it goes out by an outbound rule, by a load-balancing rule of the same protocol, or not at all. */
export const publicLoadBalancerTakesDefaultOutbound = defineRule({
  id: 'egress/public-load-balancer-takes-default-outbound',
  says: 'A machine behind a Standard public load balancer has no default outbound access: it goes out by an outbound rule, by a load-balancing rule of the same protocol, or not at all.',
  source: 'https://learn.microsoft.com/azure/load-balancer/skus',
  checkedOn: '2026-11-29',
  facts: ['OUT-2', 'OUT-6'],
  /** No way out where the machine stands behind such a load balancer; null where it does not. */
  offers({ behindPublicLoadBalancer }: EgressInput): Egress | null {
    if (behindPublicLoadBalancer !== true) return null;
    return {
      method: 'none',
      address: null,
      candidates: [],
      by: null,
      says: say`The machine stands behind a Standard public load balancer, which leaves it without default outbound access. The load balancer has no rule that gives outbound calls of this protocol an address`,
      because: [publicLoadBalancerTakesDefaultOutbound.id],
    };
  },
});
