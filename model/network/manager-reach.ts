import { isGuid } from '../catalog/arm-text.ts';
import { type Defaults, type Design, find, scopeOf } from '../document/design.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { configurationCountsOnceDeployed } from '../routing/rules/configuration-counts-once-deployed.ts';
import type { Sure } from './network.ts';

/** A configuration of a Virtual Network Manager, of either sort. */
export type Configuration =
  | ResourceOf<'connectivityConfiguration'>
  | ResourceOf<'securityAdminConfiguration'>;

const features = { connectivityConfiguration: 'Connectivity', securityAdminConfiguration: 'SecurityAdmin' };

/** Does a configuration count for a VNet that is in one of its groups: deployed to its region, by a manager that has it in its scopes? */
export function countsFor(
  design: Design,
  defaults: Defaults,
  configuration: Configuration,
  vnet: Resource,
): Sure {
  const manager = managerOf(design, configuration);
  if (manager === undefined || !manager.settings.accesses.includes(features[configuration.kind])) return 'no';
  const region = scopeOf(design, defaults, vnet, 'region');
  const deployed = configurationCountsOnceDeployed.counts(configuration.settings, region);
  return deployed !== 'no' && isInScope(design, defaults, manager, vnet) ? deployed : 'no';
}

/** The manager of a configuration or group. */
export function managerOf(
  design: Design,
  { settings }: { readonly settings: { readonly manager: ResourceId | null } },
): ResourceOf<'networkManager'> | undefined {
  const manager = find(design, settings.manager);
  return manager?.kind === 'networkManager' ? manager : undefined;
}

/** The group of a reference. */
export function groupOf(design: Design, id: ResourceId | null): ResourceOf<'networkGroup'> | undefined {
  const group = find(design, id);
  return group?.kind === 'networkGroup' ? group : undefined;
}

/** A VNet outside the scopes gets nothing; which subscriptions a management group holds is not drawn, so it holds them all. */
function isInScope(
  design: Design,
  defaults: Defaults,
  { settings: { scopes } }: ResourceOf<'networkManager'>,
  vnet: Resource,
): boolean {
  const own = scopeOf(design, defaults, vnet, 'subscription');
  return scopes.length === 0 || scopes.some((scope) => isManagementGroup(scope) || holds(scope, own));
}

/** Subscriptions are told apart by their ids; a name that was made up in a drawing may be any of them. */
function holds(scope: string, subscription: string): boolean {
  const id = scope.split('/').pop() ?? '';
  return !isGuid(id) || !isGuid(subscription) || id.toLowerCase() === subscription.toLowerCase();
}

/** Is the scope a management group? It goes before a subscription. */
export function isManagementGroup(scope: string): boolean {
  return /\/managementGroups\//i.test(scope);
}
