import {
  addVariant,
  boxesOf,
  duplicateVariant,
  freeVariantName,
  hasOwnPlace,
  placeForOne,
  printSentence,
  type ResourceId,
  removeVariant,
  renameVariant,
  reorderVariants,
  sharePlace,
  type Variant,
  variantOf,
} from '../../model/index.ts';
import {
  applyEdit,
  documentStore,
  type Edit,
  type EditTargets,
  setEditTargets,
  showVariant,
} from '../../store/document-store.ts';
import { newId } from '../../store/new-id.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { undoOf } from '../commands/editing.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast-queue.ts';
import { showSmoothly } from './show-smoothly.ts';
import { renameInPlace } from './variant-state.ts';

const menuCloseMs = 60;

/** The variants, in their order. */
export function variantsNow(): readonly Variant[] {
  return documentStore.getState().document.variants;
}

/** The variant on the screen. */
export function shownVariant(): Variant {
  const { document, variant } = documentStore.getState();
  return variantOf(document, variant);
}

/** May variants be added, changed and deleted now? What is only tried out for a step has none of its own. */
export function canChangeVariants(): boolean {
  const { readOnly, aside } = documentStore.getState();
  return !readOnly && aside === null;
}

/** Adds a copy of a variant behind it, shows it, and asks for its name in place. */
export function duplicate(id: string): void {
  const copy = newId();
  const { name } = variantOf(documentStore.getState().document, id);
  if (act(`Duplicate ${name}`, (document, targets) => duplicateVariant(document, targets, { id, copy })))
    startWith(copy);
}

/** Adds an empty variant at the end, shows it, and asks for its name in place. */
export function addEmpty(): void {
  const id = newId();
  const name = freeVariantName(documentStore.getState().document, 'Empty');
  if (act('Add a variant', (document, targets) => addVariant(document, targets, { id, name }))) startWith(id);
}

/** Gives a variant another name; false when it may not have that one. */
export function rename(id: string, name: string): boolean {
  return act(
    `Rename ${variantOf(documentStore.getState().document, id).name}`,
    (document, targets) => renameVariant(document, targets, { id, name }),
    true,
  );
}

/** Puts a variant at another place in the order. */
export function moveTo(id: string, index: number): void {
  const ids = variantsNow().map((one) => one.id);
  const others = ids.filter((one) => one !== id);
  const order = others.toSpliced(Math.max(0, Math.min(others.length, index)), 0, id);
  const isMoved = act('Move a variant', (document, targets) =>
    reorderVariants(document, targets, { ids: order }),
  );
  if (isMoved) announce(`${nameOf(id)} is variant ${order.indexOf(id) + 1} of ${order.length}.`);
}

/** Moves a variant one place to the left or to the right. */
export function moveBy(id: string, by: -1 | 1): void {
  moveTo(id, variantsNow().findIndex((one) => one.id === id) + by);
}

/** Deletes a variant; the message offers the way back. */
export function remove(id: string): void {
  const before = documentStore.getState().document;
  const index = before.variants.findIndex((one) => one.id === id);
  const gone = before.variants[index];
  if (!gone) return;
  const next = before.variants[index + 1] ?? before.variants[index - 1];
  const isShown = documentStore.getState().variant === id;
  const { document, problems } = applyEdit(`Delete ${gone.name}`, (at, targets) =>
    removeVariant(at, targets, { id }),
  );
  const words = problems.map(({ says }) => printSentence(says));
  if (document === before) {
    if (words.length > 0) toast(words.join(' '));
    return;
  }
  if (isShown && next) showVariant(next.id);
  toast([`Variant “${gone.name}” deleted.`, ...words].join(' '), undoOf(document));
}

/** Shows a variant; what comes and goes fades. */
export function flipTo(id: string): void {
  if (id !== documentStore.getState().variant) showSmoothly(() => showVariant(id));
}

/** Shows the next variant or the one before; behind the last comes the first. */
export function flipBy(by: -1 | 1): void {
  const variants = variantsNow();
  const at = variants.indexOf(shownVariant());
  const next = variants[(at + by + variants.length) % variants.length];
  if (next) flipTo(next.id);
}

/** Shows the variant that was shown before this one: again and again, before and after. */
export function flipBack(): void {
  const { lastVariant } = documentStore.getState();
  if (lastVariant) flipTo(lastVariant);
  else flipBy(1);
}

/** Chooses where edits go, and says so. */
export function sendEditsTo(targets: EditTargets): void {
  setEditTargets(targets);
  const count = variantsNow().length;
  announce(targets === 'all' ? `Edits go to all ${count} variants.` : `Edits go to ${shownVariant().name}.`);
}

/** Do some of the things, and do all of them, have a place of their own in the shown variant? */
export function ownPlacesOf(ids: readonly ResourceId[]): { readonly some: boolean; readonly all: boolean } {
  const { document, variant } = documentStore.getState();
  const own = ids.filter((id) => hasOwnPlace(document, variant, id));
  return { some: own.length > 0, all: own.length === ids.length };
}

/** Gives what is selected a place of its own in the shown variant: moving it there moves it nowhere else. */
export function placeSelectedForOne(): void {
  const { document, variant } = documentStore.getState();
  const { selected } = selectionStore.getState();
  const boxes = boxesOf(document, variant).filter(({ role }) => role === 'frame' || role === 'node');
  const things = boxes.flatMap(({ id, parent, x, y }) => {
    const corner = boxes.find((one) => one.id === parent) ?? { x: 0, y: 0 };
    return selected.includes(id as ResourceId)
      ? [{ id: id as ResourceId, x: x - corner.x, y: y - corner.y }]
      : [];
  });
  const isDone = act('Give a place of its own', (now, targets) =>
    placeForOne(now, targets, { variant, things }),
  );
  if (!isDone) return;
  const { name } = shownVariant();
  toast(
    things.length === 1
      ? `From now on it moves in ${name} alone. Shift+O takes the shared place again.`
      : `From now on these ${things.length} things move in ${name} alone. Shift+O takes the shared places again.`,
  );
}

/** Puts what is selected back to the place that all variants share. */
export function shareSelectedPlace(): void {
  const { variant } = documentStore.getState();
  const ids = selectionStore.getState().selected;
  const isDone = act('Use the shared place', (now, targets) => sharePlace(now, targets, { variant, ids }));
  if (isDone) announce('Back at the place that all variants share.');
}

function startWith(id: string): void {
  showSmoothly(() => showVariant(id));
  renameSoon(id);
}

/** A menu that closes gives the keyboard back first; the name takes it then. */
export function renameSoon(id: string): void {
  setTimeout(() => {
    if (document.querySelector('[role="menu"]')) renameSoon(id);
    else renameInPlace(id);
  }, menuCloseMs);
}

function act(label: string, edit: Edit, acceptsSame = false): boolean {
  const before = documentStore.getState().document;
  const { document, problems } = applyEdit(label, edit);
  if (problems.length > 0) toast(problems.map(({ says }) => printSentence(says)).join(' '));
  return document !== before || (acceptsSame && problems.length === 0);
}

function nameOf(id: string): string {
  return variantOf(documentStore.getState().document, id).name;
}
