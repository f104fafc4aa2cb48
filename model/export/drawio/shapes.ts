import type { KindName } from '../../catalog/kinds.ts';

/** A picture of draw.io's own Azure library, named by its path there; the file itself stays with draw.io. */
export interface DrawioShape {
  readonly image: string;
  /** Its proportions: draw.io stretches pictures in labels. */
  readonly width: number;
  readonly height: number;
}

const library = 'img/lib/azure2';

/**
 * The shape of each kind that has one; other kinds are plain boxes. Every path and size was read in draw.io's palette,
 * jgraph/drawio src/main/webapp/js/diagramly/sidebar/Sidebar-Azure2.js (commits d37894b, 2026-11-29, and 4231dfb, 2026-11-30), where names are
 * irregular: some are plural, some are not.
 */
export const shapes: Readonly<Partial<Record<KindName, DrawioShape>>> = {
  virtualNetwork: { image: `${library}/networking/Virtual_Networks.svg`, width: 67, height: 40 },
  natGateway: { image: `${library}/networking/NAT.svg`, width: 68, height: 68 },
  azureFirewall: { image: `${library}/networking/Firewalls.svg`, width: 71, height: 60 },
  vpnGateway: { image: `${library}/networking/Virtual_Network_Gateways.svg`, width: 52, height: 69 },
  expressRouteGateway: { image: `${library}/networking/Virtual_Network_Gateways.svg`, width: 52, height: 69 },
  virtualHub: { image: `${library}/networking/Virtual_WAN_Hub.svg`, width: 65, height: 64 },
  virtualWan: { image: `${library}/networking/Virtual_WANs.svg`, width: 65, height: 64 },
  bastion: { image: `${library}/networking/Bastions.svg`, width: 58, height: 68 },
  loadBalancer: { image: `${library}/networking/Load_Balancers.svg`, width: 72, height: 72 },
  applicationGateway: { image: `${library}/networking/Application_Gateways.svg`, width: 64, height: 64 },
  frontDoor: { image: `${library}/networking/Front_Doors.svg`, width: 68, height: 60 },
  privateLinkService: { image: `${library}/networking/Private_Link_Service.svg`, width: 69, height: 40 },
  networkSecurityGroup: { image: `${library}/networking/Network_Security_Groups.svg`, width: 56, height: 68 },
  routeTable: { image: `${library}/networking/Route_Tables.svg`, width: 64, height: 62 },
  privateDnsZone: { image: `${library}/networking/DNS_Zones.svg`, width: 64, height: 64 },
  dnsResolver: { image: `${library}/networking/DNS_Private_Resolver.svg`, width: 68, height: 60 },
  dnsSecurityPolicy: { image: `${library}/networking/DNS_Security_Policy.svg`, width: 68, height: 68 },
  serviceEndpointPolicy: {
    image: `${library}/networking/Service_Endpoint_Policies.svg`,
    width: 62,
    height: 64,
  },
  vpnClient: { image: `${library}/networking/VPN_Client_Windows.svg`, width: 59, height: 68 },
  virtualMachine: { image: `${library}/compute/Virtual_Machine.svg`, width: 69, height: 64 },
  privateEndpoint: { image: `${library}/networking/Private_Endpoint.svg`, width: 72, height: 66 },
  sqlManagedInstance: { image: `${library}/databases/SQL_Managed_Instance.svg`, width: 65, height: 64 },
  privatePostgresqlServer: {
    image: `${library}/databases/Azure_Database_PostgreSQL_Server.svg`,
    width: 48,
    height: 64,
  },
  privateMysqlServer: {
    image: `${library}/databases/Azure_Database_MySQL_Server.svg`,
    width: 48,
    height: 64,
  },
  apiManagement: {
    image: `${library}/app_services/API_Management_Services.svg`,
    width: 65,
    height: 60,
  },
  injectedApiManagement: {
    image: `${library}/app_services/API_Management_Services.svg`,
    width: 65,
    height: 60,
  },
  appServiceEnvironment: {
    image: `${library}/app_services/App_Service_Environments.svg`,
    width: 64,
    height: 64,
  },
  containerGroup: { image: `${library}/containers/Container_Instances.svg`, width: 64, height: 68 },
  functionApp: { image: `${library}/compute/Function_Apps.svg`, width: 68, height: 60 },
  webApp: { image: `${library}/app_services/App_Services.svg`, width: 64, height: 64 },
  sqlServer: { image: `${library}/databases/SQL_Server.svg`, width: 68, height: 68 },
  keyVault: { image: `${library}/security/Key_Vaults.svg`, width: 68, height: 68 },
  storageAccount: { image: `${library}/storage/Storage_Accounts.svg`, width: 65, height: 52 },
  cosmosAccount: { image: `${library}/databases/Azure_Cosmos_DB.svg`, width: 64, height: 64 },
  serviceBus: { image: `${library}/integration/Service_Bus.svg`, width: 70, height: 60 },
  eventHubs: { image: `${library}/analytics/Event_Hubs.svg`, width: 67, height: 60 },
  kubernetesCluster: { image: `${library}/containers/Kubernetes_Services.svg`, width: 68, height: 60 },
  containerRegistry: { image: `${library}/containers/Container_Registries.svg`, width: 68, height: 61 },
  containerAppsEnvironment: {
    image: `${library}/other/Container_App_Environments.svg`,
    width: 68,
    height: 68,
  },
  logAnalyticsWorkspace: {
    image: `${library}/analytics/Log_Analytics_Workspaces.svg`,
    width: 64,
    height: 64,
  },
  applicationInsights: { image: `${library}/devops/Application_Insights.svg`, width: 44, height: 63 },
  machineLearningWorkspace: {
    image: `${library}/ai_machine_learning/Azure_Machine_Learning.svg`,
    width: 68,
    height: 59,
  },
  searchService: { image: `${library}/app_services/Search_Services.svg`, width: 72, height: 52 },
};
