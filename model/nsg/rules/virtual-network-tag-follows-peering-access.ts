import { defineRule } from '../../explain/rule.ts';

/** Rule: The ranges of a peer belong to the tag VirtualNetwork only while the peering allows access to the peer. */
export const virtualNetworkTagFollowsPeeringAccess = defineRule({
  id: 'nsg/virtual-network-tag-follows-peering-access',
  says: 'The ranges of a peer belong to the tag VirtualNetwork only while the peering allows access to the peer.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['NSG-16', 'PEER-6'],
  /** Is the peer in the tag, by the flag allowVirtualNetworkAccess of the own link; null is not known. */
  includes(access: boolean | null): 'yes' | 'no' | 'maybe' {
    if (access === null) return 'maybe';
    return access ? 'yes' : 'no';
  },
});
