import { defineRule } from '../../explain/rule.ts';

/** The words of a cluster's outbound type. */
type OutboundType =
  | 'loadBalancer'
  | 'managedNATGateway'
  | 'userAssignedNATGateway'
  | 'userDefinedRouting'
  | 'none'
  | 'block';

/** Rule: The outbound type of an AKS cluster says what gives its nodes and pods a public address: its load balancer, a NAT gateway, or nothing but the routes and gateways of the subnet; block keeps them in. */
export const outboundTypeDecidesForACluster = defineRule({
  id: 'egress/outbound-type-decides-for-a-cluster',
  says: 'The outbound type of an AKS cluster says what gives its nodes and pods a public address: its load balancer, a NAT gateway, or nothing but the routes and gateways of the subnet; block keeps them in.',
  // That scale sets of AKS get no default outbound access: OUT-16.
  source: 'https://learn.microsoft.com/azure/aks/egress-outboundtype',
  checkedOn: '2026-08-21',
  facts: ['OUT-18', 'OUT-16'],
  /** What lends the address where the route leads to the internet; a NAT gateway of the subnet comes before everything. */
  lender(
    type: OutboundType,
    subnetHasNatGateway: boolean,
  ): 'subnet' | 'loadBalancer' | 'managedNatGateway' | 'nobody' {
    if (subnetHasNatGateway) return 'subnet';
    if (type === 'loadBalancer') return 'loadBalancer';
    return type === 'managedNATGateway' ? 'managedNatGateway' : 'nobody';
  },
  /** Does AKS itself shut the way out, in a way that is not part of the model? */
  isShut: (type: OutboundType): boolean => type === 'block',
});
