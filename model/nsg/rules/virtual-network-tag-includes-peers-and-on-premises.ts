import { type IpSet, toIpSet } from '../../address/ip-set.ts';
import { hostPrefix, type Prefix } from '../../address/prefix.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: The tag VirtualNetwork stands for the VNet, its peers, everything behind its gateways, 168.63.129.16 and the prefixes of the routes that the user gave the subnet. */
export const virtualNetworkTagIncludesPeersAndOnPremises = defineRule({
  id: 'nsg/virtual-network-tag-includes-peers-and-on-premises',
  says: 'The tag VirtualNetwork stands for the VNet, its peers, everything behind its gateways, 168.63.129.16 and the prefixes of the routes that the user gave the subnet.',
  source: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  checkedOn: '2023-01-26',
  facts: ['NSG-15'],
  /** Every address in the tag, for a choice of peers. */
  includes: (parts: {
    readonly own: readonly Prefix[];
    readonly peers: readonly Prefix[];
    readonly onPremises: readonly Prefix[];
    readonly userRoutes: readonly Prefix[];
  }): IpSet =>
    toIpSet([
      ...parts.own,
      ...parts.peers,
      ...parts.onPremises,
      ...parts.userRoutes,
      hostPrefix(azureDnsAddress),
    ]),
});
