import { overlapsPrefix, printPrefix } from '../../address/prefix.ts';
import { isGuid } from '../../catalog/arm-text.ts';
import { limits } from '../../catalog/facts/limits.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Defaults, type Design, enclosing, find, ofKind, resourcesOf, scopeOf } from '../design.ts';
import { readPrefixes } from '../free-space.ts';
import { isKind, type Resource, type ResourceOf } from '../resource.ts';

type Configuration = ResourceOf<'securityAdminConfiguration'> | ResourceOf<'connectivityConfiguration'>;

/** Groups and configurations belong to one manager, connectivity configurations have a hub or a mesh that can be, and each region gets one security configuration. */
export const checkNetworkManagers: Check = (design, defaults) => {
  const configurations = resourcesOf(design).filter(isConfiguration);
  if (configurations.length === 0 && ofKind(design, 'networkGroup').length === 0) return [];
  return [
    ...[...ofKind(design, 'networkGroup'), ...configurations].flatMap((one) => checkManager(design, one)),
    ...configurations.flatMap((one) => checkGroups(design, one)),
    ...ofKind(design, 'connectivityConfiguration').flatMap((one) => [
      ...checkHub(design, one),
      ...checkOverlap(design, one),
    ]),
    ...checkMemberships(design),
    ...checkDeployments(design),
    ...checkScopes(design, defaults),
  ];
};

function isConfiguration(one: Resource): one is Configuration {
  return isKind(one, 'securityAdminConfiguration') || isKind(one, 'connectivityConfiguration');
}

const features = { securityAdminConfiguration: 'SecurityAdmin', connectivityConfiguration: 'Connectivity' };

function checkManager(design: Design, one: Configuration | ResourceOf<'networkGroup'>): readonly Problem[] {
  const manager = find(design, one.settings.manager);
  const field = 'settings.manager';
  if (manager?.kind !== 'networkManager')
    return [
      doubt(
        'manager-open',
        one,
        field,
        say`${nameOf(one)} belongs to no virtual network manager and does nothing. Choose one.`,
      ),
    ];
  const feature = isConfiguration(one) ? features[one.kind] : undefined;
  return feature === undefined || manager.settings.accesses.includes(feature)
    ? []
    : [
        fault(
          'manager-feature',
          one,
          field,
          say`${nameOf(manager)} does not have the feature ${code(feature)}, which ${nameOf(one)} needs. Add it to the manager.`,
        ),
      ];
}

/** A configuration applies to groups of its own manager. */
function checkGroups(design: Design, one: Configuration): readonly Problem[] {
  const foreign = groupsOf(one).flatMap(({ id, field }) => {
    const group = find(design, id);
    return group?.kind === 'networkGroup' && group.settings.manager !== one.settings.manager
      ? [{ group, field }]
      : [];
  });
  return foreign.map(({ group, field }) =>
    fault(
      'group-of-another-manager',
      one,
      field,
      say`${nameOf(group)} belongs to another manager than ${nameOf(one)}. Choose a group of the same manager.`,
    ),
  );
}

function groupsOf(one: Configuration): readonly { readonly id: ResourceId | null; readonly field: string }[] {
  if (isKind(one, 'connectivityConfiguration'))
    return one.settings.groups.map(({ group }, index) => ({
      id: group,
      field: `settings.groups.${index}.group`,
    }));
  return one.settings.collections.flatMap(({ groups }, index) =>
    groups.map((id) => ({ id, field: `settings.collections.${index}.groups` })),
  );
}

function checkHub(design: Design, one: ResourceOf<'connectivityConfiguration'>): readonly Problem[] {
  const { topology, hub, groups } = one.settings;
  if (topology === 'Mesh') return [];
  const vnet = find(design, hub);
  if (!vnet)
    return [
      doubt('hub-open', one, 'settings.hub', say`${nameOf(one)} has no hub. Choose one, or make it a mesh.`),
    ];
  const wanted = groups.findIndex(({ useHubGateway }) => useHubGateway);
  const has = [...ofKind(design, 'vpnGateway'), ...ofKind(design, 'expressRouteGateway')].some(
    ({ parent }) => enclosing(design, parent, 'virtualNetwork')?.id === vnet.id,
  );
  return wanted < 0 || has
    ? []
    : [
        doubt(
          'hub-gateway',
          one,
          `settings.groups.${wanted}.useHubGateway`,
          say`${nameOf(vnet)} has no gateway to use, and without it the peerings of the spokes are not made. Add a gateway, or turn this off.`,
        ),
      ];
}

