import { defineRule } from '../../explain/rule.ts';

/** Rule: Behind a Private Link Service the servers see one of its NAT addresses; address spaces may overlap, and only the consumer opens connections. */
export const linkServiceTranslates = defineRule({
  id: 'trace/link-service-translates',
  says: 'Behind a Private Link Service the servers see one of its NAT addresses; address spaces may overlap, and only the consumer opens connections.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-5', 'PLS-9', 'PLS-3'],
});
