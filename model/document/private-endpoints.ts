import { sqlManagedInstance } from '../catalog/compute/sql-managed-instance.ts';
import { isPrivateLinkTarget, type KindName, kinds, serviceEntry } from '../catalog/kinds.ts';
import type { ScopeMember } from '../catalog/scope-member.ts';
import type { HostName } from '../catalog/service.ts';
import type { ResourceId } from '../ids.ts';
import { environmentHosts } from './app-environment.ts';
import { type AnySettings, anySettings } from './change-design.ts';
import { type Defaults, type Design, find, resourcesOf, scopeOf } from './design.ts';
import type { Resource, ResourceOf, SettingsOf } from './resource.ts';

/** The kinds that a private endpoint can stand for. */
export const privateLinkTargets: readonly KindName[] = kinds
  .map(({ kind }) => kind)
  .filter(isPrivateLinkTarget);

/** The private endpoint groups of a target, the usual one first. */
export function subresourcesOf(design: Design, defaults: Defaults, target: Resource): readonly string[] {
  if (target.kind === 'sqlManagedInstance') return ['managedInstance'];
  // A scope stands for what has no groups of its own.
  if (serviceEntry(target.kind)?.service.subresources.length === 0) return [];
  return [...new Set(hostsOf(design, defaults, target).map(({ subresource }) => subresource))];
}

/** Every name of a target with the private zone that belongs to it. */
export function hostsOf(design: Design, defaults: Defaults, target: Resource): readonly HostName[] {
  if (target.kind === 'sqlManagedInstance') {
    return sqlManagedInstance.injected.hosts(target.name, target.settings);
  }
  const entry = serviceEntry(target.kind);
  return (
    environmentHosts(design, target) ??
    entry?.service.hosts(
      target.name,
      scopeOf(design, defaults, target, 'region'),
      target.settings as never,
      entry.service.takesMembers ? scopeMembers(design, defaults, target.id) : [],
    ) ??
    []
  );
}

/** The workspaces and components that say they are in a private link scope. */
function scopeMembers(design: Design, defaults: Defaults, scope: ResourceId): readonly ScopeMember[] {
  return resourcesOf(design).flatMap((one) => {
    if (!scopesOf(one).includes(scope)) return [];
    const { kind, name } = one;
    return [{ kind, name, region: scopeOf(design, defaults, one, 'region'), settings: anySettings(one) }];
  });
}

/** The private link scopes in which something is; none for what cannot be in one. */
function scopesOf(resource: Resource): readonly ResourceId[] {
  return resource.kind === 'logAnalyticsWorkspace' || resource.kind === 'applicationInsights'
    ? resource.settings.scopes
    : [];
}

/** What an endpoint's settings become when it stands for a target; another tenant has to approve it. */
export function targetSettings(
  design: Design,
  defaults: Defaults,
  endpoint: Resource,
  target: Resource,
): AnySettings {
  const groups = subresourcesOf(design, defaults, target);
  const current = endpoint.kind === 'privateEndpoint' ? endpoint.settings.subresource : '';
  const subresource = groups.includes(current) ? current : (groups[0] ?? '');
  const foreign =
    scopeOf(design, defaults, endpoint, 'tenant') !== scopeOf(design, defaults, target, 'tenant');
  return { target: target.id, subresource, ...(foreign ? { manual: true, state: 'Pending' } : {}) };
}

/** The zones that the names of an endpoint belong to. */
export function zonesOf(design: Design, defaults: Defaults, endpoint: Resource): readonly string[] {
  if (endpoint.kind !== 'privateEndpoint') return [];
  const target = find(design, endpoint.settings.target);
  if (!target) return [];
  const own = hostsOf(design, defaults, target).filter(
    ({ subresource }) => subresource === endpoint.settings.subresource,
  );
  return [...new Set(own.map(({ zone }) => zone))];
}

/** A member of an endpoint's group: it has an address of its own, to which its names lead. */
export interface EndpointMember {
  /** Azure's word for it; empty where the group has one only. */
  readonly member: string;
  readonly names: readonly string[];
}

/** The members of what an endpoint stands for, the first one with the endpoint's own address (PE-18); one without names where it stands for nothing. */
export function membersOf(
  design: Design,
  defaults: Defaults,
  { settings }: ResourceOf<'privateEndpoint'>,
): readonly EndpointMember[] {
  const target = find(design, settings.target);
  const own = target
    ? hostsOf(design, defaults, target).filter(({ subresource }) => subresource === settings.subresource)
    : [];
  return own.length === 0 ? [{ member: '', names: [] }] : toMembers(own);
}

/** The members that stand behind names of one group, in the order of the names. */
export function toMembers(hosts: readonly HostName[]): readonly EndpointMember[] {
  return [...new Set(hosts.map(({ member = '' }) => member))].map((member) => ({
    member,
    names: hosts.filter((host) => (host.member ?? '') === member).map(({ fqdn }) => fqdn.toLowerCase()),
  }));
}

/** The stated address of a member, told by its word or by one of its names; the first one may have the endpoint's own. */
export function statedAddress(
  { address, memberAddresses }: SettingsOf<'privateEndpoint'>,
  { member, names }: EndpointMember,
  index: number,
): string | null {
  const row = memberAddresses.find(({ member: word }) => {
    const wanted = word.trim().toLowerCase();
    return wanted !== '' && (wanted === member.toLowerCase() || names.includes(wanted));
  });
  return row?.address ?? (index === 0 ? address : null);
}
