import { type Problem, problem } from '../../explain/problem.ts';
import { listOf, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { withDescendants } from '../change-design.ts';
import type { Design } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget } from '../edit.ts';
import { withoutLostInSteps } from '../lost-in-steps.ts';
import { withoutLostPlaces } from '../places.ts';
import { dropReferences } from '../references.ts';
import type { Resource } from '../resource.ts';

/** Which resources go. */
export interface RemoveResourcesInput {
  readonly ids: readonly ResourceId[];
}

/** Removes resources with what stands in them and what only made sense with them. */
export function removeResources(
  document: Document,
  targets: readonly string[],
  { ids }: RemoveResourcesInput,
): EditResult {
  const result = inEachTarget(document, targets, (design) => removeFrom(design, ids));
  if (result.document === document) return result;
  const steps = withoutLostInSteps(result.document);
  return { ...result, document: { ...result.document, canvas: withoutLostPlaces(result.document), steps } };
}

/** Removes resources from one design and says what went along. */
export function removeFrom(design: Design, ids: readonly ResourceId[]): DesignResult {
  const asked = withDescendants(design, ids);
  if (asked.size === 0) return done(design);
  let gone = asked;
  let left: readonly Resource[] = [];
  let loosened: readonly Resource[] = [];
  // What goes takes others along, which may take others along; each round ends smaller.
  for (;;) {
    const rest = Object.values(design.resources).filter(({ id }) => !gone.has(id));
    const results = rest.map((before) => ({ before, ...dropReferences(before, (id) => gone.has(id)) }));
    const lost = results.filter(({ resource }) => resource === null).map(({ before }) => before.id);
    left = results.flatMap(({ resource }) => resource ?? []);
    loosened = results.flatMap(({ resource, before }) => (resource && resource !== before ? [before] : []));
    if (lost.length === 0) break;
    gone = withDescendants(design, [...gone, ...lost]);
  }
  const along = [...gone].filter((id) => !asked.has(id)).flatMap((id) => design.resources[id] ?? []);
  const resources = Object.fromEntries(left.map((resource) => [resource.id, resource]));
  return done({ ...design, resources }, ...reports(along, loosened));
}

function reports(along: readonly Resource[], loosened: readonly Resource[]): readonly Problem[] {
  const removed =
    along.length > 0 ? say`Removed along with it: ${listOf(along.map(({ name }) => name))}.` : null;
  const changed = loosened.length > 0 ? say`No longer refers to it: ${listOf(loosened.map(nameOf))}.` : null;
  return [
    ...(removed ? [problem('remove/went-along', 'note', removed)] : []),
    ...(changed ? [problem('remove/loosened', 'note', changed)] : []),
  ];
}
