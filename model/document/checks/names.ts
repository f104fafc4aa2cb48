import { kindEntry } from '../../catalog/kinds.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { resourcesOf } from '../design.ts';
import { article, scopedName, titleOf } from '../names.ts';
import type { Resource } from '../resource.ts';

/** Names follow Azure's rule for their kind, and nothing of one kind has the same name in one scope. */
export const checkNames: Check = (design) => {
  const all = resourcesOf(design);
  const counts = new Map<string, number>();
  const keys = all.map((resource) => scopedName(design, resource, resource.name));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return all.flatMap((resource, index) => checkName(resource, (counts.get(keys[index] ?? '') ?? 0) > 1));
};

function checkName(resource: Resource, isTwice: boolean): readonly Problem[] {
  const { kind, name } = resource;
  const { nameRule, armType } = kindEntry(kind);
  if (name.trim() === '') {
    return [fault('name-missing', resource, 'name', say`A name is needed. Type at least one character.`)];
  }
  if (nameRule && !nameRule.pattern.test(name)) {
    const says = say`${code(name)} is not a name that Azure takes for ${article(kind)}: ${nameRule.says}.`;
    return [fault('name-rule', resource, 'name', says)];
  }
  // Things that are only drawn may share a name, and a peering has one name on each side.
  if (!isTwice || armType === null || kind === 'peering') return [];
  const says = say`There is another ${titleOf(kind)} named ${code(name)} in the same scope. Rename one of them.`;
  return [doubt('name-twice', resource, 'name', says)];
}
