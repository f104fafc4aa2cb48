import { type Defaults, type Design, ofKind, resourcesOf, scopeOf } from '../document/design.ts';
import { isKind, type Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/**
 * Azure wants some things in the region and subscription of what uses them: rules, routes and ways out of a subnet, the connection of a
 * gateway, the ruleset of an endpoint. One that stands nowhere in the drawing goes to its users, as long as these agree.
 * Source: https://learn.microsoft.com/azure/virtual-network/manage-network-security-group, read 2026-11-29.
 */
export function withPlacesOfUsers(design: Design, defaults: Defaults): Design {
  const users = usersOf(design);
  const moved = resourcesOf(design).flatMap((one): readonly Resource[] => {
    const own = users.get(one.id) ?? [];
    const to = (field: 'region' | 'subscription') => {
      const wanted = new Set(own.map((user) => scopeOf(design, defaults, user, field)));
      const [only] = wanted;
      return wanted.size === 1 && only && one[field] === null && only !== defaults[field] ? only : null;
    };
    if (one.parent !== null || one.existing || own.length === 0) return [];
    const [region, subscription] = [to('region'), to('subscription')];
    if (region === null && subscription === null) return [];
    return [{ ...one, region: region ?? one.region, subscription: subscription ?? one.subscription }];
  });
  if (moved.length === 0) return design;
  return {
    ...design,
    resources: { ...design.resources, ...Object.fromEntries(moved.map((one) => [one.id, one])) },
  };
}

/** Who uses what of the things that go where their users are. */
function usersOf(design: Design): ReadonlyMap<ResourceId, readonly Resource[]> {
  const users = new Map<ResourceId, Resource[]>();
  const use = (what: ResourceId | null, user: Resource | undefined) => {
    if (what !== null && user !== undefined) users.set(what, [...(users.get(what) ?? []), user]);
  };
  for (const one of ofKind(design, 'subnet')) {
    const { networkSecurityGroup, routeTable, natGateway, serviceEndpointPolicies } = one.settings;
    for (const what of [networkSecurityGroup, routeTable, natGateway, ...serviceEndpointPolicies])
      use(what, one);
  }
  for (const one of ofKind(design, 'virtualMachine'))
    for (const { networkSecurityGroup, applicationSecurityGroups } of one.settings.interfaces)
      for (const what of [networkSecurityGroup, ...applicationSecurityGroups]) use(what, one);
  for (const one of ofKind(design, 'privateEndpoint'))
    for (const group of one.settings.applicationSecurityGroups) use(group, one);
  for (const one of resourcesOf(design)) {
    if (isKind(one, 'connection') && one.settings.gateway !== null)
      use(one.id, design.resources[one.settings.gateway]);
    if (isKind(one, 'dnsForwardingRuleset'))
      for (const endpoint of one.settings.outboundEndpoints) use(one.id, design.resources[endpoint]);
  }
  return users;
}
