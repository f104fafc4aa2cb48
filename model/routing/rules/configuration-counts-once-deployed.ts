import { defineRule } from '../../explain/rule.ts';

/** Rule: A configuration of a Virtual Network Manager does nothing until it is deployed to the region of a VNet. */
export const configurationCountsOnceDeployed = defineRule({
  id: 'routing/configuration-counts-once-deployed',
  says: 'A configuration of a Virtual Network Manager does nothing until it is deployed to the region of a VNet.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments',
  checkedOn: '2023-01-19',
  facts: ['NSG-23'],
  /** Does a configuration count in a region? Without named regions it is deployed to all of its members. */
  counts(
    { deployment, regions }: { readonly deployment: string; readonly regions: readonly string[] },
    region: string,
  ): 'yes' | 'maybe' | 'no' {
    const isNamed = regions.length === 0 || regions.some((one) => plain(one) === plain(region));
    if (deployment === 'notDeployed' || !isNamed) return 'no';
    return deployment === 'deployed' ? 'yes' : 'maybe';
  },
});

/** Regions are written as `westeurope` and as `West Europe`. */
function plain(region: string): string {
  return region.replaceAll(' ', '').toLowerCase();
}
