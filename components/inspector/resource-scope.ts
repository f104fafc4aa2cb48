import { type Design, type Problem, type Resource, toResourceId } from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { changeSetting } from '../commands/editing.ts';
import { Field } from './Field.tsx';
import type { FormScope } from './form-context.ts';
import { printPath } from './path.ts';

/** What the fields of one resource work on, wherever they stand: in the inspector or in a row of a table. */
export function resourceScope(
  design: Design,
  resource: Resource,
  problems: readonly Problem[],
  isReadOnly: boolean,
): FormScope {
  return {
    design,
    resource,
    problems,
    isReadOnly,
    Field,
    commit: (path, value, label) =>
      changeSetting(
        resource.id,
        path,
        value,
        `Change ${label.toLowerCase()} of ${resource.name}`,
        printPath(path),
      ),
    goTo: (id) => selectionStore.getState().focusResource(toResourceId(id)),
  };
}
