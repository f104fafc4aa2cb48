import {
  type Alignment,
  type AnySettings,
  addNote,
  addResource,
  align,
  boxesOf,
  changeNote,
  code,
  connect,
  disconnect,
  find,
  type KindName,
  kindEntry,
  type Line,
  nameOf,
  type Place,
  type PossibleConnection,
  type Problem,
  possibleConnections,
  printSentence,
  type ResourceId,
  reconnect,
  removeNotes,
  renameResource,
  type Sentence,
  say,
} from '../../model/index.ts';
import { applyEdit, documentStore, type Edit, shownDesign } from '../../store/document-store.ts';
import { newId, newResourceId } from '../../store/new-id.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { remove } from '../commands/editing.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast-queue.ts';
import { canvasState } from './canvas-state.ts';
import { inOneStep } from './from-flow.ts';
import { lineEnds } from './line-ends.ts';

/** Applies an edit and says in words what was refused; true when the document changed. */
export function applyAndTell(label: string, edit: Edit, mergeKey?: string): boolean {
  const before = documentStore.getState().document;
  const { document, problems } = applyEdit(label, edit, mergeKey === undefined ? {} : { mergeKey });
  tell(problems);
  return document !== before;
}

/** Adds a thing where the hand is, selects it, and gives its id; null where Azure would not take it. */
export function addThing(
  kind: KindName,
  parent: ResourceId | null,
  place: Place,
  settings?: AnySettings,
): ResourceId | null {
  const id = newResourceId();
  const host = find(shownDesign(documentStore.getState()), parent);
  const edits: Edit[] = [
    (document, targets) =>
      addResource(document, targets, { id, kind, parent, place, ...(settings ? { settings } : {}) }),
  ];
  // A rule set dropped on a subnet is meant for it.
  if (host && kindEntry(kind).drawnAs === 'badge') {
    edits.push((document, targets) => {
      const design = shownDesign({ ...documentStore.getState(), document });
      const [first] = possibleConnections(design, id, host.id, document.defaults).filter(
        ({ refused }) => !refused,
      );
      return first
        ? connect(document, targets, { from: id, to: host.id, connection: first.id, id: newResourceId() })
        : { document, problems: [] };
    });
  }
  const isAdded = applyAndTell(`Add ${kindEntry(kind).label}`, inOneStep(edits));
  if (!isAdded) return null;
  selectionStore.getState().select([id]);
  const added = find(shownDesign(documentStore.getState()), id);
  announce(`${added?.name ?? kindEntry(kind).title} added${host ? ` in ${host.name}` : ''}.`);
  return id;
}

/** Adds free text where the hand is and starts writing. */
export function addText(x: number, y: number): void {
  const id = newId();
  const note = { id, text: '', x: Math.round(x), y: Math.round(y), width: 200, height: 80 };
  if (!applyAndTell('Add a note', (document) => addNote(document, [], { note }))) return;
  selectionStore.getState().select([], [id]);
  selectionStore.getState().rename(id as ResourceId);
}

/** Changes the text of a note. */
export function changeNoteText(id: string, text: string): void {
  applyAndTell(
    'Write a note',
    (document) => changeNote(document, [], { id, change: { text } }),
    `note-${id}`,
  );
}

/** Renames a thing; gives the reason where its name may not be so. */
export function renameThing(id: ResourceId, name: string): Problem | null {
  const before = documentStore.getState().document;
  const { document, problems } = applyEdit('Rename', (now, targets) =>
    renameResource(now, targets, { id, name }),
  );
  const refused = problems.find(({ severity }) => severity === 'error') ?? null;
  if (document === before) return refused;
  tell(problems);
  return null;
}

/** Deletes what is selected: resources with what stands in them, and notes. */
export function removeSelected(): void {
  const { selected, selectedNotes } = selectionStore.getState();
  const { line } = canvasState.getState();
  if (line && selected.length + selectedNotes.length === 0) {
    disconnectLine(line);
    return;
  }
  if (selectedNotes.length > 0) {
    const label = selectedNotes.length === 1 ? 'Delete a note' : `Delete ${selectedNotes.length} notes`;
    applyAndTell(label, (document, targets) => removeNotes(document, targets, { ids: selectedNotes }));
  }
  if (selected.length > 0) remove(selected);
  else selectionStore.getState().clear();
}

/** Takes away a line that is no resource of its own: the fields that name its other end forget it. */
export function disconnectLine(line: Line): void {
  const [end] = lineEnds(shownDesign(documentStore.getState()), line);
  canvasState.setState({ line: null });
  if (!end) return;
  const { holder: from, path } = end;
  const isGone = applyAndTell('Disconnect', (document, targets) =>
    disconnect(document, targets, { from, to: line[end.end], path }),
  );
  if (isGone) announce('Disconnected.');
}

/** What can be between two things; the refused ones say why. */
export function connectionsBetween(from: ResourceId, to: ResourceId): readonly PossibleConnection[] {
  const state = documentStore.getState();
  return from === to ? [] : possibleConnections(shownDesign(state), from, to, state.document.defaults);
}

/** Why two things cannot be connected. */
export function whyNotConnected(
  from: ResourceId,
  to: ResourceId,
  options: readonly PossibleConnection[],
): Sentence {
  const [first] = options;
  if (first?.refused) return first.refused;
  const design = shownDesign(documentStore.getState());
  const [a, b] = [find(design, from), find(design, to)];
  if (!a || !b) return say`One of the two is no longer there.`;
  return say`Nothing connects ${nameOf(a)} and ${nameOf(b)} directly: ${code(kindEntry(a.kind).title)} and ${code(kindEntry(b.kind).title)}.`;
}

/** Makes one of the possible connections. */
export function connectThings(from: ResourceId, to: ResourceId, option: PossibleConnection): void {
  const id = newResourceId();
  const isMade = applyAndTell(option.title, (document, targets) =>
    connect(document, targets, { from, to, connection: option.id, id }),
  );
  if (isMade) announce(`${option.title}: done.`);
}

/** Moves one end of a line to another thing: the field that names the end names the other one. */
export function reconnectEnd(id: ResourceId, path: string, to: ResourceId): void {
  applyAndTell('Reconnect', (document, targets) => reconnect(document, targets, { id, path, to }));
}

/** Puts the drawn boxes of things on one line. */
export function alignThings(ids: readonly ResourceId[], by: Alignment): void {
  const { document, variant } = documentStore.getState();
  const boxes = boxesOf(document, variant).flatMap(({ id, role, x, y, width, height }) =>
    role !== 'badge' && ids.includes(id as ResourceId) ? [{ id: id as ResourceId, x, y, width, height }] : [],
  );
  applyAndTell('Align', (now, targets) => align(now, targets, { boxes, by }));
}

function tell(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  // Several variants may refuse for reasons of their own.
  const worst = errors.length > 0 ? errors.slice(0, 3) : problems.slice(0, 1);
  if (worst.length > 0) toast(worst.map(({ says }) => printSentence(says)).join(' '));
}
