import { defineRule } from '../../explain/rule.ts';

/** What a destination sees of a pod: its own address, that of its node, or either, by where it stands. */
export type PodSource = 'node' | 'pod' | 'podInsideTheVnet' | 'unknown';

/** Rule: Pods of an overlay and of kubenet call with the address of their node; with Azure CNI and a pod subnet they call with their own, and without one with their own inside the VNet and that of the node outside it. */
export const podsCallWithTheAddressThatTheirNetworkGives = defineRule({
  id: 'trace/pods-call-with-the-address-that-their-network-gives',
  says: 'Pods of an overlay and of kubenet call with the address of their node; with Azure CNI and a pod subnet they call with their own, and without one with their own inside the VNet and that of the node outside it.',
  source: 'https://learn.microsoft.com/azure/aks/concepts-network-cni-overview',
  checkedOn: '2026-08-21',
  facts: ['PAAS-24'],
  /** Whose address is seen. */
  sees(model: 'overlay' | 'flat' | 'kubenet' | 'none', hasPodSubnet: boolean): PodSource {
    if (model === 'none') return 'unknown';
    if (model !== 'flat') return 'node';
    return hasPodSubnet ? 'pod' : 'podInsideTheVnet';
  },
});
