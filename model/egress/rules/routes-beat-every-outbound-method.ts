import { defineRule } from '../../explain/rule.ts';

/** Rule: A route to an appliance or gateway comes before NAT gateway, public address and load balancer; they only serve what the route sends to the internet. */
export const routesBeatEveryOutboundMethod = defineRule({
  id: 'egress/routes-beat-every-outbound-method',
  says: 'A route to an appliance or gateway comes before NAT gateway, public address and load balancer; they only serve what the route sends to the internet.',
  source: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  checkedOn: '2022-12-06',
  facts: ['OUT-1', 'ROUTE-29'],
  /** Do the outbound methods of the subnet decide about this next hop? */
  leavesTheMethods: (nextHop: 'internet' | 'appliance' | 'gateway'): boolean => nextHop === 'internet',
});
