import {
  addResource,
  changeScope as changeScopeEdit,
  changeSettings,
  connect as connectEdit,
  type Document,
  duplicateResources,
  find,
  type KindName,
  kindEntry,
  maySit,
  moveResources,
  type Problem,
  printSentence,
  type Resource,
  type ResourceId,
  removeResources,
  renameResource,
  type ScopeFields,
  targetSettings,
  toResourceId,
} from '../../model/index.ts';
import { applyEdit, documentStore, type Edit, shownDesign, undo } from '../../store/document-store.ts';
import { newResourceId } from '../../store/new-id.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { type Path, readPath, writePath } from '../inspector/path.ts';
import { containersOf } from '../outline/outline-tree.ts';
import { toast } from '../ui/toast-queue.ts';
import { openDialog } from './dialog-store.ts';

/** Runs an edit from a form; gives the words of a refusal for the field, or null. */
function tryEdit(label: string, edit: Edit, mergeKey?: string): string | null {
  const before = documentStore.getState().document;
  const { document, problems } = applyEdit(label, edit, mergeKey === undefined ? {} : { mergeKey });
  const refusal = refusalOf(problems);
  if (document === before) return refusal;
  // Made in the shown variant, or in others: where it could not be made belongs to no field.
  if (refusal !== null) toast(refusal);
  return null;
}

/** The way back from a message; once something else was changed, Undo would take back that instead. */
export function undoOf(made: Document) {
  return {
    label: 'Undo',
    run: () => {
      if (documentStore.getState().document === made) undo();
      else toast('Something else was changed since. Undo in the top bar goes back step by step.');
    },
  };
}

/** Runs an edit from a button or a menu; a refusal, or what went along, is told in a message. */
function act(label: string, edit: Edit): boolean {
  const before = documentStore.getState().document;
  const { document, problems } = applyEdit(label, edit);
  const words = problems.map(({ says }) => printSentence(says)).join(' ');
  if (words !== '') toast(words, document === before ? undefined : undoOf(document));
  return document !== before;
}

function refusalOf(problems: readonly Problem[]): string | null {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? null : errors.map(({ says }) => printSentence(says)).join(' ');
}

/** Writes one value into the settings of a resource; gives why not when it was refused. */
export function changeSetting(
  id: ResourceId,
  path: Path,
  value: unknown,
  label: string,
  key: string,
): string | null {
  const [top, ...rest] = path;
  const resource = find(shownDesign(documentStore.getState()), id);
  if (!resource || top === undefined) return null;
  const next = writePath(readPath(resource.settings, [top]), rest, value);
  return tryEdit(
    label,
    (document, targets) =>
      changeSettings(document, targets, { id, settings: { [top]: next, ...along(resource, top, next) } }),
    `${id}|${key}`,
  );
}

/** What has to change with a setting: an endpoint for another service needs a sub-resource of that one. */
function along(resource: Resource, top: string | number, next: unknown): Readonly<Record<string, unknown>> {
  const { document } = documentStore.getState();
  const design = shownDesign(documentStore.getState());
  const target = typeof next === 'string' ? find(design, toResourceId(next)) : undefined;
  return resource.kind === 'privateEndpoint' && top === 'target' && target
    ? targetSettings(design, document.defaults, resource, target)
    : {};
}

/** Renames a resource; gives why not when it was refused. */
export function rename(id: ResourceId, name: string): string | null {
  const before = find(shownDesign(documentStore.getState()), id)?.name ?? '';
  return tryEdit(
    `Rename ${before}`,
    (document, targets) => renameResource(document, targets, { id, name }),
    `${id}|name`,
  );
}

/** Changes region, scope, tags or note of resources; gives why not when it was refused. */
export function changeScope(ids: readonly ResourceId[], scope: ScopeFields, label: string): string | null {
  const key = `${ids.join()}|${Object.keys(scope).join()}`;
  return tryEdit(label, (document, targets) => changeScopeEdit(document, targets, { ids, scope }), key);
}

