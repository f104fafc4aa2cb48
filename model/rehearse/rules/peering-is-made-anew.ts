import { defineRule } from '../../explain/rule.ts';

/** Rule: A peering of VNets is not converted into a subnet peering, nor back: both sides are deleted and made anew, and nothing crosses in between. */
export const peeringIsMadeAnew = defineRule({
  id: 'rehearse/peering-is-made-anew',
  says: 'A peering of VNets is not converted into a subnet peering, nor back: both sides are deleted and made anew, and nothing crosses in between.',
  source: 'https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering',
  checkedOn: '2024-12-03',
  facts: ['PEER-19'],
  /** Is the peering deleted for a change of these settings? */
  isDeleted: (keys: readonly string[]): boolean => keys.includes('reach'),
});
