import { defineRule } from '../../explain/rule.ts';

/** Rule: Some services take private endpoints in some tiers only: Service Bus in Premium, Event Hubs in any but Basic, Storage in accounts of version 2 and those for blobs or files alone. */
export const endpointsNeedATier = defineRule({
  id: 'private-link/endpoints-need-a-tier',
  says: 'Some services take private endpoints in some tiers only: Service Bus in Premium, Event Hubs in any but Basic, Storage in accounts of version 2 and those for blobs or files alone.',
  source: 'https://learn.microsoft.com/azure/service-bus-messaging/network-security',
  checkedOn: '2023-06-08',
  facts: ['PAAS-21', 'PE-26'],
  /** Does the target take endpoints; without a list every tier does. */
  accepts: ({ tier, tiers }: { readonly tier: string | null; readonly tiers?: readonly string[] }): boolean =>
    tier === null || tiers === undefined || tiers.includes(tier),
});
