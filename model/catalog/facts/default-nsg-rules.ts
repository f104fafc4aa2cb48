const head = { protocol: '*', ports: '*', sourcePorts: '*', isDefault: true } as const;

/** The six rules that Azure adds to every NSG; they cannot be deleted, only beaten by lower numbers. Source: https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview, version 2025-07-15. */
export const defaultNsgRules = [
  {
    ...head,
    name: 'AllowVnetInBound',
    priority: 65000,
    direction: 'Inbound',
    access: 'Allow',
    sources: ['VirtualNetwork'],
    destinations: ['VirtualNetwork'],
  },
  {
    ...head,
    name: 'AllowAzureLoadBalancerInBound',
    priority: 65001,
    direction: 'Inbound',
    access: 'Allow',
    sources: ['AzureLoadBalancer'],
    destinations: ['*'],
  },
  {
    ...head,
    name: 'DenyAllInBound',
    priority: 65500,
    direction: 'Inbound',
    access: 'Deny',
    sources: ['*'],
    destinations: ['*'],
  },
  {
    ...head,
    name: 'AllowVnetOutBound',
    priority: 65000,
    direction: 'Outbound',
    access: 'Allow',
    sources: ['VirtualNetwork'],
    destinations: ['VirtualNetwork'],
  },
  {
    ...head,
    name: 'AllowInternetOutBound',
    priority: 65001,
    direction: 'Outbound',
    access: 'Allow',
    sources: ['*'],
    destinations: ['Internet'],
  },
  {
    ...head,
    name: 'DenyAllOutBound',
    priority: 65500,
    direction: 'Outbound',
    access: 'Deny',
    sources: ['*'],
    destinations: ['*'],
  },
] as const;
