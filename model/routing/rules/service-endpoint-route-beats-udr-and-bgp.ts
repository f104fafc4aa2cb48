import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: A service endpoint’s route wins over user-defined and learned routes for the service’s public addresses; no route table can override it. */
export const serviceEndpointRouteBeatsUdrAndBgp = defineRule({
  id: 'routing/service-endpoint-route-beats-udr-and-bgp',
  says: 'A service endpoint’s route wins over user-defined and learned routes for the service’s public addresses; no route table can override it.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-16', 'SE-9'],
  /** Why another route is not taken, in a few words. */
  beaten: 'the route of a service endpoint goes before all others',
  /** Negative when the first route wins, positive when the second does. */
  prefers(a: Route, b: Route): number {
    return Number(b.origin === 'serviceEndpoint') - Number(a.origin === 'serviceEndpoint');
  },
});
