import type { NsgDecision } from './nsg-flow.ts';
import { everyNsgOnTheWayMustAllow } from './rules/every-nsg-on-the-way-must-allow.ts';
import { inboundSubnetThenNic } from './rules/inbound-subnet-then-nic.ts';
import { nsgCoversPrivateEndpointOnlyWithNetworkPolicies } from './rules/nsg-covers-private-endpoint-only-with-network-policies.ts';
import { outboundNicThenSubnet } from './rules/outbound-nic-then-subnet.ts';
import type { SecurityRule } from './security-rule.ts';

/** The NSGs of a subnet and an interface in the order in which traffic meets them. */
export function nsgsInOrder<G>(
  direction: SecurityRule['direction'],
  groups: { readonly subnet: G | null; readonly nic: G | null },
): readonly G[] {
  return direction === 'Inbound' ? inboundSubnetThenNic.order(groups) : outboundNicThenSubnet.order(groups);
}

/** What several NSGs decide together; none at all lets everything pass. */
export function decideTogether(decisions: readonly NsgDecision[]): NsgDecision['access'] {
  return everyNsgOnTheWayMustAllow.together(decisions.map(({ access }) => access));
}

/** Does the NSG of a subnet filter what its private endpoints receive? */
export function nsgAppliesToEndpoint(policies: string): boolean {
  return nsgCoversPrivateEndpointOnlyWithNetworkPolicies.covers(policies);
}
