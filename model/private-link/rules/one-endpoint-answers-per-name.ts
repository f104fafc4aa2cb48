import { defineRule } from '../../explain/rule.ts';

/** Rule: Several endpoints may stand for one sub-resource, but in one common zone their records collide and only one should be used. */
export const oneEndpointAnswersPerName = defineRule({
  id: 'private-link/one-endpoint-answers-per-name',
  says: 'Several endpoints may stand for one sub-resource, but in one common zone their records collide and only one should be used.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-16'],
  /** Do two endpoints collide? */
  collide: (
    a: { readonly target: string; readonly subresource: string; readonly zone: string },
    b: { readonly target: string; readonly subresource: string; readonly zone: string },
  ): boolean => a.target === b.target && a.subresource === b.subresource && a.zone === b.zone,
});
