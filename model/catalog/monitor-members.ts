import type { ResourceId } from '../ids.ts';
import type { ReadContext } from './arm-codec.ts';
import { type ArmResource, armId, parentOf } from './arm-resource.ts';
import { address, choice, references } from './field.ts';
import type { HostName } from './host-name.ts';
import { at, textAt, wordOf } from './read-json.ts';
import type { ScopeMember } from './scope-member.ts';

export type { ScopeMember };

const onOff = ['Enabled', 'Disabled'] as const;

/** The switches of a workspace or component, and its scopes. https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design (2022-01-05). */
export const memberSettings = {
  scopes: references(['monitorPrivateLinkScope'], {
    label: 'Private link scopes',
    help: 'Scopes whose private endpoints lead to it; at most five.',
    whenGone: 'clear',
  }),
  publicNetworkAccess: choice(onOff, 'Enabled', {
    label: 'Public access for ingestion',
    help: 'Disabled: only networks of its scopes may send to it.',
  }),
  publicQuery: choice(onOff, 'Enabled', {
    label: 'Public access for queries',
    help: 'Disabled: only networks of its scopes may query it.',
  }),
  publicIp: address({
    label: 'Public address, if known',
    help: 'Settles answers that hang on a rule which names an explicit public prefix.',
    advanced: true,
  }),
};

/** The only group of private endpoints of a scope. */
export const scopeGroup = 'azuremonitor';

const under = (record: string, suffix: string, member: string): HostName => ({
  fqdn: `${record}.${suffix}`,
  subresource: scopeGroup,
  zone: `privatelink.${suffix}`,
  record,
  member,
  memberUnnamed: true,
});

/**
 * The names of a workspace. In a scope the workspaces of one region share three addresses: blog of Microsoft's support for Azure Monitor in
 * Japan on how many addresses a scope needs, 2025-12-22 (read 2026-11-30).
 */
export function workspaceNames(id: string, region: string): readonly HostName[] {
  return [
    under(id, 'ods.opinsights.azure.com', `ods-${region}`),
    under(id, 'oms.opinsights.azure.com', `oms-${region}`),
    under(id, 'agentsvc.azure-automation.net', `agentsvc-${region}`),
  ];
}

/** The names of an Application Insights component: those that all components behind one front end share. */
function componentNames(frontEnd: string, region: string): readonly HostName[] {
  const live = `${region}.livediagnostics`;
  const zone = 'privatelink.monitor.azure.com';
  return [
    {
      ...under(`${frontEnd}.in.ai`, 'monitor.azure.com', `${frontEnd}.in.ai`),
      fqdn: `${frontEnd}.in.applicationinsights.azure.com`,
      zone,
      aliasAlways: true,
    },
    { ...under(live, 'monitor.azure.com', live), aliasAlways: true },
  ];
}

/** The names that a member brings into a scope. */
export function namesOfMember({ kind, name, region, settings }: ScopeMember): readonly HostName[] {
  return kind === 'logAnalyticsWorkspace'
    ? workspaceNames(`${settings.workspaceId || `${name}-id`}`.toLowerCase(), region)
    : componentNames(frontEndOf(`${settings.frontEnd ?? ''}`, region), region);
}

/** The front end of a component; its number is Azure's own, and 0 stands in for it. */
function frontEndOf(frontEnd: string, region: string): string {
  return (frontEnd || `${region}-0`).toLowerCase();
}

const scoped = 'Microsoft.Insights/privateLinkScopes/scopedResources';

interface MemberAccess {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled';
  readonly publicQuery: 'Enabled' | 'Disabled';
}

/** The switches of a workspace or component as ARM has them; its scopes name it, not it them. */
export function printMember({
  publicNetworkAccess,
  publicQuery,
}: MemberAccess): Readonly<Record<string, string>> {
  return {
    publicNetworkAccessForIngestion: publicNetworkAccess,
    publicNetworkAccessForQuery: publicQuery,
  };
}

/** The switches of a workspace or component, and its scopes, from ARM. */
export function readMember(
  arm: ArmResource,
  context: ReadContext,
): MemberAccess & { readonly scopes: readonly ResourceId[] } {
  return {
    publicNetworkAccess: readSwitch(arm, 'publicNetworkAccessForIngestion'),
    publicQuery: readSwitch(arm, 'publicNetworkAccessForQuery'),
    scopes: readScopes(arm, context),
  };
}

/** The scopes in which a workspace or component is, by what they say. */
function readScopes(arm: ArmResource, context: ReadContext): readonly ResourceId[] {
  const own = armId(arm).toLowerCase();
  return context.ofType(scoped).flatMap((one) => {
    if (textAt(one.body, 'properties', 'linkedResourceId')?.toLowerCase() !== own) return [];
    const scope = parentOf(one);
    return (scope && context.refer(armId(scope))) ?? [];
  });
}

/** A switch of two words in the properties; on where nothing is said. */
function readSwitch({ body }: ArmResource, key: string): 'Enabled' | 'Disabled' {
  return wordOf(['Enabled', 'Disabled'], at(body, 'properties', key)) ?? 'Enabled';
}
