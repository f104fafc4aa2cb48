import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { carryOver } from '../carry-over.ts';
import { withResource } from '../change-design.ts';
import { find } from '../design.ts';
import type { Document } from '../document.ts';
import { done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { isEqual } from '../equal.ts';
import type { Resource } from '../resource.ts';

/** The fields around the settings; an empty text means the default. */
export interface ScopeFields {
  readonly region?: string | null;
  readonly resourceGroup?: string | null;
  readonly subscription?: string | null;
  readonly tenant?: string | null;
  readonly existing?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** Which resources get which scope. */
export interface ChangeScopeInput {
  readonly ids: readonly ResourceId[];
  readonly scope: ScopeFields;
}

const emptyMeansDefault: readonly string[] = ['region', 'resourceGroup', 'subscription', 'tenant'];

/** Changes region, resource group, subscription, tenant, tags and the like. */
export function changeScope(
  document: Document,
  targets: readonly string[],
  { ids, scope }: ChangeScopeInput,
): EditResult {
  const fields = Object.entries(scope)
    .filter(([key, value]) => value !== undefined && scopeKeys.includes(key))
    .map(([key, value]) => [
      key,
      emptyMeansDefault.includes(key) && `${value ?? ''}`.trim() === '' ? null : value,
    ]);
  const lead = document.variants.find(({ id }) => id === targets[0])?.design;
  return inEachTarget(document, targets, (design) => {
    let next = design;
    for (const id of ids) {
      const resource = find(next, id);
      if (!resource) continue;
      const changed = { ...resource, ...Object.fromEntries(fields) } as Resource;
      // Tags that only a further target has stay there.
      const before = lead && find(lead, id);
      const tags = before && scope.tags ? carryOver(before.tags, scope.tags, resource.tags) : changed.tags;
      const whole = { ...changed, tags } as Resource;
      if (!isEqual(whole, resource)) next = withResource(next, whole);
    }
    return ids.some((id) => find(design, id))
      ? done(next)
      : refused(design, 'scope/gone', say`What was meant is not in this design.`);
  });
}

const scopeKeys: readonly string[] = [...emptyMeansDefault, 'existing', 'tags', 'note'];
