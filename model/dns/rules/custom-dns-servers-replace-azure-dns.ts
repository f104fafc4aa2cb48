import type { Ip } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: DNS servers on the NIC or the app come before those of the VNet, and either replace Azure DNS: zones and rulesets linked to the VNet are then not consulted by themselves. */
export const customDnsServersReplaceAzureDns = defineRule({
  id: 'dns/custom-dns-servers-replace-azure-dns',
  says: 'DNS servers on the NIC or the app come before those of the VNet, and either replace Azure DNS: zones and rulesets linked to the VNet are then not consulted by themselves.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
  checkedOn: '2025-12-16',
  facts: ['DNS-52', 'DNS-54', 'DNS-59'],
  /** The servers that a client in the VNet asks, in order. */
  serversOf: (own: readonly Ip[], ofVnet: readonly Ip[]): readonly Ip[] => {
    if (own.length > 0) return own;
    return ofVnet.length > 0 ? ofVnet : [azureDnsAddress];
  },
});
