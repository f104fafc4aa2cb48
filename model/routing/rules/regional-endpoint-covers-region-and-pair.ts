import { pairOf } from '../../catalog/facts/regions.ts';
import type { ServiceEndpointFacet } from '../../catalog/service.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Microsoft.Storage covers accounts in the region of the VNet and its pair, Microsoft.Sql servers in its own region; elsewhere the traffic takes the usual way out with a public source. */
export const regionalEndpointCoversRegionAndPair = defineRule({
  id: 'routing/regional-endpoint-covers-region-and-pair',
  says: 'Microsoft.Storage covers accounts in the region of the VNet and its pair, Microsoft.Sql servers in its own region; elsewhere the traffic takes the usual way out with a public source.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-virtual-networks',
  checkedOn: '2025-06-18',
  facts: ['SE-24', 'PAAS-15'],
  /** Why another route is not taken, in a few words. */
  beaten: 'the service endpoint does not cover the region of the service',
  /** Does an endpoint word of a subnet in a region cover a service that stands in another region? */
  covers(word: string, facet: ServiceEndpointFacet, here: string, there: string): boolean {
    if (!facet.names.includes(word)) return false;
    if (facet.reach === 'any' || word.endsWith('.Global') || here === there) return true;
    return facet.reach === 'sameOrPairedRegion' && pairOf(here) === there;
  },
});
