import type { Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: Every subnet has a route for each address range of its VNet, so that all subnets reach each other; the ranges count, not the subnets. */
export const vnetRangesAreRoutedInside = defineRule({
  id: 'routing/vnet-ranges-are-routed-inside',
  says: 'Every subnet has a route for each address range of its VNet, so that all subnets reach each other; the ranges count, not the subnets.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-1', 'ROUTE-3'],
  /** The route of one range. */
  route: (prefix: Prefix): Route => ({
    match: { prefix },
    nextHop: { kind: 'virtualNetwork' },
    origin: 'system',
    name: 'VNet range',
    owner: null,
    because: 'routing/vnet-ranges-are-routed-inside',
  }),
});
