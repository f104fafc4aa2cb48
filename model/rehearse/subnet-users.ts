import { anySettings } from '../document/change-design.ts';
import { type Design, resourcesOf } from '../document/design.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Because } from './judgement.ts';
import { subnetKeepsItsPrefixWhileInUse } from './rules/subnet-keeps-its-prefix-while-in-use.ts';

/** Says so where a step changes the prefix of a subnet in which something stands (ADDR-6). */
export function prefixNotes(before: Design, after: Design, id: ResourceId): readonly Because[] {
  const [old, next] = [before, after].map(({ resources }) => resources[id]);
  if (old?.kind !== 'subnet' || next?.kind !== 'subnet') return [];
  const { id: rule, isRefused } = subnetKeepsItsPrefixWhileInUse;
  const users = usersOf(before, id);
  if (!isRefused({ prefix: old.settings.prefix, users }, next.settings)) return [];
  return [
    {
      says: say`Azure does not change the prefix of ${nameOf(next)} while anything stands in it: make a new subnet and move what stands there, or empty this one first`,
      rule,
    },
  ];
}

/** How many things hold addresses of a subnet: what stands in it, interfaces, apps that are integrated there. */
function usersOf(design: Design, id: ResourceId): number {
  return resourcesOf(design).filter(
    (one) =>
      one.parent === id ||
      anySettings(one).integrationSubnet === id ||
      (one.kind === 'virtualMachine' && one.settings.interfaces.some(({ subnet }) => subnet === id)),
  ).length;
}
