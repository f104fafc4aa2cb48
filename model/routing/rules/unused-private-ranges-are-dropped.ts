import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: A private address that no VNet, peering, gateway or user route covers is dropped by the system’s None routes; it does not go to the internet. */
export const unusedPrivateRangesAreDropped = defineRule({
  id: 'routing/unused-private-ranges-are-dropped',
  says: 'A private address that no VNet, peering, gateway or user route covers is dropped by the system’s None routes; it does not go to the internet.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-5', 'ROUTE-4'],
  /** Is it one of the system's own drop routes? */
  isSystemDrop: ({ nextHop, origin }: Route): boolean => nextHop.kind === 'none' && origin === 'system',
});
