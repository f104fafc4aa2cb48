import { defineRule } from '../../explain/rule.ts';

/** Rule: A service endpoint works one way: hosts of the subnet open connections to the service, never the reverse. */
export const serviceEndpointsWorkOneWay = defineRule({
  id: 'trace/service-endpoints-work-one-way',
  says: 'A service endpoint works one way: hosts of the subnet open connections to the service, never the reverse.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['SE-5'],
  /** Can this side open a connection over a service endpoint? */
  opens: (side: 'subnet' | 'service'): boolean => side === 'subnet',
});
