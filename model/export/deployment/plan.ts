import type { ArmDeployment, DeployedArm } from '../../arm/deployment.ts';
import { armKey, type Json, parseArmId, versionOf } from '../../catalog/arm-resource.ts';
import type { Lookup } from './lookup.ts';
import { type Needs, needsOf } from './needs.ts';
import { camel, type PlanParameter, type Resolution, type Resolved, regionKey, resolve } from './resolve.ts';
import { splitUnits, type Unit } from './split-units.ts';
import { expressionsIn } from './value.ts';

/** Where things go. */
export interface Scope {
  readonly subscription: string;
  readonly resourceGroup: string;
}

/** A resource group that the deployment makes. */
export interface PlannedGroup extends Scope {
  /** Parameter that holds its region. */
  readonly location: string;
}

/** Why a resource does not appear. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** A deployment laid out for printing, the same for every template language. */
export interface Plan {
  /** `resourceGroup`: one file, or modules, in one resource group; `subscription`: the main file makes the groups and puts a module into each. */
  readonly target: 'resourceGroup' | 'subscription';
  /** Scope of the main file; its group is empty where the target is a subscription. */
  readonly home: Scope;
  /** One: it is the main file. */
  readonly units: readonly Unit[];
  readonly isModular: boolean;
  readonly groups: readonly PlannedGroup[];
  readonly existing: readonly Resolved[];
  readonly parameters: readonly PlanParameter[];
  /** The parameter that holds the id of a subscription. The main file has none for its own, and passes it on as what it is. */
  subscriptionParameter(subscription: string): string;
  readonly lookup: Lookup;
  readonly needs: Needs;
  readonly leftOut: readonly LeftOut[];
}

/** Lays a deployment out: parameters, references, order, files. */
export function planDeployment(deployment: ArmDeployment): Plan {
  const { resources, groups, leftOut } = sortOut(deployment);
  const regions = locationParameters(resources);
  const declared = [
    ...regions.map(({ parameter }) => parameter),
    ...deployment.parameters.map((one): PlanParameter => ({ ...one, role: 'asked' })),
  ];
  const locations = new Map(regions.map(({ region, parameter }) => [region, parameter.name]));
  const resolution = resolve(resources, declared, locations);
  const needs = needsOf(resolution);
  const units = splitUnits(resolution.resources, needs);
  const scopes = new Set(units.map((unit) => armKey(`${unit.subscription}/${unit.resourceGroup}`)));
  const target = scopes.size > 1 || groups.length > 0 ? 'subscription' : 'resourceGroup';
  const home = homeOf(units, resources, target);
  const subscriptions = subscriptionParameters(resolution, home);
  // A group that holds something already is there, with a region and tags of its own.
  const isNewGroup = (unit: Scope) =>
    !resources.some((one) => one.existing && armKey(scopeName(one)) === armKey(scopeName(unit)));
  return {
    target,
    home,
    units,
    isModular: target === 'subscription' || units.length > 1,
    groups: target === 'subscription' ? plannedGroups(units.filter(isNewGroup), groups, locations) : [],
    existing: resolution.resources.filter(({ resource }) => resource.existing),
    parameters: [
      ...resolution.parameters,
      ...[...subscriptions].flatMap(([key, one]) => (isSame(key, home.subscription) ? [] : [one])),
    ],
    subscriptionParameter: (subscription) =>
      subscriptions.get(subscription.toLowerCase())?.name ?? 'subscriptionId',
    lookup: resolution.lookup,
    needs,
    leftOut,
  };
}

