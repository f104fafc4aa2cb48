/** The words that `serviceEndpoints[].service` takes. Source: https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview, version 2023-10-27. */
export const serviceEndpointWords: readonly string[] = [
  'Microsoft.Storage',
  'Microsoft.Storage.Global',
  'Microsoft.Sql',
  'Microsoft.KeyVault',
  'Microsoft.AzureCosmosDB',
  'Microsoft.ServiceBus',
  'Microsoft.EventHub',
  'Microsoft.Web',
  'Microsoft.CognitiveServices',
  'Microsoft.ContainerRegistry',
];
