import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';
import { lentBy } from '../lent-by.ts';

/** Rule: Among the ways out of a subnet the NAT gateway comes first; the destination sees one of its public addresses. */
export const natGatewayFirst = defineRule({
  id: 'egress/nat-gateway-first',
  says: 'Among the ways out of a subnet the NAT gateway comes first; the destination sees one of its public addresses.',
  source: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  checkedOn: '2022-12-06',
  facts: ['OUT-1', 'OUT-9'],
  /** The way out by the NAT gateway; null where the subnet has none. */
  offers({ subnet }: EgressInput): Egress | null {
    if (!subnet.natGateway) return null;
    return lentBy(
      'natGateway',
      subnet.natGateway,
      say`NAT gateway ${nameOf(subnet.natGateway)}`,
      natGatewayFirst.id,
    );
  },
});
