import { defineRule } from '../../explain/rule.ts';

/** Rule: A new DNS answer moves new connections only: open ones stay on the old way until they reconnect. */
export const openConnectionsStayOnTheOldWay = defineRule({
  id: 'rehearse/open-connections-stay-on-the-old-way',
  says: 'A new DNS answer moves new connections only: open ones stay on the old way until they reconnect.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-24'],
  confidence: 'derived',
  /** Do open connections stay where they are when a name leads elsewhere? */
  stay: (before: string | null, now: string | null): boolean =>
    before !== now && (before === 'privateEndpoint' || now === 'privateEndpoint'),
});
