import { parseArmId } from '../catalog/arm-resource.ts';
import { zoneServiceOf } from '../catalog/facts/zone-services.ts';
import { kinds } from '../catalog/kinds.ts';
import { wordOf } from '../catalog/read-json.ts';
import type { ServiceFacet } from '../catalog/service.ts';

type Groups = ServiceFacet['subresources'];

/** The private endpoint groups of a kind; undefined for no kind and for what has none. */
export function groupsOfKind(kind: string | undefined): Groups | undefined {
  const entry = kinds.find((one) => one.kind === kind);
  if (entry === undefined) return undefined;
  return 'service' in entry
    ? entry.service.subresources
    : 'injected' in entry
      ? entry.injected.subresources
      : undefined;
}

/** The groups of every kind: for an endpoint whose target is not known. */
export const allGroups: Groups = kinds.flatMap(({ kind }) => groupsOfKind(kind) ?? []);

/** A group as the target spells it: files write them in any case, and two services may spell one word differently. */
export function spellGroup(group: string, targetId: unknown): string {
  const type = typeof targetId === 'string' ? (parseArmId(targetId)?.type.toLowerCase() ?? '') : '';
  const kind = kinds.find((one) => one.kind !== 'paasService' && one.armType?.toLowerCase() === type)?.kind;
  const known =
    groupsOfKind(kind)?.map(({ groupId }) => groupId) ??
    zoneServiceOf(type)?.rows.map(({ subresource }) => subresource) ??
    allGroups.map(({ groupId }) => groupId);
  return known.includes(group) ? group : (wordOf(known, group) ?? group);
}
