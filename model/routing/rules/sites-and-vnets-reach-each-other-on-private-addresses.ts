import { defineRule } from '../../explain/rule.ts';

/** Rule: A VPN tunnel or ExpressRoute private peering joins a site and VNets in both directions on private addresses without translation. */
export const sitesAndVnetsReachEachOtherOnPrivateAddresses = defineRule({
  id: 'routing/sites-and-vnets-reach-each-other-on-private-addresses',
  says: 'A VPN tunnel or ExpressRoute private peering joins a site and VNets in both directions on private addresses without translation.',
  source: 'https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings',
  checkedOn: '2022-09-19',
  facts: ['HYBRID-1', 'HYBRID-17'],
  /** Does a connection carry private addresses? */
  joins: (connection: {
    readonly type: 'vpn' | 'expressRoute' | null;
    readonly privatePeering: boolean;
  }): boolean =>
    connection.type === 'vpn' || (connection.type === 'expressRoute' && connection.privatePeering),
});
