import {
  boxesOf,
  copyText,
  type Design,
  type Document,
  duplicateResources,
  find,
  freePlace,
  pasteText,
  type ResourceId,
} from '../../model/index.ts';
import { readClipboard, writeClipboard } from '../../store/clipboard.ts';
import { documentStore, shownDesign } from '../../store/document-store.ts';
import { newResourceId } from '../../store/new-id.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { isAzureText, takeText } from '../../store/take-in.ts';
import { announce } from '../ui/announce.ts';
import { canvasPort } from './canvas-port.ts';
import { applyAndTell, removeSelected } from './edits-at-hand.ts';
import { outermost } from './from-flow.ts';

/** Copies what is selected as text that another tab can paste. */
export async function copySelected(): Promise<void> {
  const { selected } = selectionStore.getState();
  if (selected.length === 0) return;
  const { document, variant } = documentStore.getState();
  await writeClipboard(copyText(document, variant, selected));
  announce(selected.length === 1 ? 'Copied.' : `${selected.length} things copied.`);
}

/** Makes second ones of what is selected, at a free place beside the first ones. */
export function duplicateSelected(): void {
  const { document, variant } = documentStore.getState();
  const { selected } = selectionStore.getState();
  const before = shownDesign(documentStore.getState());
  const boxes = boxesOf(document, variant);
  const chosen = outermost(boxes, selected);
  const first = boxes.find(({ id, role }) => role !== 'badge' && chosen.has(id));
  const resource = find(before, first?.id as ResourceId | undefined);
  const spot = resource && freePlace(document, variant, resource.parent, resource.kind);
  const corner = boxes.find(({ id }) => id === first?.parent) ?? { x: 0, y: 0 };
  const shift =
    first && spot ? { x: spot.x + corner.x - first.x, y: spot.y + corner.y - first.y } : undefined;
  const isDone = applyAndTell('Duplicate', (now, targets) =>
    duplicateResources(now, targets, { ids: selected, newId: newResourceId, ...(shift ? { shift } : {}) }),
  );
  if (isDone) selectFresh(before, 'duplicated');
}

/** Copies what is selected and deletes it. */
export async function cutSelected(): Promise<void> {
  await copySelected();
  removeSelected();
}

/** Pastes at the pointer, or where the things stood (resources of Azure are read and shown first); into the selected container where they may stand there. */
export async function pasteHere(where: 'pointer' | 'place'): Promise<void> {
  const text = await readClipboard();
  if (isAzureText(text)) takeText(text);
  else paste(text, where);
}

/** Pastes text of our own; other text is left alone. */
export function paste(text: string, where: 'pointer' | 'place'): boolean {
  const [parent = null] = selectionStore.getState().selected;
  const at = where === 'pointer' ? (canvasPort()?.pointer() ?? canvasPort()?.middle()) : undefined;
  const before = shownDesign(documentStore.getState());
  const isDone = applyAndTell('Paste', (document: Document, targets: readonly string[]) =>
    pasteText(document, targets, { text, newId: newResourceId, parent, ...(at ? { at } : {}) }),
  );
  if (!isDone) return false;
  selectFresh(before, 'pasted');
  return true;
}

/** Selects what was not there before, and says how many. */
function selectFresh(before: Design, what: string): void {
  const after = shownDesign(documentStore.getState());
  const fresh = Object.keys(after.resources).filter(
    (id) => !Object.hasOwn(before.resources, id),
  ) as ResourceId[];
  const tops = fresh.filter((id) => !fresh.includes(after.resources[id]?.parent as ResourceId));
  selectionStore.getState().select(tops);
  announce(
    fresh.length === 1
      ? `${after.resources[fresh[0] as ResourceId]?.name} ${what}.`
      : `${fresh.length} things ${what}.`,
  );
}
