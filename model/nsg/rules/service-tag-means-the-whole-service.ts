import type { ServiceTag } from '../../catalog/facts/service-tag-names.ts';
import { defineRule } from '../../explain/rule.ts';
import { isIn } from '../tag-region.ts';

/** Rule: A service tag stands for the public addresses of a whole service, or of it in one region, and never for one instance. */
export const serviceTagMeansTheWholeService = defineRule({
  id: 'nsg/service-tag-means-the-whole-service',
  says: 'A service tag stands for the public addresses of a whole service, or of it in one region, and never for one instance.',
  source: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  checkedOn: '2023-01-26',
  facts: ['NSG-19'],
  /** Is the public endpoint of a service in the tag; maybe where its own tag or region is not known. */
  includes(
    tag: ServiceTag,
    service: { readonly tag: string | null; readonly region: string | null },
  ): 'yes' | 'no' | 'maybe' {
    if (service.tag === null) return 'maybe';
    if (tag.name !== service.tag) return 'no';
    return isIn(tag.region, service.region);
  },
});
