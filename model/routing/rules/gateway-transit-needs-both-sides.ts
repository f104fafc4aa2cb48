import { defineRule } from '../../explain/rule.ts';

/** Rule: A spoke uses the hub’s gateway only when the hub’s side allows gateway transit and the spoke’s side uses remote gateways. */
export const gatewayTransitNeedsBothSides = defineRule({
  id: 'routing/gateway-transit-needs-both-sides',
  says: 'A spoke uses the hub’s gateway only when the hub’s side allows gateway transit and the spoke’s side uses remote gateways.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-5', 'PEER-11', 'PEER-13'],
  /** Is it not stated whether the one side lends its gateway to the other, while nothing says no? */
  mayLend: (
    lender: { readonly allowGatewayTransit: boolean | null },
    user: { readonly useRemoteGateways: boolean | null },
  ): boolean =>
    (lender.allowGatewayTransit === null || user.useRemoteGateways === null) &&
    lender.allowGatewayTransit !== false &&
    user.useRemoteGateways !== false,
  /** Does the one side lend its gateway to the other? */
  lends: (
    lender: { readonly allowGatewayTransit: boolean | null },
    user: { readonly useRemoteGateways: boolean | null },
  ): boolean => lender.allowGatewayTransit === true && user.useRemoteGateways === true,
});
