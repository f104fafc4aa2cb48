import { kindEntry } from '../../catalog/kinds.ts';
import { problem } from '../../explain/problem.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { carryOver, differs } from '../carry-over.ts';
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

/** Changes settings of one resource; what its schema refuses is not taken. Lists of further targets keep the rows that only they have. */
export function changeSettings(
  document: Document,
  targets: readonly string[],
  input: ChangeSettingsInput,
): EditResult {
  const holders = targets.flatMap(
    (target) => document.variants.find(({ id }) => id === target)?.design.resources[input.id] ?? [],
  );
  const lead = holders[0] && anySettings(holders[0]);
  return inEachTarget(document, targets, (design) => {
    const resource = find(design, input.id);
    if (!resource || !lead || anySettings(resource) === lead) return changeSettingsIn(design, input);
    const own = anySettings(resource);
    const carried = Object.entries(input.settings).map(
      ([key, value]) => [key, carryOver(lead[key], value, own[key])] as const,
    );
    if (carried.some(([, value]) => value === differs)) {
      const says = say`${nameOf(resource)} differs there. Change it in that variant.`;
      return refused(design, 'settings/differ', says, input.id);
    }
    return changeSettingsIn(design, { id: input.id, settings: Object.fromEntries(carried) });
  });
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
  // Somebody who says what a thing is like knows it: it is no longer one that a file only named.
  const { '@unknown': _, ...rest } = resource.rest;
  const next = withSettings(design, { ...resource, rest }, Object.fromEntries(changed));
  const followed = followPrefix(next, resource);
  if (followed === next) return done(next);
  const says = say`Addresses inside ${nameOf(resource)} moved along to its new range.`;
  return done(followed, problem('settings/moved-along', 'note', says, { resource: id }));
}
