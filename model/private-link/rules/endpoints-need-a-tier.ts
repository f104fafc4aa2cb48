import { defineRule } from '../../explain/rule.ts';

/** Rule: Private endpoints need the Premium tier at Service Bus and any but Basic at Event Hubs. */
export const endpointsNeedATier = defineRule({
  id: 'private-link/endpoints-need-a-tier',
  says: 'Private endpoints need the Premium tier at Service Bus and any but Basic at Event Hubs.',
  source: 'https://learn.microsoft.com/azure/service-bus-messaging/network-security',
  checkedOn: '2023-06-08',
  facts: ['PAAS-21'],
  /** Does the target take endpoints; without a list every tier does. */
  accepts: ({ tier, tiers }: { readonly tier: string | null; readonly tiers?: readonly string[] }): boolean =>
    tier === null || tiers === undefined || tiers.includes(tier),
});
