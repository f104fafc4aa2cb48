import type { Ip } from '../../address/ip.ts';
import { containsIp, type Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Subnet peering joins only the subnets that it names; others still get the route, and what they send is dropped at the target. */
export const subnetPeeringJoinsNamedSubnets = defineRule({
  id: 'routing/subnet-peering-joins-named-subnets',
  says: 'Subnet peering joins only the subnets that it names; others still get the route, and what they send is dropped at the target.',
  source: 'https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering',
  checkedOn: '2024-12-03',
  facts: ['PEER-19'],
  /** The routes that it brings: the prefixes of the peered subnets of the other side. */
  routes: (peered: readonly (Prefix | null)[]): readonly Prefix[] =>
    peered.filter((prefix) => prefix !== null),
  /** Is an end among the peered subnets of its side? */
  joins: (peered: readonly Prefix[], end: Ip): boolean => peered.some((prefix) => containsIp(prefix, end)),
});
