import { defineRule } from '../../explain/rule.ts';
import type { EndpointFacts } from '../private-link.ts';

/** Rule: Only an approved connection carries traffic; the address is there all the same while it is pending, rejected or disconnected. */
export const connectionMustBeApproved = defineRule({
  id: 'private-link/connection-must-be-approved',
  says: 'Only an approved connection carries traffic; the address is there all the same while it is pending, rejected or disconnected.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-3', 'PE-4'],
  /** Does a connection in this state carry traffic? */
  carries: (state: EndpointFacts['state']): boolean => state === 'Approved',
});
