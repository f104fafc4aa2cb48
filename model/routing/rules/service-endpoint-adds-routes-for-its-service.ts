import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';
import type { Route } from '../route.ts';

/** Rule: A service endpoint adds routes for all public addresses of its service, only in the subnet where it is switched on. */
export const serviceEndpointAddsRoutesForItsService = defineRule({
  id: 'routing/service-endpoint-adds-routes-for-its-service',
  says: 'A service endpoint adds routes for all public addresses of its service, only in the subnet where it is switched on.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-9', 'SE-11'],
  /** The route of one service endpoint: all public addresses of the service, kept symbolic. */
  route: (subnet: ResourceId, service: string): Route => ({
    match: { tag: service },
    nextHop: { kind: 'serviceEndpoint', service },
    origin: 'serviceEndpoint',
    name: service,
    owner: subnet,
    because: 'routing/service-endpoint-adds-routes-for-its-service',
  }),
});
