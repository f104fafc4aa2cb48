/** Regions in which NSGs and network policies are documented as not available for private endpoints (NSG-33). Source: https://learn.microsoft.com/azure/private-link/private-endpoint-overview, version of 2025-12-01. */
export const regionsWithoutEndpointPolicies: readonly string[] = [
  'westindia',
  'australiacentral2',
  'southafricawest',
  'brazilsoutheast',
];
