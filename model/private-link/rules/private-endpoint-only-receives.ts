import { defineRule } from '../../explain/rule.ts';

/** Rule: Connections start on the consumer’s side only; a service cannot use an endpoint to reach into the VNet. */
export const privateEndpointOnlyReceives = defineRule({
  id: 'private-link/private-endpoint-only-receives',
  says: 'Connections start on the consumer’s side only; a service cannot use an endpoint to reach into the VNet.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-6', 'PE-22'],
  /** Can this side open a connection over the endpoint? */
  opens: (side: 'consumer' | 'service'): boolean => side === 'consumer',
});
