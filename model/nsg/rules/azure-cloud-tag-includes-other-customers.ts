import type { ServiceTag } from '../../catalog/facts/service-tag-names.ts';
import { defineRule } from '../../explain/rule.ts';
import { isIn } from '../tag-region.ts';

/** Rule: The tag AzureCloud stands for all public addresses of Azure, or of one region, other customers included. */
export const azureCloudTagIncludesOtherCustomers = defineRule({
  id: 'nsg/azure-cloud-tag-includes-other-customers',
  says: 'The tag AzureCloud stands for all public addresses of Azure, or of one region, other customers included.',
  source: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  checkedOn: '2023-01-26',
  facts: ['NSG-20'],
  /** Is an Azure service of this region in the tag? */
  includes: (tag: ServiceTag, region: string | null): 'yes' | 'no' | 'maybe' => isIn(tag.region, region),
});
