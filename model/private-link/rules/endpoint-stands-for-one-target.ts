import { defineRule } from '../../explain/rule.ts';
import type { EndpointFacts } from '../private-link.ts';

/** Rule: A private endpoint is an address of a subnet that stands for one resource, and reaches no other instance of the service. */
export const endpointStandsForOneTarget = defineRule({
  id: 'private-link/endpoint-stands-for-one-target',
  says: 'A private endpoint is an address of a subnet that stands for one resource, and reaches no other instance of the service.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-1', 'PE-9'],
  /** Does the endpoint stand for anything? */
  stands: ({ targetKind }: Pick<EndpointFacts, 'targetKind'>): boolean => targetKind !== null,
});
