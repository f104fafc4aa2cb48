import type { Ip } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';
import type { FirewallServer } from '../dns-world.ts';

/** Rule: The DNS proxy asks Azure DNS from the firewall's own VNet, or one of its DNS servers, picked at random: zones must be linked where the firewall or that server stands. */
export const firewallAsksWithItsOwnVnet = defineRule({
  id: 'dns/firewall-asks-with-its-own-vnet',
  says: "The DNS proxy asks Azure DNS from the firewall's own VNet, or one of its DNS servers, picked at random: zones must be linked where the firewall or that server stands.",
  source: 'https://learn.microsoft.com/azure/firewall/dns-settings',
  checkedOn: '2022-10-07',
  facts: ['DNS-61', 'DNS-62', 'DNS-64'],
  confidence: 'derived',
  /** The servers that the proxy may pick. */
  upstreamOf: (firewall: FirewallServer): readonly Ip[] =>
    firewall.upstream.length > 0 ? firewall.upstream : [azureDnsAddress],
});
