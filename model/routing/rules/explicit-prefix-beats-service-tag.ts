import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

const rank = ({ match }: Route): number => {
  if ('prefix' in match) return 0;
  const regional = match.tag.includes('.');
  return match.tag.startsWith('AzureCloud') ? (regional ? 3 : 4) : regional ? 1 : 2;
};

/** Rule: On an equal prefix an explicit prefix wins over a service tag, and a regional tag over a global one. */
export const explicitPrefixBeatsServiceTag = defineRule({
  id: 'routing/explicit-prefix-beats-service-tag',
  says: 'On an equal prefix an explicit prefix wins over a service tag, and a regional tag over a global one.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-20'],
  /** Why another route is not taken, in a few words. */
  beaten: 'an explicit prefix goes before a service tag',
  /** Negative when the first route wins, positive when the second does. */
  prefers(a: Route, b: Route): number {
    return rank(a) - rank(b);
  },
});
