import { type IpSet, minus, toIpSet } from '../../address/ip-set.ts';
import { hostPrefix } from '../../address/prefix.ts';
import { publicCoverOf } from '../../catalog/facts/public-space.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: With a user-defined default route the tag VirtualNetwork may cover the internet, so allowing that tag isolates nothing. */
export const defaultRouteWidensTheVirtualNetworkTag = defineRule({
  id: 'nsg/default-route-widens-the-virtual-network-tag',
  says: 'With a user-defined default route the tag VirtualNetwork may cover the internet, so allowing that tag isolates nothing.',
  source: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  checkedOn: '2023-01-26',
  facts: ['NSG-15'],
  confidence: 'derived',
  /** Does the tag cover all public addresses, some of them, or none beside the platform address? */
  covers(virtualNetwork: IpSet): 'all' | 'some' | 'none' {
    return publicCoverOf(minus(virtualNetwork, toIpSet([hostPrefix(azureDnsAddress)])));
  },
});
