import { defineRule } from '../../explain/rule.ts';

/** Rule: A Private Link Service with Direct Connect presents an address of a site as a private endpoint only where its own VNet holds the ExpressRoute gateway; one of a peered VNet does not do. */
export const directConnectNeedsTheGatewayInItsVnet = defineRule({
  id: 'private-link/direct-connect-needs-the-gateway-in-its-vnet',
  says: 'A Private Link Service with Direct Connect presents an address of a site as a private endpoint only where its own VNet holds the ExpressRoute gateway; one of a peered VNet does not do.',
  source: 'https://learn.microsoft.com/azure/private-link/configure-private-link-service-direct-connect',
  checkedOn: '2025-07-14',
  facts: ['HYBRID-18', 'PLS-10'],
  /** Does it reach the site by one of its gateways? No page speaks of VPN gateways in peered VNets. */
  reaches(
    vnet: string,
    gateways: readonly { readonly type: 'vpn' | 'expressRoute' | null; readonly vnet: string | null }[],
  ): boolean | 'unknown' {
    if (gateways.some((one) => one.vnet === vnet)) return true;
    return gateways.some(({ type }) => type === 'vpn') ? 'unknown' : false;
  },
});
