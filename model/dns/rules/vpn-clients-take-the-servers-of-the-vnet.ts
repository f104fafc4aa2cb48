import type { Ip } from '../../address/ip.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A point-to-site client asks the DNS servers of its profile, else those that the VNet of its gateway names; with Azure's own DNS there it has no private view of names. */
export const vpnClientsTakeTheServersOfTheVnet = defineRule({
  id: 'dns/vpn-clients-take-the-servers-of-the-vnet',
  says: "A point-to-site client asks the DNS servers of its profile, else those that the VNet of its gateway names; with Azure's own DNS there it has no private view of names.",
  // The page (2022-11-22) tells of servers in the profile; that those of the VNet are inherited is told by the sources of DNS-90, which are of the field.
  source: 'https://learn.microsoft.com/azure/vpn-gateway/azure-vpn-client-optional-configurations',
  checkedOn: '2022-11-22',
  facts: ['DNS-90'],
  confidence: 'derived',
  /** Whom the client asks, in order; none means the public resolver that it has at home. */
  serversOf: (profile: readonly Ip[], ofVnet: readonly Ip[]): readonly Ip[] =>
    profile.length > 0 ? profile : ofVnet,
});
