/** What the subnet of an app's VNet integration is delegated to. */
export const integrationDelegation = 'Microsoft.Web/serverFarms';

/** Delegation names that the API accepts (ADDR-20, ADDR-25), with the smallest subnet and whether the subnet is theirs alone. Source: azurerm documentation and the services' own pages, read 2026-08-22. */
export const delegations: readonly {
  readonly name: string;
  readonly smallest: number | null;
  readonly exclusive: boolean;
  /** The kinds of ours that stand in such a subnet and cannot stand in another. */
  readonly holds?: readonly string[];
  /** Kinds that may stand there but also elsewhere. */
  readonly mayHold?: readonly string[];
}[] = [
  { name: integrationDelegation, smallest: 28, exclusive: true },
  { name: 'Microsoft.Sql/managedInstances', smallest: 27, exclusive: true, holds: ['sqlManagedInstance'] },
  {
    name: 'Microsoft.Network/dnsResolvers',
    smallest: 28,
    exclusive: true,
    holds: ['dnsInboundEndpoint', 'dnsOutboundEndpoint'],
  },
  {
    name: 'Microsoft.Web/hostingEnvironments',
    smallest: 27,
    exclusive: true,
    holds: ['appServiceEnvironment'],
    // API Management of tier Premium v2; inject-vnet-v2 (2025-10-08).
    mayHold: ['injectedApiManagement'],
  },
  {
    name: 'Microsoft.DBforPostgreSQL/flexibleServers',
    smallest: 28,
    exclusive: true,
    holds: ['privatePostgresqlServer'],
  },
  {
    name: 'Microsoft.DBforMySQL/flexibleServers',
    smallest: 29,
    exclusive: true,
    holds: ['privateMysqlServer'],
  },
  { name: 'Microsoft.ContainerService/managedClusters', smallest: 28, exclusive: true },
  { name: 'Microsoft.App/environments', smallest: 27, exclusive: true },
  {
    name: 'Microsoft.ContainerInstance/containerGroups',
    smallest: null,
    exclusive: true,
    holds: ['containerGroup'],
  },
  { name: 'Microsoft.Netapp/volumes', smallest: null, exclusive: true },
  { name: 'Microsoft.Databricks/workspaces', smallest: null, exclusive: true },
  { name: 'Microsoft.Network/applicationGateways', smallest: null, exclusive: true },
  { name: 'Microsoft.ServiceNetworking/trafficControllers', smallest: null, exclusive: true },
  // What the API takes besides (ADDR-25); whether they share a subnet is the service's affair, and no page was read that says so.
  { name: 'Microsoft.AVS/PrivateClouds', smallest: null, exclusive: false },
  { name: 'Microsoft.Batch/batchAccounts', smallest: null, exclusive: false },
  { name: 'Microsoft.DevCenter/networkConnection', smallest: null, exclusive: false },
  { name: 'Microsoft.DevOpsInfrastructure/pools', smallest: null, exclusive: false },
  { name: 'Microsoft.DocumentDB/cassandraClusters', smallest: null, exclusive: false },
  { name: 'Microsoft.HardwareSecurityModules/dedicatedHSMs', smallest: null, exclusive: false },
  { name: 'Microsoft.Kusto/clusters', smallest: null, exclusive: false },
  { name: 'Microsoft.LabServices/labplans', smallest: null, exclusive: false },
  { name: 'Microsoft.MachineLearningServices/workspaces', smallest: null, exclusive: false },
  { name: 'Microsoft.Orbital/orbitalGateways', smallest: null, exclusive: false },
  { name: 'Microsoft.PowerPlatform/enterprisePolicies', smallest: null, exclusive: false },
  { name: 'Microsoft.StreamAnalytics/streamingJobs', smallest: null, exclusive: false },
  { name: 'Microsoft.Synapse/workspaces', smallest: null, exclusive: false },
  { name: 'GitHub.Network/networkSettings', smallest: null, exclusive: false },
  { name: 'NGINX.NGINXPLUS/nginxDeployments', smallest: null, exclusive: false },
  { name: 'Oracle.Database/networkAttachments', smallest: null, exclusive: false },
  { name: 'PaloAltoNetworks.Cloudngfw/firewalls', smallest: null, exclusive: false },
  { name: 'Qumulo.Storage/fileSystems', smallest: null, exclusive: false },
];
