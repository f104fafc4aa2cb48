/** What the subnet of an app's VNet integration is delegated to. */
export const integrationDelegation = 'Microsoft.Web/serverFarms';

/** Delegation names that the API accepts, with the smallest subnet and whether the subnet is theirs alone. Source: azurerm documentation and the services' own pages, read 2026-08-22. */
export const delegations: readonly {
  readonly name: string;
  readonly smallest: number | null;
  readonly exclusive: boolean;
  /** The kinds of ours that stand in such a subnet and cannot stand in another. */
  readonly holds?: readonly string[];
}[] = [
  { name: integrationDelegation, smallest: 28, exclusive: true },
  { name: 'Microsoft.Sql/managedInstances', smallest: 27, exclusive: true, holds: ['sqlManagedInstance'] },
  {
    name: 'Microsoft.Network/dnsResolvers',
    smallest: 28,
    exclusive: true,
    holds: ['dnsInboundEndpoint', 'dnsOutboundEndpoint'],
  },
  { name: 'Microsoft.Web/hostingEnvironments', smallest: 27, exclusive: true },
  { name: 'Microsoft.DBforPostgreSQL/flexibleServers', smallest: 28, exclusive: true },
  { name: 'Microsoft.DBforMySQL/flexibleServers', smallest: 29, exclusive: true },
  { name: 'Microsoft.ContainerService/managedClusters', smallest: 28, exclusive: true },
  { name: 'Microsoft.App/environments', smallest: 27, exclusive: true },
  { name: 'Microsoft.ContainerInstance/containerGroups', smallest: null, exclusive: true },
  { name: 'Microsoft.Netapp/volumes', smallest: null, exclusive: true },
  { name: 'Microsoft.Databricks/workspaces', smallest: null, exclusive: true },
  { name: 'Microsoft.Network/applicationGateways', smallest: null, exclusive: true },
  { name: 'Microsoft.ServiceNetworking/trafficControllers', smallest: null, exclusive: true },
];
