import { hostPrefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';
import type { EndpointAddress, Route } from '../route.ts';

/** Rule: A private endpoint adds a /32 route in all subnets of its own VNet and of directly peered VNets; shorter user routes lose against it. */
export const privateEndpointAddsAHostRoute = defineRule({
  id: 'routing/private-endpoint-adds-a-host-route',
  says: 'A private endpoint adds a /32 route in all subnets of its own VNet and of directly peered VNets; shorter user routes lose against it.',
  source: 'https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall',
  checkedOn: '2025-03-25',
  facts: ['ROUTE-10', 'ROUTE-37', 'ROUTE-12'],
  /** The host route of one endpoint. */
  route: ({ endpoint, ip, peering }: EndpointAddress): Route => ({
    match: { prefix: hostPrefix(ip) },
    nextHop: { kind: 'privateEndpoint', endpoint, peering },
    origin: 'privateEndpoint',
    name: 'private endpoint',
    owner: endpoint,
    because: 'routing/private-endpoint-adds-a-host-route',
  }),
});
