import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';

/** Rule: Machines in a private subnet still reach Storage accounts of their own region without an explicit way out. */
export const privateSubnetReachesStorageOfItsRegion = defineRule({
  id: 'egress/private-subnet-reaches-storage-of-its-region',
  says: 'Machines in a private subnet still reach Storage accounts of their own region without an explicit way out.',
  source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
  checkedOn: '2025-12-03',
  facts: ['OUT-8'],
  /** The way to Storage of the own region out of a private subnet; null elsewhere. */
  offers({ subnet, destination, privateByDefault }: EgressInput): Egress | null {
    const offered = subnet.defaultOutboundAccess ?? (privateByDefault === null ? null : !privateByDefault);
    if (offered !== false || destination?.serviceTag !== 'Storage' || !destination.sameRegion) return null;
    return {
      method: 'sameRegionStorage',
      address: null,
      candidates: [],
      by: null,
      says: say`${nameOf(subnet)} is a private subnet, but it reaches Storage of its own region without an outbound method`,
      because: [privateSubnetReachesStorageOfItsRegion.id],
    };
  },
});
