/** Subnet names that belong to one kind of resource (ADDR-12, ADDR-14, ADDR-15, ADDR-16, ADDR-17, ADDR-19). Sources: Azure VPN gateway settings (2020-09-16), well-architected firewall guide (2026-07-15), azurerm documentation (2026-08-22). */
export const reservedSubnets: readonly {
  readonly name: string;
  readonly holds: readonly string[];
  /** The longest prefix length allowed. */
  readonly smallest: number;
  /** The prefix length that Microsoft advises. */
  readonly advised: number;
  /** Whether an NSG may be attached; null where no page was read that says so. */
  readonly nsg: 'refused' | 'withRules' | null;
}[] = [
  {
    name: 'GatewaySubnet',
    holds: ['vpnGateway', 'expressRouteGateway'],
    smallest: 29,
    advised: 27,
    nsg: 'refused',
  },
  { name: 'AzureFirewallSubnet', holds: ['azureFirewall'], smallest: 26, advised: 26, nsg: null },
  { name: 'AzureFirewallManagementSubnet', holds: ['azureFirewall'], smallest: 26, advised: 26, nsg: null },
  { name: 'AzureBastionSubnet', holds: ['bastion'], smallest: 26, advised: 26, nsg: 'withRules' },
  { name: 'RouteServerSubnet', holds: ['routeServer'], smallest: 27, advised: 27, nsg: 'refused' },
];