function scopeName({ subscription, resourceGroup }: Scope): string {
  return `${subscription}/${resourceGroup}`;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The main file goes to the subscription with the most resources: the others are named by parameters. */
function homeOf(units: readonly Unit[], resources: readonly DeployedArm[], target: Plan['target']): Scope {
  const count = (subscription: string) =>
    units
      .filter((unit) => isSame(unit.subscription, subscription))
      .reduce((sum, unit) => sum + unit.resources.length, 0);
  const none: Scope = { subscription: '', resourceGroup: '' };
  const scopes: readonly Scope[] = units.length > 0 ? units : resources;
  const { subscription, resourceGroup } = scopes.reduce(
    (best, one) => (count(one.subscription) > count(best.subscription) ? one : best),
    scopes[0] ?? none,
  );
  return { subscription, resourceGroup: target === 'subscription' ? '' : resourceGroup };
}

/** Takes resource groups, and what no template may hold, out of the resources; a scope that nobody says is that of the first. */
function sortOut({ resources }: ArmDeployment) {
  const subscription = resources.find((one) => one.subscription !== '')?.subscription ?? 'subscription-1';
  const resourceGroup = resources.find((one) => one.resourceGroup !== '')?.resourceGroup ?? 'rg-network';
  const scoped = resources.map((one) => ({
    ...withExtended(one),
    subscription: one.subscription || subscription,
    resourceGroup: one.resourceGroup || (isGroup(one) ? '' : resourceGroup),
  }));
  const reasons = new Map(scoped.map((one) => [one, whyLeftOut(one)]));
  return {
    resources: scoped.filter((one) => !isGroup(one) && reasons.get(one) === undefined),
    groups: scoped.filter((one) => isGroup(one) && !one.existing),
    leftOut: scoped.flatMap((one): LeftOut[] => {
      const why = reasons.get(one);
      return why === undefined ? [] : [{ name: `${one.name} (${one.type})`, why }];
    }),
  };
}

/** What a file says as `scope` of a resource is what it extends. */
function withExtended(resource: DeployedArm): DeployedArm {
  const { scope, ...body } = resource.body;
  if (resource.extends !== undefined || typeof scope !== 'string' || !parseArmId(scope)) return resource;
  return { ...resource, body, extends: scope };
}

function isGroup({ type }: DeployedArm): boolean {
  return isSame(type, 'Microsoft.Resources/resourceGroups');
}

/** Where a thing stands that is in no resource group, in words. */
function standsAbove(scope: Json | undefined): string | undefined {
  if (scope === '/') return 'the tenant';
  if (typeof scope !== 'string') return undefined;
  if (/^\/subscriptions\/[^/]+$/i.test(scope)) return 'the subscription';
  return /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/i.test(scope)
    ? 'a management group'
    : undefined;
}

function whyLeftOut(resource: DeployedArm): string | undefined {
  if (isGroup(resource)) return undefined;
  if (isSame(resource.type, 'Microsoft.Resources/deployments'))
    return 'A deployment inside a deployment is not printed: what it deploys is.';
  const above = standsAbove(resource.extends ?? resource.body.scope);
  if (above !== undefined)
    return `It stands in ${above} and in no resource group: deploy it with a file of its own.`;
  if (resource.body.scope !== undefined || (resource.extends !== undefined && !parseArmId(resource.extends)))
    return 'What it extends is no resource that can be named here.';
  if (!/^[\w.]+(\/[\w.-]+)+$/.test(resource.type)) return 'Its type is none that Azure can have.';
  const words = resource.type.split('/').length - 1;
  if (!resource.name.startsWith('[') && resource.name.split('/').length !== words)
    return 'Its name has a slash, which no name in Azure can have.';
  const version = versionOf(resource);
  if (version === undefined) return 'No API version of its type is known.';
  return /^[\w.-]+$/.test(version) ? undefined : 'Its API version is none that Azure can have.';
}

const usualLocation = {
  name: 'location',
  type: 'string',
  says: 'Azure region of everything that has no region of its own.',
  role: 'location',
} satisfies PlanParameter;

/** A parameter for every region, `location` for the one in which most things stand. */
function locationParameters(resources: readonly DeployedArm[]) {
  const counts = new Map<string, { readonly written: string; readonly count: number }>();
  for (const { body, existing } of resources) {
    const written = existing ? undefined : body.location;
    if (typeof written !== 'string' || !/^[A-Za-z][A-Za-z0-9 ]*$/.test(written) || isSame(written, 'global'))
      continue;
    const region = regionKey(written);
    counts.set(region, { written, count: (counts.get(region)?.count ?? 0) + 1 });
  }
  const ordered = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  if (ordered.length === 0) return [{ region: '', parameter: { ...usualLocation, default: '' } }];
  return ordered.map(([region, { written }], index) => ({
    region,
    parameter: {
      ...usualLocation,
      ...(index === 0
        ? {}
        : { name: `${region}Location`, says: `Azure region of what stands in ${written}.` }),
      value: region,
      default: region,
    } satisfies PlanParameter,
  }));
}

/** The groups of all units, and those that the design names without putting anything into them. */
function plannedGroups(
  units: readonly Unit[],
  named: readonly DeployedArm[],
  locations: ReadonlyMap<string, string>,
): readonly PlannedGroup[] {
  const groups = new Map<string, PlannedGroup>();
  const usual = locations.values().next().value ?? 'location';
  const put = (subscription: string, resourceGroup: string, region: Json | undefined) => {
    const key = armKey(`${subscription}/${resourceGroup}`);
    const location = typeof region === 'string' ? locations.get(regionKey(region)) : undefined;
    if (!groups.has(key)) groups.set(key, { subscription, resourceGroup, location: location ?? usual });
  };
  for (const { subscription, name, body } of named) put(subscription, name, body.location);
  for (const { subscription, resourceGroup, resources } of units) {
    const located = resources.find(({ resource }) => {
      const region = resource.body.location;
      return typeof region === 'string' && locations.has(regionKey(region));
    });
    put(subscription, resourceGroup, located?.resource.body.location);
  }
  return [...groups.values()];
}

/** A parameter for every subscription that is named; words that are no ids get stand-ins, a different one each. */
function subscriptionParameters(
  { resources, parameters: known }: Resolution,
  home: Scope,
): ReadonlyMap<string, PlanParameter> {
  const inBodies = resources.flatMap(({ entries }) =>
    entries
      .flatMap(([, value]) => expressionsIn(value))
      .flatMap((one) => (one.kind === 'id' ? [one.of.subscription] : [])),
  );
  const all = [home.subscription, ...resources.map(({ resource }) => resource.subscription), ...inBodies];
  const parameters = new Map<string, PlanParameter>();
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  for (const subscription of all) {
    const key = subscription.toLowerCase();
    if (key === '' || parameters.has(key)) continue;
    const count = parameters.size + 1;
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
    const words = isId ? '' : subscription.replace(/subscription/gi, '');
    const usual = camel(['subscription', words, 'id']);
    let name = words === '' ? `subscription${count}Id` : usual;
    for (let more = 2; names.has(name.toLowerCase()); more += 1) name = `${usual}${more}`;
    names.add(name.toLowerCase());
    parameters.set(key, {
      name,
      type: 'string',
      says: `Id of the subscription ${subscription}.`,
      role: 'subscription',
      value: isId ? key : `00000000-0000-0000-0000-${String(count).padStart(12, '0')}`,
    });
  }
  return parameters;
}
