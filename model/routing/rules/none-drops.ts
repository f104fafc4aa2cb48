import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: A route with next hop None drops the packet. */
export const noneDrops = defineRule({
  id: 'routing/none-drops',
  says: 'A route with next hop None drops the packet.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-1', 'ROUTE-22'],
  /** Does the route end here? */
  drops: ({ nextHop }: Route): boolean => nextHop.kind === 'none',
});
