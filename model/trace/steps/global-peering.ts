import { find } from '../../document/design.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Origin } from '../end.ts';
import { containerGroupsReachNoOtherRegionByPeering } from '../rules/container-groups-reach-no-other-region-by-peering.ts';
import { doubt, type Walk } from '../walk.ts';
import { injectedFacetOf } from './enter-injected.ts';

/** A service in a subnet at either end that Microsoft does not support over a peering between regions. */
export function askGlobalPeering(walk: Walk, origin: Origin): void {
  const end = [origin.resource, walk.arrival?.at ?? null].find(
    (id) => id !== null && injectedFacetOf(walk.network, id)?.noGlobalPeering,
  );
  const service = find(walk.network.design, end);
  if (!service) return;
  const { id: rule, isGlobal } = containerGroupsReachNoOtherRegionByPeering;
  for (const id of walk.hops.flatMap(({ along }) => along)) {
    const peering = find(walk.network.design, id);
    if (peering?.kind !== 'peering') continue;
    const [left, right] = [peering.settings.left.vnet, peering.settings.right.vnet].map(
      (vnet) => vnet && walk.network.vnets.get(vnet)?.region,
    );
    if (!isGlobal(left, right)) continue;
    doubt(walk, 'forward', {
      says: say`${nameOf(peering)} joins two regions, and Microsoft does not support ${nameOf(service)} over such a peering`,
      rule,
      layer: 'route',
      at: peering.id,
    });
    return;
  }
}
