import { defineRule } from '../../explain/rule.ts';
import type { SecurityRule } from '../security-rule.ts';

/** Rule: Outbound rules at the subnet of a private endpoint mean nothing for it, because it never opens a connection. */
export const endpointSubnetOutboundRulesMeanNothing = defineRule({
  id: 'nsg/endpoint-subnet-outbound-rules-mean-nothing',
  says: 'Outbound rules at the subnet of a private endpoint mean nothing for it, because it never opens a connection.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['NSG-31'],
  /** Can rules of this direction matter to a private endpoint? */
  matters: (direction: SecurityRule['direction']): boolean => direction === 'Inbound',
});
