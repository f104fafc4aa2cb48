import { defineRule } from '../../explain/rule.ts';
import { lengthOf, type Route } from '../route.ts';

/** Rule: Among the routes that match, the longest prefix wins first; a wider user route does not catch what a VNet, peering or endpoint route names more exactly. */
export const longestPrefixWins = defineRule({
  id: 'routing/longest-prefix-wins',
  says: 'Among the routes that match, the longest prefix wins first; a wider user route does not catch what a VNet, peering or endpoint route names more exactly.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-13', 'ROUTE-23'],
  /** Why another route is not taken, in a few words. */
  beaten: 'a longer prefix wins',
  /** Negative when the first route wins, positive when the second does. */
  prefers(a: Route, b: Route): number {
    return lengthOf(b) - lengthOf(a);
  },
});
