import { referableKinds } from '../../catalog/kinds.ts';
import { listOf, nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { find, resourcesOf } from '../design.ts';
import { titleOf } from '../names.ts';
import { referencesOf } from '../references.ts';

/** Every reference names something that is there and of the right kind. */
export const checkReferences: Check = (design) =>
  resourcesOf(design).flatMap((resource) =>
    referencesOf(resource).flatMap(({ id, path, kinds, label }) => {
      const other = find(design, id);
      if (!other)
        return [
          fault(
            'reference-gone',
            resource,
            path,
            say`${label}: what is named here is not in the design. Choose another.`,
          ),
        ];
      const accepted = referableKinds(kinds);
      if (accepted.includes(other.kind)) return [];
      const wanted = listOf(accepted.map(titleOf), 'or');
      return [
        fault(
          'reference-kind',
          resource,
          path,
          say`${label}: ${nameOf(other)} is of the wrong kind. Choose ${wanted}.`,
        ),
      ];
    }),
  );
