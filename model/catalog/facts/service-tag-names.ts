/** Service tags that NSG rules may name, without regions. Source: https://learn.microsoft.com/azure/virtual-network/service-tags-overview, version 2023-01-26, and general knowledge; a tag that is missing here is treated as not known, never as wrong. */
export const serviceTagNames: readonly string[] = `
  ActionGroup ApiManagement AppConfiguration ApplicationInsightsAvailability AppService AppServiceManagement
  AutonomousDevelopmentPlatform AzureActiveDirectory AzureActiveDirectoryDomainServices AzureAdvancedThreatProtection
  AzureArcInfrastructure AzureAttestation AzureBackup AzureBotService AzureCloud AzureCognitiveSearch AzureConnectors
  AzureContainerAppsService AzureContainerRegistry AzureCosmosDB AzureDatabricks AzureDataExplorerManagement
  AzureDataLake AzureDeviceUpdate AzureDevOps AzureDevSpaces AzureDigitalTwins AzureEventGrid AzureFrontDoor
  AzureFrontDoor.Backend AzureFrontDoor.FirstParty AzureFrontDoor.Frontend AzureHealthcareAPIs
  AzureInformationProtection AzureIoTHub AzureKeyVault AzureLoadBalancer AzureMachineLearning
  AzureMachineLearningInference AzureManagedGrafana AzureMonitor AzureMonitorForSAP AzureOpenDatasets
  AzurePlatformDNS AzurePlatformIMDS AzurePlatformLKM AzureResourceManager AzureSentinel AzureSignalR
  AzureSiteRecovery AzureSphere AzureSpringCloud AzureStack AzureTrafficManager AzureUpdateDelivery AzureWebPubSub
  BatchNodeManagement ChaosStudio CognitiveServicesFrontend CognitiveServicesManagement DataFactory
  DataFactoryManagement Dynamics365ForMarketingEmail EOPExternalPublishedIPs EventHub GatewayManager Grafana
  GuestAndHybridManagement HDInsight Internet KustoAnalytics LogicApps LogicAppsManagement M365ManagementActivityApi
  Marketplace MicrosoftAzureFluidRelay MicrosoftCloudAppSecurity MicrosoftContainerRegistry
  MicrosoftDefenderForEndpoint MicrosoftPurviewPolicyDistribution OneDsCollector PowerBI PowerPlatformInfra
  PowerPlatformPlex PowerQueryOnline SCCservice SecurityCenter ServiceBus ServiceFabric Sql SqlManagement Storage
  StorageMover StorageSyncService TrustedHardwareIdentityManagement VideoIndexer VirtualDesktop VirtualNetwork
  WindowsAdminCenter WindowsVirtualDesktop
`
  .trim()
  .split(/\s+/);

const canonical = new Map(serviceTagNames.map((name) => [name.toLowerCase(), name]));

/** A service tag as written, taken apart. */
export interface ServiceTag {
  /** The tag in Azure's spelling, or as it was written where it is not known. */
  readonly name: string;
  /** The region it is narrowed to, in the spelling of region names. */
  readonly region: string | null;
  readonly known: boolean;
}

/** Reads `Storage`, `Storage.WestEurope` or `AzureFrontDoor.Backend`. */
export function readServiceTag(text: string): ServiceTag {
  const trimmed = text.trim();
  const whole = canonical.get(trimmed.toLowerCase());
  if (whole) return { name: whole, region: null, known: true };
  const dot = trimmed.lastIndexOf('.');
  const name = dot > 0 ? canonical.get(trimmed.slice(0, dot).toLowerCase()) : undefined;
  if (!name) return { name: trimmed, region: null, known: false };
  return {
    name,
    region: trimmed
      .slice(dot + 1)
      .toLowerCase()
      .replaceAll(' ', ''),
    known: true,
  };
}
