import { defineRule } from '../../explain/rule.ts';

/** Rule: A Private Link Service approves connections from the subscriptions of its auto-approval list at once; the list is a part of those to which it is visible. */
export const listedSubscriptionsAreApprovedAtOnce = defineRule({
  id: 'private-link/listed-subscriptions-are-approved-at-once',
  says: 'A Private Link Service approves connections from the subscriptions of its auto-approval list at once; the list is a part of those to which it is visible.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-6', 'PLS-7', 'PE-4'],
  /** Is a connection from this subscription approved without anybody's doing? */
  approves: (autoApproval: readonly string[], subscription: string): boolean =>
    autoApproval.includes(subscription) || autoApproval.includes('*'),
});
