import { defineRule } from '../../explain/rule.ts';

/** Rule: Replies of a private endpoint may go straight to the client, so an appliance on the way should hide the source; without it the flow may be asymmetric. */
export const privateEndpointAnswersTheClientDirectly = defineRule({
  id: 'trace/private-endpoint-answers-the-client-directly',
  says: 'Replies of a private endpoint may go straight to the client, so an appliance on the way should hide the source; without it the flow may be asymmetric.',
  source: 'https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall',
  checkedOn: '2025-03-25',
  facts: ['ROUTE-42', 'ROUTE-43'],
  /** The appliance on the way that an answer may go past: one that keeps the source. */
  goesPast: <P extends { readonly translated: boolean }>(passed: readonly P[]): P | null =>
    passed.find(({ translated }) => !translated) ?? null,
});
