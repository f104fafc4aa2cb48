import { type Ip, parseIp } from '../address/ip.ts';
import { serviceEntry } from '../catalog/kinds.ts';
import type { HostName } from '../catalog/service.ts';
import { type Defaults, type Design, enclosing, ofKind, resourcesOf, scopeOf } from '../document/design.ts';
import { hostsOf } from '../document/private-endpoints.ts';
import type { ResourceId } from '../ids.ts';
import type { Held } from './addresses.ts';
import { apiServerEndpoints } from './kubernetes.ts';
import type { EndpointNode, Network, ServiceNode } from './network.ts';
import { compilePerimeters } from './perimeters.ts';

/** Private endpoints with their address and target. */
export function compileEndpoints(
  design: Design,
  held: readonly Held[],
): ReadonlyMap<ResourceId, EndpointNode> {
  const addresses = new Map<ResourceId, EndpointNode['addresses'][number][]>();
  for (const { id, kind, ip, member = '' } of held)
    if (kind === 'privateEndpoint') addresses.set(id, [...(addresses.get(id) ?? []), { member, ip }]);
  const ofClusters = apiServerEndpoints(design, held).map((one) => [one.id, one] as const);
  const drawn = ofKind(design, 'privateEndpoint').flatMap(
    (endpoint): readonly [ResourceId, EndpointNode][] => {
      const subnet = enclosing(design, endpoint.parent, 'subnet');
      const vnet = enclosing(design, endpoint.parent, 'virtualNetwork');
      if (!subnet || !vnet) return [];
      const { target, subresource, state } = endpoint.settings;
      const node: EndpointNode = {
        id: endpoint.id,
        name: endpoint.name,
        subnet: subnet.id,
        vnet: vnet.id,
        ip: addresses.get(endpoint.id)?.[0]?.ip ?? null,
        addresses: addresses.get(endpoint.id) ?? [],
        target,
        subresource,
        approved: state === 'Approved',
        state,
      };
      return [[endpoint.id, node]];
    },
  );
  return new Map([...drawn, ...ofClusters]);
}

/** The address of an endpoint to which a name of its target leads: that of the name's own member (PE-18). */
export function addressFor({ addresses }: EndpointNode, { member = '' }: HostName): Ip | null {
  return addresses.find((one) => one.member === member)?.ip ?? null;
}

/** Does an endpoint lead to a service: to itself, or to a scope that it is in (PAAS-30)? */
function leadsTo(
  { target }: Pick<EndpointNode, 'target'>,
  service: { readonly id: ResourceId; readonly settings: ServiceNode['settings'] },
): boolean {
  return target === service.id || scopesIn(service).includes(target);
}

/** Does an endpoint lead to a resource that may be a service? */
export function standsFor(
  services: ReadonlyMap<ResourceId, ServiceNode>,
  endpoint: Pick<EndpointNode, 'target'>,
  resource: ResourceId | null,
): boolean {
  const service = resource === null ? undefined : services.get(resource);
  return endpoint.target === resource || (service !== undefined && leadsTo(endpoint, service));
}

/** The endpoints that lead to a resource: its own, then those of the scopes that it is in. */
export function endpointsTo(
  { services, endpoints }: Pick<Network, 'services' | 'endpoints'>,
  resource: ResourceId | null,
): readonly EndpointNode[] {
  const service = resource === null ? undefined : services.get(resource);
  // What is no service, such as a Private Link Service, is not found by its node.
  if (!service)
    return resource === null ? [] : [...endpoints.values()].filter(({ target }) => target === resource);
  return [
    ...service.endpoints,
    ...scopesIn(service).flatMap((id) => (id === null ? [] : (services.get(id)?.endpoints ?? []))),
  ];
}

/** The scopes in which a service is. */
export function scopesIn({ settings }: Pick<ServiceNode, 'settings'>): readonly (ResourceId | null)[] {
  return Array.isArray(settings.scopes) ? settings.scopes : [];
}

/** PaaS services with their names and the endpoints that stand for them. */
export function compileServices(
  design: Design,
  defaults: Defaults,
  endpoints: ReadonlyMap<ResourceId, EndpointNode>,
): ReadonlyMap<ResourceId, ServiceNode> {
  const byTarget = new Map<ResourceId, EndpointNode[]>();
  for (const endpoint of endpoints.values()) {
    if (endpoint.target === null) continue;
    byTarget.set(endpoint.target, [...(byTarget.get(endpoint.target) ?? []), endpoint]);
  }
  const perimeters = compilePerimeters(design);
  return new Map(
    resourcesOf(design).flatMap((resource): readonly [ResourceId, ServiceNode][] => {
      const entry = serviceEntry(resource.kind);
      if (!entry) return [];
      const region = scopeOf(design, defaults, resource, 'region');
      const settings = resource.settings as Readonly<Record<string, unknown>>;
      const pinned = settings.publicIp;
      const node: ServiceNode = {
        id: resource.id,
        name: resource.name,
        kind: resource.kind,
        entry,
        region,
        tenant: scopeOf(design, defaults, resource, 'tenant'),
        hosts: hostsOf(design, defaults, resource),
        endpoints: byTarget.get(resource.id) ?? [],
        pinnedIp: typeof pinned === 'string' ? parseIp(pinned) : null,
        perimeter: perimeters.get(resource.id) ?? null,
        settings,
      };
      return [[resource.id, node]];
    }),
  );
}
