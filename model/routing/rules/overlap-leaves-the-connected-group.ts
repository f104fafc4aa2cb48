import { type IpSet, intersectionOf, minus, prefixesOf, toIpSet, unionOf } from '../../address/ip-set.ts';
import type { Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Addresses that two VNets of a connected group have are taken out of the group: nobody reaches them through it. */
export const overlapLeavesTheConnectedGroup = defineRule({
  id: 'routing/overlap-leaves-the-connected-group',
  says: 'Addresses that two VNets of a connected group have are taken out of the group: nobody reaches them through it.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-connectivity-configuration',
  checkedOn: '2025-11-18',
  facts: [],
  /** The addresses that occur in two or more of the members. */
  twice(members: readonly (readonly Prefix[])[]): IpSet {
    let [once, twice] = [toIpSet([]), toIpSet([])];
    for (const member of members) {
      const own = toIpSet(member);
      twice = unionOf(twice, intersectionOf(once, own));
      once = unionOf(once, own);
    }
    return twice;
  },
  /** What of a member's ranges the others reach; ranges that nobody else has stay as they are written. */
  left(ranges: readonly Prefix[], twice: IpSet): readonly Prefix[] {
    return ranges.flatMap((range) => {
      const own = toIpSet([range]);
      if (intersectionOf(own, twice).ranges.length === 0) return [range];
      return prefixesOf(minus(own, twice));
    });
  },
});
