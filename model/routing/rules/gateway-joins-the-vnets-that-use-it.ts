import { defineRule } from '../../explain/rule.ts';

/** Rule: Two spokes that both use the VPN gateway of a hub reach each other through it when their route tables send the other’s range to the gateway. */
export const gatewayJoinsTheVnetsThatUseIt = defineRule({
  id: 'routing/gateway-joins-the-vnets-that-use-it',
  says: 'Two spokes that both use the VPN gateway of a hub reach each other through it when their route tables send the other’s range to the gateway.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['HYBRID-11'],
  confidence: 'derived',
  /** Does the gateway of one side serve the VNet of the other? */
  joins: (link: {
    readonly connected: boolean;
    readonly own: { readonly allowGatewayTransit: boolean | null };
    readonly remote: { readonly useRemoteGateways: boolean | null };
  }): boolean =>
    link.connected && link.own.allowGatewayTransit === true && link.remote.useRemoteGateways === true,
});
