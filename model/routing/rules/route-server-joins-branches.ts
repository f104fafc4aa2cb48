import { defineRule } from '../../explain/rule.ts';

/** Rule: A VPN gateway and an ExpressRoute gateway of one VNet pass traffic between their sites only with a Route Server whose branch to branch is on, and a VPN gateway that is active-active. */
export const routeServerJoinsBranches = defineRule({
  id: 'routing/route-server-joins-branches',
  says: 'A VPN gateway and an ExpressRoute gateway of one VNet pass traffic between their sites only with a Route Server whose branch to branch is on, and a VPN gateway that is active-active.',
  source: 'https://learn.microsoft.com/azure/route-server/expressroute-vpn-support',
  checkedOn: '2021-10-01',
  facts: [],
  /** Do the gateways pass from the one site to the other? */
  joins: (one: 'vpn' | 'expressRoute', other: 'vpn' | 'expressRoute', branchToBranch: boolean): boolean =>
    one !== other && branchToBranch,
});
