import type { HostName } from '../catalog/service.ts';
import type { PublicAlias } from '../dns/dns-world.ts';
import { failoverGroupNameFollowsThePrimary } from '../dns/rules/failover-group-name-follows-the-primary.ts';
import type { ResourceId } from '../ids.ts';
import type { ServiceNode } from './network.ts';

/** The names of failover groups: aliases of the server that has the role. */
export function listenerAliases(services: ReadonlyMap<ResourceId, ServiceNode>): readonly PublicAlias[] {
  const rule = failoverGroupNameFollowsThePrimary;
  return [...services.values()].flatMap(({ id, entry, settings }) =>
    (entry.service.listeners?.(settings as never) ?? []).flatMap((listener): readonly PublicAlias[] => {
      const server = services.get(rule.serverOf(listener, id) as ResourceId);
      const target = server?.hosts[0]?.fqdn;
      return target === undefined ? [] : [{ name: listener.fqdn, target, because: rule.id }];
    }),
  );
}

/** The names that private link scopes have: also those of the workspaces and components in them. */
export function namesOfScopes(services: ReadonlyMap<ResourceId, ServiceNode>): ReadonlySet<string> {
  const scopes = [...services.values()].filter(({ entry }) => entry.service.takesMembers);
  return new Set(scopes.flatMap(({ hosts }) => hosts.map(({ fqdn }) => fqdn.toLowerCase())));
}

/** In public DNS such a name stands once, with the endpoints of the scope. */
export function isOfScope(
  { entry }: ServiceNode,
  { fqdn }: HostName,
  ofScopes: ReadonlySet<string>,
): boolean {
  return entry.service.subresources.length === 0 && ofScopes.has(fqdn.toLowerCase());
}
