import { defineRule } from '../../explain/rule.ts';

/** Rule: A client takes the private endpoint only when the name gives it the endpoint’s address; otherwise it calls the public endpoint. */
export const theNameDecidesThePath = defineRule({
  id: 'trace/the-name-decides-the-path',
  says: 'A client takes the private endpoint only when the name gives it the endpoint’s address; otherwise it calls the public endpoint.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['DNS-1', 'PE-25'],
});
