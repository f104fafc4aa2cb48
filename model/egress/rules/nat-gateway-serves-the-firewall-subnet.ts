import { defineRule } from '../../explain/rule.ts';

/** Rule: A NAT gateway on AzureFirewallSubnet gives its public addresses to the firewall and to everything behind it. */
export const natGatewayServesTheFirewallSubnet = defineRule({
  id: 'egress/nat-gateway-serves-the-firewall-subnet',
  says: 'A NAT gateway on AzureFirewallSubnet gives its public addresses to the firewall and to everything behind it.',
  source: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  checkedOn: '2022-12-06',
  facts: ['OUT-12'],
  /** The public addresses with which a firewall goes out. */
  publicIpsOf: (firewall: {
    readonly own: readonly string[];
    readonly natGateway: readonly string[] | null;
  }): readonly string[] => firewall.natGateway ?? firewall.own,
});
