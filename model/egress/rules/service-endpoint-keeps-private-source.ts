import { defineRule } from '../../explain/rule.ts';

/** Rule: Over a service endpoint the service sees the private address of the caller together with the identity of its subnet. */
export const serviceEndpointKeepsPrivateSource = defineRule({
  id: 'egress/service-endpoint-keeps-private-source',
  says: 'Over a service endpoint the service sees the private address of the caller together with the identity of its subnet.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['SE-6'],
  /** The source that the service sees. */
  sourceSeen: (
    path: 'serviceEndpoint' | 'public',
    caller: { readonly address: string; readonly publicAddress: string | null },
  ): string | null => (path === 'serviceEndpoint' ? caller.address : caller.publicAddress),
});
