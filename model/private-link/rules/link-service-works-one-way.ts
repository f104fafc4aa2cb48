import { defineRule } from '../../explain/rule.ts';

/** Rule: Only the consumer opens connections through a Private Link Service; the provider cannot. */
export const linkServiceWorksOneWay = defineRule({
  id: 'private-link/link-service-works-one-way',
  says: 'Only the consumer opens connections through a Private Link Service; the provider cannot.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-9'],
  /** Can this side open a connection? */
  opens: (side: 'consumer' | 'provider'): boolean => side === 'consumer',
});
