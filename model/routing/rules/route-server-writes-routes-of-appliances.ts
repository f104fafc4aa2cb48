import { coversPrefix, type Prefix, samePrefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Route Server writes what appliances announce to it into its VNet and into peers that use its gateway, with the appliance as next hop; nothing that equals or lies within a range of the VNet. */
export const routeServerWritesRoutesOfAppliances = defineRule({
  id: 'routing/route-server-writes-routes-of-appliances',
  says: 'Route Server writes what appliances announce to it into its VNet and into peers that use its gateway, with the appliance as next hop; nothing that equals or lies within a range of the VNet.',
  source: 'https://learn.microsoft.com/azure/route-server/route-injection-in-spokes',
  checkedOn: '2024-03-13',
  facts: ['ROUTE-34', 'PEER-11'],
  /** Is the announced prefix written at all? */
  writes: (announced: Prefix, ranges: readonly Prefix[]): boolean =>
    !ranges.some((range) => samePrefix(range, announced) || coversPrefix(range, announced)),
});
