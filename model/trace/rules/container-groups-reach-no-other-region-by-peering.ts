import { defineRule } from '../../explain/rule.ts';

/** Rule: Microsoft does not support traffic of container groups over a peering between regions; whether it gets through is not promised. */
export const containerGroupsReachNoOtherRegionByPeering = defineRule({
  id: 'trace/container-groups-reach-no-other-region-by-peering',
  says: 'Microsoft does not support traffic of container groups over a peering between regions; whether it gets through is not promised.',
  source:
    'https://learn.microsoft.com/azure/container-instances/container-instances-virtual-network-concepts',
  checkedOn: '2022-06-17',
  facts: [],
  /** Is a peering between two regions, as far as they are known? */
  isGlobal: (left: string | null | undefined, right: string | null | undefined): boolean =>
    Boolean(left) && Boolean(right) && left !== right,
});
