import { defineRule } from '../../explain/rule.ts';
import type { EndpointFacts } from '../private-link.ts';

/** Rule: An endpoint may stand for a resource of another subscription, region or tenant; across tenants and by alias the owner approves by hand. */
export const otherTenantsApproveByHand = defineRule({
  id: 'private-link/other-tenants-approve-by-hand',
  says: 'An endpoint may stand for a resource of another subscription, region or tenant; across tenants and by alias the owner approves by hand.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-2', 'PE-4', 'PLS-7', 'DNS-94', 'DNS-95'],
  /** Can the connection be made the way it is drawn? */
  accepts: ({
    targetTenantDiffers,
    manual,
  }: Pick<EndpointFacts, 'targetTenantDiffers' | 'manual'>): boolean => manual || !targetTenantDiffers,
});
