import { defineRule } from '../../explain/rule.ts';

/** Rule: Sites of a Virtual WAN reach its VNets, and one another where branch to branch is on; from circuit to circuit only Global Reach leads, or a firewall where Microsoft has enabled it. */
export const branchesReachEachOtherThroughTheHub = defineRule({
  id: 'routing/branches-reach-each-other-through-the-hub',
  says: 'Sites of a Virtual WAN reach its VNets, and one another where branch to branch is on; from circuit to circuit only Global Reach leads, or a firewall where Microsoft has enabled it.',
  source: 'https://learn.microsoft.com/azure/virtual-wan/virtual-wan-faq',
  checkedOn: '2022-10-13',
  facts: ['HYBRID-19'],
  /** Does the hub carry from a site to a site? `support` means only after a support case. */
  carries: (
    branchToBranch: boolean,
    from: 'vpn' | 'expressRoute',
    to: 'vpn' | 'expressRoute',
    throughFirewall: boolean,
  ): 'yes' | 'no' | 'support' => {
    if (from === 'expressRoute' && to === 'expressRoute') return throughFirewall ? 'support' : 'no';
    return branchToBranch ? 'yes' : 'no';
  },
});
