import { defineRule } from '../../explain/rule.ts';
import type { GatewayType, Route, UsableGateway } from '../route.ts';

/** Rule: Where a circuit and a tunnel announce the same prefix to a VNet, Azure sends by ExpressRoute; a longer prefix wins whoever announces it. */
export const circuitWinsOverTunnel = defineRule({
  id: 'routing/circuit-wins-over-tunnel',
  says: 'Where a circuit and a tunnel announce the same prefix to a VNet, Azure sends by ExpressRoute; a longer prefix wins whoever announces it.',
  source: 'https://learn.microsoft.com/azure/expressroute/expressroute-howto-coexist-resource-manager',
  checkedOn: '2018-06-05',
  facts: [],
  /** Why another route is not taken, in a few words. */
  beaten: 'the ExpressRoute circuit goes before the tunnel',
  /** The rank of a learned route; a Route Server of the VNet may turn the order round. */
  rankOf: (type: GatewayType, preference: UsableGateway['preference'] = 'ExpressRoute'): number => {
    if (preference === 'ASPath') return 0;
    return (type === 'expressRoute') === (preference === 'ExpressRoute') ? 0 : 1;
  },
  /** Negative: the first route goes before the second. */
  prefers: (a: Pick<Route, 'rank'>, b: Pick<Route, 'rank'>): number =>
    a.rank === undefined || b.rank === undefined ? 0 : a.rank - b.rank,
});
