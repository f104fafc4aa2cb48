/** Regions in which Direct Connect of Private Link Services was offered. Source: https://learn.microsoft.com/azure/private-link/configure-private-link-service-direct-connect (2025-07-14). */
export const directConnectRegions: readonly string[] = [
  'northcentralus',
  'eastus2',
  'centralus',
  'southcentralus',
  'westus',
  'westus2',
  'westus3',
  'southeastasia',
  'australiaeast',
  'spaincentral',
];
