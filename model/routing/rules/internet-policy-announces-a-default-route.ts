import { defineRule } from '../../explain/rule.ts';

/** Rule: An internet traffic policy of routing intent announces 0.0.0.0/0 to the connections of its hub that take it, never to another hub; its firewall sends straight to the internet. */
export const internetPolicyAnnouncesADefaultRoute = defineRule({
  id: 'routing/internet-policy-announces-a-default-route',
  says: 'An internet traffic policy of routing intent announces 0.0.0.0/0 to the connections of its hub that take it, never to another hub; its firewall sends straight to the internet.',
  source: 'https://learn.microsoft.com/azure/virtual-wan/about-internet-routing',
  checkedOn: '2025-03-26',
  facts: [],
  /** Does a connection learn the default route of its hub? Null where its flag is not known. */
  reaches: (internetSecurity: boolean | null): boolean | null => internetSecurity,
});
