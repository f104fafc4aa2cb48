import { defineRule } from '../../explain/rule.ts';

/** How a service sees a client. */
interface Seen {
  readonly path: string | null;
  readonly source: string | null;
}

/** Rule: Turning a service endpoint on or off, or giving it another network identifier, closes the open TCP connections of the subnet to the service. */
export const switchingAServiceEndpointClosesConnections = defineRule({
  id: 'rehearse/switching-a-service-endpoint-closes-connections',
  says: 'Turning a service endpoint on or off, or giving it another network identifier, closes the open TCP connections of the subnet to the service.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['SE-8', 'SE-36'],
  /** Does a client lose its open connections by changing from one way to another? */
  closes: (before: string | null, now: string | null): boolean =>
    before !== now && (before === 'serviceEndpoint' || now === 'serviceEndpoint'),
  /** Does another network identifier make the client known over the same endpoint (SE-36)? */
  resets: (before: Seen, now: Seen): boolean =>
    before.path === 'serviceEndpoint' && now.path === 'serviceEndpoint' && before.source !== now.source,
});
