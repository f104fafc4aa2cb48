import { defineRule } from '../../explain/rule.ts';
import { say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';

/** Rule: A machine behind a Standard internal load balancer has no default outbound access and needs an explicit way out. */
export const internalLoadBalancerTakesDefaultOutbound = defineRule({
  id: 'egress/internal-load-balancer-takes-default-outbound',
  says: 'A machine behind a Standard internal load balancer has no default outbound access and needs an explicit way out.',
  source: 'https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-overview',
  checkedOn: '2026-04-08',
  facts: ['OUT-2'],
  /** No way out where the machine stands behind such a load balancer; null where it does not. */
  offers({ behindInternalLoadBalancer }: EgressInput): Egress | null {
    if (behindInternalLoadBalancer !== true) return null;
    return {
      method: 'none',
      address: null,
      candidates: [],
      by: null,
      says: say`The machine stands behind a Standard internal load balancer, which leaves it without default outbound access. It has no way to the internet`,
      because: [internalLoadBalancerTakesDefaultOutbound.id],
    };
  },
});
