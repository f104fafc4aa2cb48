import { kindEntry } from '../../catalog/kinds.ts';
import { problem } from '../../explain/problem.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type AnySettings, anySettings, withSettings } from '../change-design.ts';
import { type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { isEqual } from '../equal.ts';
import { followPrefix } from '../follow-prefix.ts';
import { capital } from '../placement.ts';

/** Some settings of one resource, by top-level key. */
export interface ChangeSettingsInput {
  readonly id: ResourceId;
  readonly settings: AnySettings;
}

/** Changes settings of one resource; what its schema refuses is not taken. */
export function changeSettings(
  document: Document,
  targets: readonly string[],
  input: ChangeSettingsInput,
): EditResult {
  return inEachTarget(document, targets, (design) => changeSettingsIn(design, input));
}

/** Changes settings in one design. */
export function changeSettingsIn(design: Design, { id, settings }: ChangeSettingsInput): DesignResult {
  const resource = find(design, id);
  if (!resource) return refused(design, 'settings/gone', say`The resource is no longer there.`, id);
  const before = anySettings(resource);
  const parsed = kindEntry(resource.kind).settings.safeParse({ ...before, ...settings });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      problem('settings/invalid', 'error', say`${capital(message)}.`, {
        resource: id,
        field: ['settings', ...path].join('.'),
      }),
    );
    return { design, problems };
  }
  const changed = Object.entries(parsed.data).filter(([key, value]) => !isEqual(before[key], value));
  if (changed.length === 0) return done(design);
  const next = withSettings(design, resource, Object.fromEntries(changed));
  const followed = followPrefix(next, resource);
  if (followed === next) return done(next);
  const says = say`Addresses inside ${nameOf(resource)} moved along to its new range.`;
  return done(followed, problem('settings/moved-along', 'note', says, { resource: id }));
}
