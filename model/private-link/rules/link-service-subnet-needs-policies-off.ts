import { defineRule } from '../../explain/rule.ts';

/** Rule: The subnet of the NAT addresses of a Private Link Service must have its Private Link Service network policies disabled. */
export const linkServiceSubnetNeedsPoliciesOff = defineRule({
  id: 'private-link/link-service-subnet-needs-policies-off',
  says: 'The subnet of the NAT addresses of a Private Link Service must have its Private Link Service network policies disabled.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-4'],
  /** Can the service take its NAT addresses from this subnet? */
  accepts: (policies: 'Enabled' | 'Disabled'): boolean => policies === 'Disabled',
});
