import { defineRule } from '../../explain/rule.ts';

/** Rule: Turning a service endpoint on or off closes the open TCP connections of the subnet to the service. */
export const switchingAServiceEndpointClosesConnections = defineRule({
  id: 'rehearse/switching-a-service-endpoint-closes-connections',
  says: 'Turning a service endpoint on or off closes the open TCP connections of the subnet to the service.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['SE-8'],
  /** Does a client lose its open connections by changing from one way to another? */
  closes: (before: string | null, now: string | null): boolean =>
    before !== now && (before === 'serviceEndpoint' || now === 'serviceEndpoint'),
});
