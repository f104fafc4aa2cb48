/** Azure regions with their display name and, where one exists, their pair. Source: https://learn.microsoft.com/azure/reliability/regions-paired, general knowledge checked against the page's list. */
export const regions: readonly {
  readonly name: string;
  readonly title: string;
  readonly pair: string | null;
}[] = [
  { name: 'westeurope', title: 'West Europe', pair: 'northeurope' },
  { name: 'northeurope', title: 'North Europe', pair: 'westeurope' },
  { name: 'germanywestcentral', title: 'Germany West Central', pair: 'germanynorth' },
  { name: 'germanynorth', title: 'Germany North', pair: 'germanywestcentral' },
  { name: 'francecentral', title: 'France Central', pair: 'francesouth' },
  { name: 'francesouth', title: 'France South', pair: 'francecentral' },
  { name: 'switzerlandnorth', title: 'Switzerland North', pair: 'switzerlandwest' },
  { name: 'switzerlandwest', title: 'Switzerland West', pair: 'switzerlandnorth' },
  { name: 'swedencentral', title: 'Sweden Central', pair: 'swedensouth' },
  { name: 'swedensouth', title: 'Sweden South', pair: 'swedencentral' },
  { name: 'norwayeast', title: 'Norway East', pair: 'norwaywest' },
  { name: 'norwaywest', title: 'Norway West', pair: 'norwayeast' },
  { name: 'uksouth', title: 'UK South', pair: 'ukwest' },
  { name: 'ukwest', title: 'UK West', pair: 'uksouth' },
  { name: 'italynorth', title: 'Italy North', pair: null },
  { name: 'polandcentral', title: 'Poland Central', pair: null },
  { name: 'spaincentral', title: 'Spain Central', pair: null },
  { name: 'eastus', title: 'East US', pair: 'westus' },
  { name: 'westus', title: 'West US', pair: 'eastus' },
  { name: 'eastus2', title: 'East US 2', pair: 'centralus' },
  { name: 'centralus', title: 'Central US', pair: 'eastus2' },
  { name: 'northcentralus', title: 'North Central US', pair: 'southcentralus' },
  { name: 'southcentralus', title: 'South Central US', pair: 'northcentralus' },
  { name: 'westus2', title: 'West US 2', pair: 'westcentralus' },
  { name: 'westcentralus', title: 'West Central US', pair: 'westus2' },
  { name: 'westus3', title: 'West US 3', pair: 'eastus' },
  { name: 'canadacentral', title: 'Canada Central', pair: 'canadaeast' },
  { name: 'canadaeast', title: 'Canada East', pair: 'canadacentral' },
  { name: 'brazilsouth', title: 'Brazil South', pair: 'southcentralus' },
  { name: 'eastasia', title: 'East Asia', pair: 'southeastasia' },
  { name: 'southeastasia', title: 'Southeast Asia', pair: 'eastasia' },
  { name: 'japaneast', title: 'Japan East', pair: 'japanwest' },
  { name: 'japanwest', title: 'Japan West', pair: 'japaneast' },
  { name: 'koreacentral', title: 'Korea Central', pair: 'koreasouth' },
  { name: 'koreasouth', title: 'Korea South', pair: 'koreacentral' },
  { name: 'australiaeast', title: 'Australia East', pair: 'australiasoutheast' },
  { name: 'australiasoutheast', title: 'Australia Southeast', pair: 'australiaeast' },
  { name: 'centralindia', title: 'Central India', pair: 'southindia' },
  { name: 'southindia', title: 'South India', pair: 'centralindia' },
  { name: 'uaenorth', title: 'UAE North', pair: 'uaecentral' },
  { name: 'uaecentral', title: 'UAE Central', pair: 'uaenorth' },
  { name: 'southafricanorth', title: 'South Africa North', pair: 'southafricawest' },
  { name: 'southafricawest', title: 'South Africa West', pair: 'southafricanorth' },
  { name: 'qatarcentral', title: 'Qatar Central', pair: null },
  { name: 'israelcentral', title: 'Israel Central', pair: null },
];

/** The region's pair; null where it has none or is unknown. */
export function pairOf(region: string): string | null {
  return regions.find(({ name }) => name === region)?.pair ?? null;
}
