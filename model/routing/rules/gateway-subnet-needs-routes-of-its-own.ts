import { defineRule } from '../../explain/rule.ts';

/** Rule: To send what comes from on-premises through a firewall, GatewaySubnet needs routes of its own for those addresses. */
export const gatewaySubnetNeedsRoutesOfItsOwn = defineRule({
  id: 'routing/gateway-subnet-needs-routes-of-its-own',
  says: 'To send what comes from on-premises through a firewall, GatewaySubnet needs routes of its own for those addresses.',
  source: 'https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall',
  checkedOn: '2025-03-25',
  facts: ['HYBRID-10', 'ROUTE-39'],
  /** Does a request of a site go past the firewall through which its reply comes back? */
  isMissing: (way: { readonly fromSite: boolean; readonly onReturnOnly: boolean }): boolean =>
    way.fromSite && way.onReturnOnly,
});
