import type { Ip } from '../../address/ip.ts';
import { containsIp, type Prefix } from '../../address/prefix.ts';
import { privateRanges } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A network rule of Azure Firewall keeps the source towards private ranges and puts an address of the firewall in towards all others; the list of private ranges can be changed. */
export const firewallKeepsTheSourceTowardsPrivateRanges = defineRule({
  id: 'egress/firewall-keeps-the-source-towards-private-ranges',
  says: 'A network rule of Azure Firewall keeps the source towards private ranges and puts an address of the firewall in towards all others; the list of private ranges can be changed.',
  source: 'https://learn.microsoft.com/azure/firewall/snat-private-range',
  checkedOn: '2023-08-02',
  facts: ['OUT-13', 'OUT-14'],
  /** Does a network rule keep the source; a destination of null is a public one. */
  keepsSource(destination: Ip | null, listed: readonly Prefix[]): boolean {
    const ranges = listed.length > 0 ? listed : privateRanges;
    return ranges.some((range) =>
      destination === null ? range.length === 0 : containsIp(range, destination),
    );
  },
});
