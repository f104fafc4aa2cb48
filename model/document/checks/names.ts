import { kindEntry } from '../../catalog/kinds.ts';
import { code, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { resourcesOf } from '../design.ts';
import { article, namesakeOf } from '../names.ts';

/** Names follow Azure's rule for their kind, and nothing of one kind has the same name in one scope. */
export const checkNames: Check = (design) =>
  resourcesOf(design).flatMap((resource) => {
    const { nameRule, armType } = kindEntry(resource.kind);
    if (resource.name.trim() === '')
      return [fault('name-missing', resource, 'name', say`A name is needed. Type at least one character.`)];
    if (nameRule && !nameRule.pattern.test(resource.name)) {
      return [
        fault(
          'name-rule',
          resource,
          'name',
          say`${code(resource.name)} is not a name that Azure takes for ${article(resource.kind)}: ${nameRule.says}.`,
        ),
      ];
    }
    if (armType === null || resource.kind === 'peering') return [];
    return namesakeOf(design, resource, resource.name)
      ? [
          doubt(
            'name-twice',
            resource,
            'name',
            say`There is another ${article(resource.kind).replace(/^an? /, '')} named ${code(resource.name)} in the same scope. Rename one of them.`,
          ),
        ]
      : [];
  });
