import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

const rank = ({ origin }: Route): number => (origin === 'user' ? 0 : origin === 'gateway' ? 1 : 2);

/** Rule: With equal prefixes a user-defined route wins over a learned one, and that over a system route. */
export const udrBeatsBgpBeatsSystem = defineRule({
  id: 'routing/udr-beats-bgp-beats-system',
  says: 'With equal prefixes a user-defined route wins over a learned one, and that over a system route.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-14', 'ROUTE-24'],
  /** Why another route is not taken, in a few words. */
  beaten: 'of equal prefixes a user route goes first, then a learned one, then a system route',
  /** Negative when the first route wins, positive when the second does. */
  prefers(a: Route, b: Route): number {
    return rank(a) - rank(b);
  },
});
