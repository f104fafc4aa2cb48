import { find } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import { anyOf, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { assume, type Walk } from './walk.ts';

/** The names of the ARM properties of a resource that nobody here models. */
export function notRead({ rest }: Pick<Resource, 'rest'>): readonly string[] {
  return Object.entries(rest).flatMap(([name, value]) =>
    name === 'properties' && value !== null && typeof value === 'object' ? Object.keys(value) : [name],
  );
}

/** Properties of things on the way that nobody reads are told: they might change the answer. */
export function assumeTheRestChangesNothing(walk: Walk): void {
  const met = new Set<ResourceId>([
    ...walk.hops.flatMap(({ from, to, along }) => [from, to, ...along]),
    ...walk.steps.flatMap(({ at }) => at),
  ]);
  for (const id of met) {
    const resource = find(walk.network.design, id);
    const names = resource ? notRead(resource) : [];
    if (resource && names.length > 0)
      assume(
        walk,
        'drawing',
        say`What ${nameOf(resource)} says by ${anyOf(names)} is not modelled and changes nothing here.`,
      );
  }
}
