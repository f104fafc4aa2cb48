import { defineRule } from '../../explain/rule.ts';
import type { EndpointFacts } from '../private-link.ts';

/** Rule: An endpoint reaches one sub-resource of its target; file beside blob needs an endpoint of its own. */
export const oneEndpointPerSubresource = defineRule({
  id: 'private-link/one-endpoint-per-subresource',
  says: 'An endpoint reaches one sub-resource of its target; file beside blob needs an endpoint of its own.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-1', 'PE-9'],
  /** Does the target have the sub-resource that the endpoint names; a Private Link Service has none. */
  exists({
    subresource,
    targetSubresources,
  }: Pick<EndpointFacts, 'subresource' | 'targetSubresources'>): boolean {
    if (targetSubresources.length === 0) return subresource === '';
    return targetSubresources.some((each) => each.toLowerCase() === subresource.toLowerCase());
  },
  /** Does an endpoint for one sub-resource serve calls to another? */
  serves: (endpoint: string, wanted: string): boolean => endpoint.toLowerCase() === wanted.toLowerCase(),
});