/** Where overlap is not allowed, Azure takes no two members that share addresses. */
function checkOverlap(design: Design, one: ResourceOf<'connectivityConfiguration'>): readonly Problem[] {
  const { topology, groups, addressOverlap } = one.settings;
  if (addressOverlap !== 'Disallowed') return [];
  const rows = groups.filter(({ directConnectivity }) => topology === 'Mesh' || directConnectivity);
  const members = [...new Set(rows.flatMap(({ group }) => membersOf(design, group)))].flatMap((id) => {
    const vnet = find(design, id);
    return vnet?.kind === 'virtualNetwork' ? [vnet] : [];
  });
  return members.flatMap((vnet, index) =>
    members.slice(index + 1).flatMap((other) => {
      const theirs = readPrefixes(other.settings.addressSpaces);
      const shared = readPrefixes(vnet.settings.addressSpaces).find((space) =>
        theirs.some((their) => overlapsPrefix(space, their)),
      );
      return shared
        ? [
            fault(
              'connected-group-overlap',
              one,
              'settings.addressOverlap',
              say`${nameOf(vnet)} and ${nameOf(other)} share ${code(printPrefix(shared))}, and ${nameOf(one)} allows no overlap. Give one of them another address space, or allow it.`,
            ),
          ]
        : [];
    }),
  );
}

function membersOf(design: Design, id: ResourceId | null): readonly ResourceId[] {
  const group = find(design, id);
  return group?.kind === 'networkGroup' ? group.settings.members : [];
}

/** A VNet is in two connected groups at most. Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-connectivity-configuration, 2025-11-18. */
function checkMemberships(design: Design): readonly Problem[] {
  const count = new Map<ResourceId, number>();
  for (const { settings } of ofKind(design, 'connectivityConfiguration')) {
    if (settings.deployment === 'notDeployed') continue;
    const direct = settings.groups.filter(({ directConnectivity }) => directConnectivity);
    const meshes =
      settings.topology === 'Mesh'
        ? [settings.groups.flatMap(({ group }) => membersOf(design, group))]
        : direct.map(({ group }) => membersOf(design, group));
    for (const mesh of meshes) for (const id of new Set(mesh)) count.set(id, (count.get(id) ?? 0) + 1);
  }
  const { what, most } = limits.connectedGroups;
  return [...count].flatMap(([id, groups]) => {
    const vnet = find(design, id);
    return vnet && groups > most
      ? [
          fault(
            'limit',
            vnet,
            'settings',
            say`Azure takes ${code(`${most}`)} ${what}; ${nameOf(vnet)} is in ${code(`${groups}`)}. Remove it from some.`,
          ),
        ]
      : [];
  });
}

/** A manager deploys one security configuration to a region. Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments, 2023-01-19. */
function checkDeployments(design: Design): readonly Problem[] {
  const deployed = ofKind(design, 'securityAdminConfiguration').filter(
    ({ settings }) => settings.deployment === 'deployed' && settings.manager !== null,
  );
  return deployed.flatMap((one, index) => {
    const { manager, regions } = one.settings;
    const twin = deployed
      .slice(0, index)
      .find(({ settings }) => settings.manager === manager && shareRegion(settings.regions, regions));
    return twin
      ? [
          fault(
            'second-security-configuration',
            one,
            'settings.deployment',
            say`${nameOf(twin)} is deployed to the same region, which takes one security configuration of a manager. Put the rules into collections of one configuration.`,
          ),
        ]
      : [];
  });
}

/** No named region is every region. */
function shareRegion(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((region) => b.includes(region));
}

/** What is outside its scopes a manager leaves alone; a management group may hold any subscription. */
function checkScopes(design: Design, defaults: Defaults): readonly Problem[] {
  return ofKind(design, 'networkGroup').flatMap((group) => {
    const manager = find(design, group.settings.manager);
    const scopes = manager?.kind === 'networkManager' ? manager.settings.scopes : [];
    if (!manager || scopes.length === 0 || scopes.some((one) => /\/managementGroups\//i.test(one))) return [];
    const known = scopes.map((one) => one.toLowerCase().split('/').pop() ?? '');
    if (!known.every(isGuid)) return [];
    return group.settings.members.flatMap((id) => {
      const vnet = find(design, id);
      const own = vnet ? scopeOf(design, defaults, vnet, 'subscription').toLowerCase() : '';
      // A subscription that is only named in the drawing may be any of them.
      if (!vnet || !isGuid(own) || known.includes(own)) return [];
      return [
        doubt(
          'outside-the-scope',
          group,
          'settings.members',
          say`${nameOf(vnet)} is outside the scopes of ${nameOf(manager)}, so nothing is applied to it. Add its subscription to the scopes.`,
        ),
      ];
    });
  });
}