/** Adds a resource and selects it; null is the open canvas. */
export function add(kind: KindName, parent: ResourceId | null): ResourceId | null {
  const id = newResourceId();
  const done = act(`Add ${kindEntry(kind).label}`, (document, targets) =>
    addResource(document, targets, { id, kind, parent }),
  );
  if (done) selectionStore.getState().focusResource(id);
  return done ? id : null;
}

/** Adds a resource where the selection is, or where only one place is possible; else asks where. */
export function addAnywhere(kind: KindName): void {
  const design = shownDesign(documentStore.getState());
  const [selected] = selectionStore.getState().selected;
  const here = find(design, selected ?? null);
  const near = here && [here, ...containersOf(design, here)].find((one) => maySit(kind, one.kind));
  if (near) {
    add(kind, near.id);
    return;
  }
  const places = Object.values(design.resources).filter((one) => maySit(kind, one.kind));
  const [only] = places;
  const onGround = maySit(kind, 'canvas');
  if (onGround && places.length === 0) add(kind, null);
  else if (!onGround && only && places.length === 1) add(kind, only.id);
  else openDialog({ kind: 'addInto', what: kind });
}

/** Moves resources into a container; null is the open canvas. */
export function moveInto(ids: readonly ResourceId[], parent: ResourceId | null): void {
  act(`Move ${countWords(ids)}`, (document, targets) =>
    moveResources(document, targets, { moves: ids.map((id) => ({ id, parent })) }),
  );
}

/** Connects two resources by one of the connections that are possible between them. */
export function connect(from: ResourceId, to: ResourceId, connection: string): void {
  const id = newResourceId();
  act('Connect', (document, targets) => connectEdit(document, targets, { id, from, to, connection }));
}

/** Deletes resources with what stands in them; says what went along. */
export function remove(ids: readonly ResourceId[]): void {
  const label = `Delete ${countWords(ids)}`;
  const before = documentStore.getState().document;
  const { document, problems } = applyEdit(label, (at, targets) => removeResources(at, targets, { ids }));
  if (document === before) return;
  selectionStore.getState().clear();
  const along = problems.map(({ says }) => printSentence(says)).join(' ');
  toast([`${label.replace('Delete', 'Deleted')}.`, along].filter(Boolean).join(' '), undoOf(document));
}

/** Makes a resource that hangs on others, such as an NSG, and names it in a field: one step. */
export function createAndRefer(id: ResourceId, path: Path, kind: KindName): void {
  const design = shownDesign(documentStore.getState());
  const resource = find(design, id);
  const [top, ...rest] = path;
  if (!resource || top === undefined) return;
  const made = newResourceId();
  const parent = containersOf(design, resource).find((one) => maySit(kind, one.kind))?.id ?? null;
  const settings = { [top]: writePath(readPath(resource.settings, [top]), rest, made) };
  act(`Add ${kindEntry(kind).label} to ${resource.name}`, (document, targets) => {
    const added = addResource(document, targets, { id: made, kind, parent });
    if (added.document === document) return added;
    const named = changeSettings(added.document, targets, { id, settings });
    return { document: named.document, problems: [...added.problems, ...named.problems] };
  });
}

/** Makes second ones of resources and selects them. */
export function duplicate(ids: readonly ResourceId[]): void {
  const before = shownDesign(documentStore.getState());
  const done = act(`Duplicate ${countWords(ids)}`, (document, targets) =>
    duplicateResources(document, targets, { ids, newId: newResourceId }),
  );
  if (!done) return;
  const after = shownDesign(documentStore.getState());
  const fresh = Object.values(after.resources).filter(({ id }) => !before.resources[id]);
  selectionStore.getState().select(fresh.map(({ id }) => id));
}

function countWords(ids: readonly ResourceId[]): string {
  const [first] = ids;
  if (ids.length === 1 && first)
    return find(shownDesign(documentStore.getState()), first)?.name ?? 'a resource';
  return `${ids.length} things`;
}
