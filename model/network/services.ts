import { parseIp } from '../address/ip.ts';
import { serviceEntry } from '../catalog/kinds.ts';
import { type Defaults, type Design, enclosing, ofKind, resourcesOf, scopeOf } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import type { Held } from './addresses.ts';
import type { EndpointNode, ServiceNode } from './network.ts';

/** Private endpoints with their address and target. */
export function compileEndpoints(
  design: Design,
  held: readonly Held[],
): ReadonlyMap<ResourceId, EndpointNode> {
  const addresses = new Map(held.map(({ id, ip }) => [id, ip]));
  return new Map(
    ofKind(design, 'privateEndpoint').flatMap((endpoint): readonly [ResourceId, EndpointNode][] => {
      const subnet = enclosing(design, endpoint.parent, 'subnet');
      const vnet = enclosing(design, endpoint.parent, 'virtualNetwork');
      if (!subnet || !vnet) return [];
      const { target, subresource, state } = endpoint.settings;
      const node: EndpointNode = {
        id: endpoint.id,
        name: endpoint.name,
        subnet: subnet.id,
        vnet: vnet.id,
        ip: addresses.get(endpoint.id) ?? null,
        target,
        subresource,
        approved: state === 'Approved',
        state,
      };
      return [[endpoint.id, node]];
    }),
  );
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
        hosts: entry.service.hosts(resource.name, region, settings as never),
        endpoints: byTarget.get(resource.id) ?? [],
        pinnedIp: typeof pinned === 'string' ? parseIp(pinned) : null,
        settings,
      };
      return [[resource.id, node]];
    }),
  );
}
