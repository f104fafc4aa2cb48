import { defineRule } from '../../explain/rule.ts';

const subnets = [
  'AzureBastionSubnet',
  'AzureFirewallSubnet',
  'AzureFirewallManagementSubnet',
  'GatewaySubnet',
  'RouteServerSubnet',
];

/** Rule: Admin rules do not count for private endpoints, nor in subnets of Bastion, firewalls, gateways, Route Server and application gateways. */
export const adminRulesSkipEndpointsAndGateways = defineRule({
  id: 'nsg/admin-rules-skip-endpoints-and-gateways',
  says: 'Admin rules do not count for private endpoints, nor in subnets of Bastion, Azure Firewall, VPN and ExpressRoute gateways, Route Server and application gateways.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  checkedOn: '2025-02-04',
  facts: ['NSG-23'],
  /** Do the rules of a VNet count in one of its subnets? An application gateway with network isolation alone lets them. */
  countIn: (subnet: { readonly name: string; readonly holdsApplicationGateway: boolean }): boolean =>
    !subnets.includes(subnet.name) && !subnet.holdsApplicationGateway,
  /** Do they count for what a packet is sent to? */
  countFor: (target: { readonly isPrivateEndpoint: boolean }): boolean => !target.isPrivateEndpoint,
});
