import { find } from '../document/design.ts';
import type { EndpointFacts } from '../private-link/private-link.ts';
import type { EndpointNode, Network, ServiceNode } from './network.ts';

/** What decides whether a private endpoint carries traffic, read from the design. */
export function endpointFactsOf(network: Network, endpoint: EndpointNode): EndpointFacts {
  const target = find(network.design, endpoint.target);
  const service = target && network.services.get(target.id);
  const record = find(network.design, endpoint.id);
  const tenant = network.vnets.get(endpoint.vnet)?.tenant;
  return {
    state: endpoint.state,
    subresource: endpoint.subresource,
    targetKind: target?.kind ?? null,
    targetSubresources:
      (service && [...new Set(service.hosts.map(({ subresource: group }) => group))]) ??
      (target?.kind === 'sqlManagedInstance' ? ['managedInstance'] : []),
    targetTenantDiffers: service !== undefined && tenant !== service.tenant,
    ...(service ? { tier: tierOf(service) } : {}),
    isOpenBeside:
      service?.entry.service.endpointsOnlyWhileClosed === true &&
      service.settings.publicNetworkAccess !== 'Disabled',
    manual: record?.kind === 'privateEndpoint' && record.settings.manual,
  };
}

function tierOf({ entry, settings }: ServiceNode) {
  const { tiersWithPrivateEndpoints: tiers, tierSetting = 'tier' } = entry.service;
  const tier = settings[tierSetting];
  return { tier: typeof tier === 'string' ? tier : null, ...(tiers ? { tiers } : {}) };
}
