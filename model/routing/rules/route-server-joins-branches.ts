import { defineRule } from '../../explain/rule.ts';

/** Rule: Gateways of one VNet learn the sites of each other, and what appliances announced, only with a Route Server whose branch to branch is on; a VPN gateway has to be active-active for that. */
export const routeServerJoinsBranches = defineRule({
  id: 'routing/route-server-joins-branches',
  says: 'Gateways of one VNet learn the sites of each other, and what appliances announced, only with a Route Server whose branch to branch is on; a VPN gateway has to be active-active for that.',
  source: 'https://learn.microsoft.com/azure/route-server/expressroute-vpn-support',
  checkedOn: '2021-10-01',
  facts: [],
  /** Do the gateways pass from the one site to the other? */
  joins: (one: 'vpn' | 'expressRoute', other: 'vpn' | 'expressRoute', branchToBranch: boolean): boolean =>
    one !== other && branchToBranch,
});
