import type { ResourceId } from '../../ids.ts';
import { withResource } from '../change-design.ts';
import { find } from '../design.ts';
import type { Document } from '../document.ts';
import { done, type EditResult, inEachTarget } from '../edit.ts';
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
  return inEachTarget(document, targets, (design) => {
    let next = design;
    for (const id of ids) {
      const resource = find(next, id);
      const changed = resource && ({ ...resource, ...Object.fromEntries(fields) } as Resource);
      if (changed && !isEqual(changed, resource)) next = withResource(next, changed);
    }
    return done(next);
  });
}

const scopeKeys: readonly string[] = [...emptyMeansDefault, 'existing', 'tags', 'note'];
