import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: With 0.0.0.0/0 to an appliance or gateway a machine’s own public address is not reachable from the internet, since the replies leave by that next hop. */
export const defaultRouteBreaksInboundToPublicAddress = defineRule({
  id: 'routing/default-route-breaks-inbound-to-public-address',
  says: 'With 0.0.0.0/0 to an appliance or gateway a machine’s own public address is not reachable from the internet, since the replies leave by that next hop.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-28'],
  /** Do the replies to the internet leave by something other than the public address? */
  breaks: ({ nextHop }: Route): boolean => nextHop.kind !== 'internet',
});
