/** Regions in which Front Door makes private endpoints to origins. Source: https://learn.microsoft.com/azure/frontdoor/private-link (2025-09-24). */
export const frontDoorRegions: readonly string[] = [
  'brazilsouth',
  'canadacentral',
  'centralus',
  'eastus',
  'eastus2',
  'southcentralus',
  'westus2',
  'westus3',
  'usgovarizona',
  'usgovtexas',
  'usgovvirginia',
  'francecentral',
  'germanywestcentral',
  'northeurope',
  'norwayeast',
  'uksouth',
  'westeurope',
  'swedencentral',
  'southafricanorth',
  'australiaeast',
  'centralindia',
  'japaneast',
  'koreacentral',
  'eastasia',
  'southeastasia',
  'chinaeast3',
  'chinanorth3',
];

/**
 * The private endpoint groups by which Front Door reaches an origin of a kind, the usual one first; a kind that is absent takes none. Container
 * Apps and what AKS exposes come with their own load balancer. Source: https://learn.microsoft.com/azure/frontdoor/private-link (2025-09-24).
 */
export const frontDoorLinks: Readonly<Record<string, readonly string[]>> = {
  webApp: ['sites'],
  functionApp: ['sites'],
  storageAccount: ['blob', 'web'],
  apiManagement: ['Gateway'],
  applicationGateway: [''],
  privateLinkService: [''],
};
