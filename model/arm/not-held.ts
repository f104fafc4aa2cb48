import type { KindName } from '../catalog/kinds.ts';

/**
 * What ARM cannot hold, so that a design that goes out and comes back has lost it. docs/what-arm-cannot-hold.md tells why, line by line; a
 * test keeps the two alike and fails when the list grows.
 */
export const kindsNotHeld: readonly KindName[] = [
  // Grounds of the drawing: made anew by what stands on them.
  'region',
  'publicServices',
  'globalServices',
  // Outside Azure: a site comes back as its local network gateway or circuit alone.
  'onPremisesSite',
  'onPremisesHost',
  'onPremisesDnsServer',
  'internet',
  'internetClient',
  'vpnClient',
];

/** Settings of kinds that ARM does hold. */
export const fieldsNotHeld: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  // Roles of a machine are its software.
  virtualMachine: ['appliance', 'dnsForwarder', 'dnsTimeout', 'hostsFile', 'nameRules'],
  // Which circuits Global Reach joins is a setting of their private peering, with ranges that the provider knows.
  connection: ['globalReach'],
  // What an appliance announces is its own configuration.
  routeServer: ['peers'],
  // Deploying a configuration is a call, and who a policy adds is the policy's word.
  networkGroup: ['byPolicy'],
  securityAdminConfiguration: ['deployment', 'regions'],
  connectivityConfiguration: ['deployment', 'regions'],
  // Azure makes it from the name of the endpoint and a hash.
  frontDoor: ['hostName'],
  // Azure chooses them, and no property of the resource asks for them.
  sqlManagedInstance: ['address', 'dnsPrefix'],
  privatePostgresqlServer: ['address'],
  privateMysqlServer: ['address'],
  containerGroup: ['address'],
  injectedApiManagement: ['address', 'publicIp'],
  appServiceEnvironment: ['address', 'publicIp'],
  kubernetesCluster: ['apiServerAddress', 'outboundIps', 'uniqueLabel', 'publicIp'],
  containerAppsEnvironment: ['staticIp', 'uniqueLabel', 'publicIp'],
  // Services are Kubernetes' own.
  kubernetesNodePool: ['address', 'services'],
  webApp: ['outboundAddresses', 'publicIp', 'uniqueHostName'],
  functionApp: ['outboundAddresses', 'publicIp', 'uniqueHostName'],
  storageAccount: ['publicIp'],
  keyVault: ['publicIp'],
  managedHsm: ['publicIp'],
  // Its id is Azure's choice, and its online endpoints are resources of their own.
  machineLearningWorkspace: ['publicIp', 'workspaceId', 'onlineEndpoints'],
  serviceBus: ['publicIp'],
  eventHubs: ['publicIp'],
  // The stable versions of the API have no regional endpoints.
  containerRegistry: ['publicIp', 'regionalEndpoints'],
  sqlServer: ['publicIp'],
  aiServices: ['publicIp'],
  searchService: ['publicIp'],
  postgresqlServer: ['publicIp'],
  mysqlServer: ['publicIp'],
  redisCache: ['publicIp'],
  managedRedis: ['publicIp'],
  appConfiguration: ['publicIp'],
  eventGridTopic: ['publicIp'],
  eventGridDomain: ['publicIp'],
  dataFactory: ['publicIp'],
  synapseWorkspace: ['publicIp'],
  apiManagement: ['outboundAddresses', 'publicIp'],
  // The code of a region is a word of the zone alone.
  paasService: ['publicIp', 'zonePart'],
  // Azure chooses the id of a workspace and the front end of a component.
  logAnalyticsWorkspace: ['publicIp', 'workspaceId'],
  applicationInsights: ['publicIp', 'frontEnd'],
  // The scope names workspaces by resource id, their names by another one.
  monitorPrivateLinkScope: ['workspaceIds'],
  // How clients connect is a word of their connection string.
  cosmosAccount: ['publicIp', 'connectionMode'],
};

/** Services of whose endpoints ARM holds no address: what Azure calls the members behind them is not known, or they take no static one (PE-21). */
export const manyAddresses: readonly KindName[] = [
  'kubernetesCluster',
  'monitorPrivateLinkScope',
  'paasService',
];
