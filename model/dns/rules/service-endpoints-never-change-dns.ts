import { defineRule } from '../../explain/rule.ts';

/** Rule: A service endpoint changes the route and the source, never the name: it keeps resolving to the public address. */
export const serviceEndpointsNeverChangeDns = defineRule({
  id: 'dns/service-endpoints-never-change-dns',
  says: 'A service endpoint changes the route and the source, never the name: it keeps resolving to the public address.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['DNS-140', 'DNS-142', 'DNS-143', 'SE-3'],
});
