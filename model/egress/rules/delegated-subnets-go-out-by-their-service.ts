import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';

/** Rule: Whether a subnet is private does not count where it is delegated: the service that owns it sees to its own way out. */
export const delegatedSubnetsGoOutByTheirService = defineRule({
  id: 'egress/delegated-subnets-go-out-by-their-service',
  says: 'Whether a subnet is private does not count where it is delegated: the service that owns it sees to its own way out.',
  source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
  checkedOn: '2025-12-03',
  facts: ['OUT-7'],
  /** The way out of a delegated subnet; null where it is not delegated. */
  offers({ subnet }: EgressInput): Egress | null {
    if (!subnet.delegated) return null;
    return {
      method: 'serviceManaged',
      address: null,
      candidates: [],
      by: null,
      says: say`${nameOf(subnet)} is delegated, and its service goes out with addresses of its own`,
      because: [delegatedSubnetsGoOutByTheirService.id],
    };
  },
});
