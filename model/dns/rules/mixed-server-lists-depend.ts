import type { Ip } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: With Azure DNS and own servers in one list, the answer depends on which of them was asked. */
export const mixedServerListsDepend = defineRule({
  id: 'dns/mixed-server-lists-depend',
  says: 'With Azure DNS and own servers in one list, the answer depends on which of them was asked.',
  source:
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances',
  checkedOn: '2024-08-02',
  facts: ['DNS-57'],
  /** Does the list hold Azure DNS beside other servers? */
  isMixed: (servers: readonly Ip[]): boolean =>
    servers.includes(azureDnsAddress) && servers.some((server) => server !== azureDnsAddress),
});
