import { defineRule } from '../../explain/rule.ts';

/** Rule: An interface of an appliance with the tag disableSnatOnPL = true, spelled so, gets the replies of private endpoints without SNAT; setting it resets long connections once. */
export const tagLiftsTheNeedForSnatTowardsEndpoints = defineRule({
  id: 'trace/tag-lifts-the-need-for-snat-towards-endpoints',
  says: 'An interface of an appliance with the tag disableSnatOnPL = true, spelled so, gets the replies of private endpoints without SNAT; setting it resets long connections once.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-disable-snat',
  checkedOn: '2026-11-30',
  facts: ['ROUTE-44'],
  /** Do all interfaces by which the appliance handles the packet carry the tag? */
  lifts: (nics: readonly { readonly repliesWithoutSnat: boolean }[]): boolean =>
    nics.length > 0 && nics.every(({ repliesWithoutSnat }) => repliesWithoutSnat),
});
