import { defineRule } from '../../explain/rule.ts';

/** Rule: ExpressRoute Microsoft peering leads to public addresses of Azure services, never into a VNet; the service sees a public NAT address of the site. */
export const microsoftPeeringLeadsToPublicServicesOnly = defineRule({
  id: 'routing/microsoft-peering-leads-to-public-services-only',
  says: 'ExpressRoute Microsoft peering leads to public addresses of Azure services, never into a VNet; the service sees a public NAT address of the site.',
  source: 'https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings',
  checkedOn: '2022-09-19',
  facts: ['HYBRID-3', 'HYBRID-5'],
  /** Does a connection with Microsoft peering take this destination? */
  takes: (
    connection: { readonly microsoftPeering: boolean },
    destination: 'private' | 'service' | 'public',
  ): boolean => connection.microsoftPeering && destination === 'service',
});
