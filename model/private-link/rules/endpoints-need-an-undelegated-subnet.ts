import { defineRule } from '../../explain/rule.ts';

/** Rule: A private endpoint may share a subnet with machines, but not with a delegation. */
export const endpointsNeedAnUndelegatedSubnet = defineRule({
  id: 'private-link/endpoints-need-an-undelegated-subnet',
  says: 'A private endpoint may share a subnet with machines, but not with a delegation.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['ADDR-21', 'ADDR-23', 'ADDR-24'],
  /** May an endpoint stand in this subnet? */
  accepts: (subnet: { readonly delegation: string | null }): boolean => subnet.delegation === null,
});
