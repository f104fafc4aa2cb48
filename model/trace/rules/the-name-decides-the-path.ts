import { defineRule } from '../../explain/rule.ts';
import type { PathKind } from '../answer.ts';

/** Rule: A client takes the private endpoint only when the name gives it the endpoint’s address; otherwise it calls the public endpoint. */
export const theNameDecidesThePath = defineRule({
  id: 'trace/the-name-decides-the-path',
  says: 'A client takes the private endpoint only when the name gives it the endpoint’s address; otherwise it calls the public endpoint.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-25', 'RDNS-1'],
  /** The way that a client of a service takes with the address it was given. */
  wayWith: (address: 'endpoint' | 'public'): PathKind =>
    address === 'endpoint' ? 'privateEndpoint' : 'public',
});
