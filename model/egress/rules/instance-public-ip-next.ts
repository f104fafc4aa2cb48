import { defineRule } from '../../explain/rule.ts';
import { code, say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';

/** Rule: Without a NAT gateway a machine with a public address of its own goes out with that address. */
export const instancePublicIpNext = defineRule({
  id: 'egress/instance-public-ip-next',
  says: 'Without a NAT gateway a machine with a public address of its own goes out with that address.',
  source: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  checkedOn: '2022-12-06',
  facts: ['OUT-1', 'OUT-9'],
  /** The way out by the public address of the interface; null where it has none. */
  offers({ publicIp }: EgressInput): Egress | null {
    if (publicIp === null) return null;
    return {
      method: 'instancePublicIp',
      address: publicIp,
      candidates: [publicIp],
      by: null,
      says: say`The machine goes out with its own public address ${code(publicIp)}`,
      because: [instancePublicIpNext.id],
    };
  },
});
