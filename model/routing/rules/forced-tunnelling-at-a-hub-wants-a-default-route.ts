import { defineRule } from '../../explain/rule.ts';

/** Rule: With 0.0.0.0/0 among the private prefixes a hub's firewall sends to the internet by whoever announces a default route to the hub; where nobody does, only a firewall with a public address sends it there itself. */
export const forcedTunnellingAtAHubWantsADefaultRoute = defineRule({
  id: 'routing/forced-tunnelling-at-a-hub-wants-a-default-route',
  says: "With 0.0.0.0/0 among the private prefixes a hub's firewall sends to the internet by whoever announces a default route to the hub; where nobody does, only a firewall with a public address sends it there itself.",
  source: 'https://learn.microsoft.com/azure/virtual-wan/about-internet-routing',
  checkedOn: '2025-03-26',
  facts: [],
  /** Does the firewall send it to the internet itself? Null where its addresses are not stated: Azure gives a new one at least one. */
  goesOut: (publicIps: readonly string[]): boolean | null => (publicIps.length > 0 ? true : null),
});
