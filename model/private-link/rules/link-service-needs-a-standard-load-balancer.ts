import { defineRule } from '../../explain/rule.ts';

/** Rule: A Private Link Service stands in front of a Standard load balancer; Basic ones are not supported. */
export const linkServiceNeedsAStandardLoadBalancer = defineRule({
  id: 'private-link/link-service-needs-a-standard-load-balancer',
  says: 'A Private Link Service stands in front of a Standard load balancer; Basic ones are not supported.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-1'],
  /** Can this load balancer stand behind the service? */
  accepts: (loadBalancer: { readonly standard: boolean } | null): boolean => loadBalancer?.standard === true,
});
