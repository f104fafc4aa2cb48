import { defineRule } from '../../explain/rule.ts';

/** Rule: A route table that switches gateway route propagation off keeps every learned route out of its subnets. */
export const propagationOffKeepsGatewayRoutesOut = defineRule({
  id: 'routing/propagation-off-keeps-gateway-routes-out',
  says: 'A route table that switches gateway route propagation off keeps every learned route out of its subnets.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-35', 'HYBRID-9'],
  /** Do learned routes reach subnets with this table? */
  lets: (routeTable: { readonly disableBgpRoutePropagation: boolean } | null): boolean =>
    routeTable?.disableBgpRoutePropagation !== true,
});
