import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';
import { lentBy } from '../lent-by.ts';

/** Rule: Without NAT gateway and public address the outbound rule of a public load balancer decides; the destination sees its frontend address. */
export const loadBalancerOutboundNext = defineRule({
  id: 'egress/load-balancer-outbound-next',
  says: 'Without NAT gateway and public address the outbound rule of a public load balancer decides; the destination sees its frontend address.',
  source: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  checkedOn: '2022-12-06',
  facts: ['OUT-1', 'OUT-6', 'OUT-9'],
  /** The way out by an outbound rule; null where there is none. */
  offers({ loadBalancerOutbound }: EgressInput): Egress | null {
    if (!loadBalancerOutbound) return null;
    const says = say`load balancer ${nameOf(loadBalancerOutbound)}`;
    return lentBy('loadBalancer', loadBalancerOutbound, says, loadBalancerOutboundNext.id);
  },
  /** Does an outbound rule for this protocol carry a packet? `All` means TCP and UDP. */
  carries: (rule: 'none' | 'All' | 'Tcp' | 'Udp', protocol: Protocol): boolean =>
    rule === 'All' ? protocol !== 'icmp' : rule.toLowerCase() === protocol,
});
