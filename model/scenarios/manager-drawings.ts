import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Drawing } from './draw.ts';

type Configuration = SettingsOf<'securityAdminConfiguration'>;
type AdminRule = Configuration['collections'][number]['rules'][number];
type Connectivity = SettingsOf<'connectivityConfiguration'>;

/** Draws a virtual network manager with one group of these VNets. */
export function drawGroup(
  d: Drawing,
  members: readonly ResourceId[],
  settings: Partial<SettingsOf<'networkGroup'>> = {},
): { readonly manager: ResourceId; readonly group: ResourceId } {
  const manager = d.add('networkManager', 'vnm', null);
  return { manager, group: d.add('networkGroup', 'ng', null, { manager, members, ...settings }) };
}

/** An admin rule that denies everything inbound at 100, with some fields changed. */
export function adminRule(changes: Partial<AdminRule>): AdminRule {
  return {
    name: 'admin',
    priority: 100,
    direction: 'Inbound',
    access: 'Deny',
    protocol: '*',
    sources: ['*'],
    destinations: ['*'],
    sourceGroups: [],
    destinationGroups: [],
    ports: '*',
    sourcePorts: '*',
    ...changes,
  };
}

/** Draws a manager that lays admin rules over these VNets. */
export function drawAdminRules(
  d: Drawing,
  members: readonly ResourceId[],
  rules: readonly Partial<AdminRule>[],
  settings: Partial<Configuration> = {},
): ResourceId {
  const { manager, group } = drawGroup(d, members);
  const collections = [{ name: 'rules', groups: [group], rules: rules.map(adminRule) }];
  return d.add('securityAdminConfiguration', 'sac', null, { manager, collections, ...settings });
}

/** Draws a manager that joins these VNets, as a mesh unless something else is said. */
export function drawConnectivity(
  d: Drawing,
  members: readonly ResourceId[],
  settings: Partial<Connectivity> = {},
  row: Partial<Connectivity['groups'][number]> = {},
): ResourceId {
  const { manager, group } = drawGroup(d, members);
  const groups = [{ group, directConnectivity: false, global: false, useHubGateway: false, ...row }];
  return d.add('connectivityConfiguration', 'cc', null, { manager, topology: 'Mesh', groups, ...settings });
}
