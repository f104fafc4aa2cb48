import { defineRule } from '../../explain/rule.ts';

/** Rule: Consumer and provider of a Private Link Service may use the same address space, because the service translates; peering would refuse that. */
export const linkServiceTakesOverlappingSpaces = defineRule({
  id: 'private-link/link-service-takes-overlapping-spaces',
  says: 'Consumer and provider of a Private Link Service may use the same address space, because the service translates; peering would refuse that.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-3', 'PLS-2'],
  /** May two VNets with overlapping address spaces be joined this way? */
  takesOverlap: (way: 'privateLinkService' | 'peering'): boolean => way === 'privateLinkService',
});
