import type { Json } from '../../catalog/arm-resource.ts';

/** Where a template is deployed to. */
export interface Scope {
  readonly level: 'tenant' | 'managementGroup' | 'subscription' | 'resourceGroup';
  readonly tenant: string;
  readonly managementGroup: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  /** The region of the resource group or of the deployment; empty where nobody says. */
  readonly location: string;
}

/** Stands in where nobody says to which subscription, tenant and group a template goes. */
export const standInScope: Omit<Scope, 'level'> = {
  tenant: '00000000-0000-0000-0000-000000000000',
  managementGroup: 'management-group',
  subscription: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg-network',
  location: 'westeurope',
};

/** The level that a template's $schema names: a resource group where it names none. */
export function levelOfSchema(schema: Json | undefined): Scope['level'] {
  const text = typeof schema === 'string' ? schema.toLowerCase() : '';
  if (text.includes('subscriptiondeploymenttemplate')) return 'subscription';
  if (text.includes('managementgroupdeploymenttemplate')) return 'managementGroup';
  return text.includes('tenantdeploymenttemplate') ? 'tenant' : 'resourceGroup';
}

/** The id of a scope, without a slash at the end; empty for a tenant. */
export function scopeId(scope: Scope): string {
  if (scope.level === 'tenant') return '';
  if (scope.level === 'managementGroup')
    return `/providers/Microsoft.Management/managementGroups/${scope.managementGroup}`;
  const subscription = `/subscriptions/${scope.subscription}`;
  return scope.level === 'subscription'
    ? subscription
    : `${subscription}/resourceGroups/${scope.resourceGroup}`;
}

/** The scope that an id names, seen from another scope; undefined for the id of a resource. */
export function scopeOfId(id: string, from: Scope): Scope | undefined {
  if (id === '/' || id === '') return { ...from, level: 'tenant' };
  const group = /^\/?(?:providers\/)?Microsoft\.Management\/managementGroups\/([^/]+)\/?$/i.exec(id);
  if (group) return { ...from, level: 'managementGroup', managementGroup: group[1] ?? '' };
  const place = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/?$/i.exec(id);
  if (!place) return undefined;
  const [, subscription = '', resourceGroup] = place;
  return resourceGroup === undefined
    ? { ...from, level: 'subscription', subscription }
    : resourceGroupScope(from, subscription, resourceGroup);
}

/** The scope of a resource group seen from another scope: the region is known of one's own group only. */
export function resourceGroupScope(from: Scope, subscription: string, resourceGroup: string): Scope {
  const own =
    from.level === 'resourceGroup' &&
    sameWord(from.subscription, subscription) &&
    sameWord(from.resourceGroup, resourceGroup);
  return {
    ...from,
    level: 'resourceGroup',
    subscription,
    resourceGroup,
    location: own ? from.location : '',
  };
}

/** The id of a resource below a scope's id: the words of the type and the parts of the name by turns. */
export function resourceIdOf(scope: string, type: string, names: readonly string[]): string {
  const words = type.split('/').filter((word) => word !== '');
  const [provider = '', ...rest] = words;
  const groups =
    /^\/subscriptions\/[^/]+$/.test(scope) && /^Microsoft\.Resources\/resourceGroups$/i.test(type);
  if (groups) return `${scope}/resourceGroups/${names[0] ?? ''}`;
  let at = 0;
  const path = rest.map((word) => {
    const name = names[at] ?? '';
    at += 1;
    return `/${word}/${name}`;
  });
  return `${scope}/providers/${provider}${path.join('')}`;
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
