import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';

/** The VNets that a site reaches on private addresses: those of its gateways, and those that use them with transit. */
export function vnetsOfSite(network: Network, siteId: ResourceId): readonly ResourceId[] {
  const own = (network.sites.get(siteId)?.connections ?? []).flatMap(({ carriesPrivate, gateway }) =>
    carriesPrivate && gateway !== null ? [gateway] : [],
  );
  return [...network.vnets.values()]
    .filter((vnet) => vnet.gateways.some(({ gateway }) => own.includes(gateway)))
    .map(({ id }) => id);
}
