import { overlapsPrefix, type Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: VNets that overlap in part may be peered by subnets, as long as the ranges around the peered subnets occur in one of them only. */
export const peeredSubnetsOccurOnce = defineRule({
  id: 'routing/peered-subnets-occur-once',
  says: 'VNets that overlap in part may be peered by subnets, as long as the ranges around the peered subnets occur in one of them only.',
  source: 'https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering',
  checkedOn: '2024-12-03',
  facts: ['PEER-20'],
  /** The range around a peered subnet that the other VNet has too; undefined where the subnet may be peered. */
  shared: (subnet: Prefix, own: readonly Prefix[], other: readonly Prefix[]): Prefix | undefined => {
    const around = own.filter((range) => overlapsPrefix(range, subnet));
    return (around.length === 0 ? [subnet] : around).find((range) =>
      other.some((one) => overlapsPrefix(range, one)),
    );
  },
});
