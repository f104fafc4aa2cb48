import { type Alignment, find, type ResourceId, resourcesOf } from '../../model/index.ts';
import { analysisStore } from '../../store/analysis-store.ts';
import { documentStore, redo, shownDesign, undo } from '../../store/document-store.ts';
import { type FileOutcome, saveFile } from '../../store/files.ts';
import {
  layoutStore,
  paintedTheme,
  setLayout,
  setTheme,
  showDialog,
  showSearch,
} from '../../store/layout-store.ts';
import { type MatrixEnds, selectionStore } from '../../store/selection-store.ts';
import { startEmpty } from '../../store/session.ts';
import { openFile } from '../../store/take-in.ts';
import { focusAskBar, focusAskTo } from '../answers/focus-ask-bar.ts';
import { canvasPort } from '../canvas/canvas-port.ts';
import { canvasState } from '../canvas/canvas-state.ts';
import { copySelected, cutSelected, duplicateSelected, pasteHere } from '../canvas/clipboard-edits.ts';
import { alignThings, removeSelected } from '../canvas/edits-at-hand.ts';
import { takeInHand } from '../canvas/placing.ts';
import { toggleOnlyDifferences, toggleSplit } from '../canvas/split/toggle-split.ts';
import { openDialog } from '../commands/dialog-store.ts';
import { servicesAmong } from '../convert/convert-choices.ts';
import { copyPicture } from '../exchange/copy-picture.ts';
import { present } from '../presenter/stage-actions.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast-queue.ts';
import {
  canChangeVariants,
  duplicate,
  flipBack,
  flipBy,
  ownPlacesOf,
  placeSelectedForOne,
  remove,
  sendEditsTo,
  shareSelectedPlace,
  shownVariant,
} from '../variants/variant-edits.ts';
import { renameInPlace } from '../variants/variant-state.ts';
import { focusPlace } from './focus-places.ts';
import type { CommandId } from './shortcuts.ts';

interface Command {
  readonly run: () => void | Promise<void>;
  readonly can?: () => boolean;
}

const selection = () => selectionStore.getState();
const first = (): ResourceId | null => selection().selected[0] ?? null;
const canEdit = () => !documentStore.getState().readOnly;
const hasOne = () => selection().selected.length === 1;
const hasSome = () => selection().selected.length + selection().selectedNotes.length > 0;
const hasVariants = () => documentStore.getState().document.variants.length > 1;
const design = () => shownDesign(documentStore.getState());
const hasThings = () => resourcesOf(design()).length > 0;

const tool = (name: 'select' | 'hand' | 'connect' | 'ask', words: string): Command => ({
  run: () => {
    selection().useTool(name);
    announce(words);
  },
});

const aligning = (side: Alignment): Command => ({
  run: () => alignThings(selection().selected, side),
  can: () => canEdit() && selection().selected.length > 1,
});

const dialog = (name: NonNullable<ReturnType<typeof layoutStore.getState>['dialog']>): Command => ({
  run: () => showDialog(name),
});

const commands: Readonly<Record<CommandId, Command>> = {
  newDocument: { run: () => startEmpty() },
  openFile: { run: async () => tellOutcome(await openFile()) },
  saveFile: { run: async () => tellOutcome(await saveFile(), 'Saved to the file.') },
  saveFileAs: { run: async () => tellOutcome(await saveFile(true), 'Saved to the file.') },
  documents: dialog('documents'),
  gallery: dialog('gallery'),
  importFile: dialog('import'),
  export: dialog('export'),
  copyPicture: { run: () => copyPicture('png'), can: hasThings },
  copySvg: { run: () => copyPicture('svg'), can: hasThings },
  undo: { run: undo, can: () => canEdit() && documentStore.getState().past.length > 0 },
  redo: { run: redo, can: () => canEdit() && documentStore.getState().future.length > 0 },
  cut: { run: cutSelected, can: () => canEdit() && selection().selected.length > 0 },
  copy: { run: copySelected, can: () => selection().selected.length > 0 },
  paste: { run: () => pasteHere('pointer'), can: canEdit },
  pasteInPlace: { run: () => pasteHere('place'), can: canEdit },
  duplicate: {
    run: duplicateSelected,
    can: () => canEdit() && selection().selected.length > 0,
  },
  remove: {
    run: removeSelected,
    can: () => canEdit() && (hasSome() || canvasState.getState().line !== null),
  },
  selectAll: {
    run: () =>
      selection().select(
        resourcesOf(design()).map(({ id }) => id),
        documentStore.getState().document.canvas.notes.map(({ id }) => id),
      ),
  },
  rename: { run: renameSelected, can: () => canEdit() && hasSome() },
  selectTool: tool('select', 'Select.'),
  handTool: tool('hand', 'Move the view.'),
  connectTool: tool('connect', 'Connect: choose one thing, then another.'),
  askTool: tool('ask', 'Ask: choose where it starts, then where it goes.'),
  noteTool: { run: () => takeInHand('note'), can: canEdit },
  keepTool: {
    run: () => {
      selection().setKeepTool(!selection().keepTool);
      toast(
        selection().keepTool ? 'The tool stays in the hand after use.' : 'The tool is put away after use.',
      );
    },
  },
  moveMode: {
    run: () => {
      canvasState.setState({ moveMode: true });
      announce('The arrow keys move what is selected. Enter ends.');
    },
    can: () => canEdit() && hasSome(),
  },
  addKind: {
    run: () => {
      setLayout({ railOpen: true, railTab: 'palette' });
      focusPlace('palette');
    },
    can: canEdit,
  },
  connectTo: {
    run: () => {
      const from = first();
      if (from) openDialog({ kind: 'connect', from });
      else selection().useTool('connect');
    },
    can: canEdit,
  },
  moveTo: {
    run: () => openDialog({ kind: 'move', ids: selection().selected }),
    can: () => canEdit() && first() !== null,
  },
  contextMenu: { run: openMenu },
  alignLeft: aligning('left'),
  alignRight: aligning('right'),
  alignTop: aligning('top'),
  alignBottom: aligning('bottom'),
  convert: {
    run: () => openDialog({ kind: 'convert', services: servicesAmong(design(), selection().selected) }),
    can: canEdit,
  },
  previousVariant: { run: () => flipBy(-1), can: hasVariants },
  nextVariant: { run: () => flipBy(1), can: hasVariants },
  flipVariant: { run: flipBack, can: hasVariants },
  duplicateVariant: { run: () => duplicate(shownVariant().id), can: canChangeVariants },
  renameVariant: {
    run: () => renameInPlace(shownVariant().id),
    can: () => canChangeVariants() && hasVariants(),
  },
  deleteVariant: {
    run: () => remove(shownVariant().id),
    can: () => canChangeVariants() && hasVariants(),
  },
  editAllVariants: {
    run: () => sendEditsTo(documentStore.getState().editTargets === 'all' ? 'shown' : 'all'),
    can: () => canChangeVariants() && hasVariants(),
  },
  ownPlace: {
    run: placeSelectedForOne,
    can: () =>
      canChangeVariants() && hasVariants() && first() !== null && !ownPlacesOf(selection().selected).all,
  },
  sharedPlace: {
    run: shareSelectedPlace,
    can: () => canChangeVariants() && ownPlacesOf(selection().selected).some,
  },
  ask: { run: () => focusAskBar() },
  askFrom: {
    run: () => {
      const from = first();
      if (from) selection().askFrom({ resource: from });
      announce(`Asking from ${find(design(), from)?.name ?? ''}.`);
      if (selection().draft.to === null) focusAskTo();
    },
    can: hasOne,
  },
  askTo: {
    run: () => {
      const to = first();
      if (to) selection().askTo({ resource: to });
      announce(`Asking to ${find(design(), to)?.name ?? ''}.`);
      if (selection().draft.from === null) focusAskBar();
    },
    can: hasOne,
  },
  whoReaches: {
    run: () => showInMatrix({ destination: first() }),
    can: () => hasOne() && isInMatrix('destinations'),
  },
  whatReaches: {
    run: () => showInMatrix({ source: first() }),
    can: () => hasOne() && isInMatrix('sources'),
  },
  search: { run: () => showSearch(true) },
  fit: { run: () => canvasPort()?.fit() },
  zoomToSelection: {
    run: () => canvasPort()?.zoomToThings(selection().selected),
    can: () => first() !== null,
  },
  zoomActual: { run: () => canvasPort()?.zoomTo(1) },
  zoomIn: { run: () => canvasPort()?.zoomBy(1.25) },
  zoomOut: { run: () => canvasPort()?.zoomBy(1 / 1.25) },
  minimap: { run: () => setLayout({ minimap: !layoutStore.getState().minimap }) },
  sideBySide: { run: () => toggleSplit() },
  onlyDifferences: { run: toggleOnlyDifferences },
  toggleRail: { run: () => setLayout({ railOpen: !layoutStore.getState().railOpen }) },
  toggleAnswers: { run: () => setLayout({ answersOpen: !layoutStore.getState().answersOpen }) },
  toggleInspector: { run: () => setLayout({ inspectorOpen: !layoutStore.getState().inspectorOpen }) },
  theme: {
    run: () => setTheme(paintedTheme(layoutStore.getState().theme) === 'dark' ? 'light' : 'dark'),
  },
  present: { run: () => present() },
  steps: { run: () => setLayout({ railOpen: true, railTab: 'steps' }) },
  rehearse: dialog('rehearsal'),
  tables: dialog('tables'),
  rulebook: { run: () => void window.open('./rules/', '_blank', 'noopener') },
  commands: dialog('commands'),
  shortcuts: dialog('shortcuts'),
};

/** May the command run now? */
export function canRun(id: CommandId): boolean {
  return commands[id].can?.() ?? true;
}

/** Runs a command if it may run now; true when it did. */
export function runCommand(id: CommandId): boolean {
  if (!canRun(id)) return false;
  void commands[id].run();
  return true;
}

function renameSelected(): void {
  const { selected, selectedNotes, rename } = selection();
  rename(selected[0] ?? (selectedNotes[0] as ResourceId | undefined) ?? null);
}

/** The matrix of all pairs, narrowed to one row or column. */
function showInMatrix(ends: Partial<MatrixEnds>): void {
  selection().narrowMatrix(ends);
  selection().showPanel('matrix');
  setLayout({ answersOpen: true });
}

/** A matrix that is not known yet refuses nobody. */
function isInMatrix(side: 'sources' | 'destinations'): boolean {
  const { matrix } = analysisStore.getState();
  const id = first();
  return id !== null && (matrix === null || matrix[side].includes(id));
}

function openMenu(): void {
  const id = first();
  const port = canvasPort();
  if (port)
    canvasState.setState({ menuAt: id ? port.onScreen(id) : { x: innerWidth / 2, y: innerHeight / 3 } });
}

function tellOutcome(outcome: FileOutcome, done?: string): void {
  if (typeof outcome === 'object') toast(outcome.failed);
  else if (outcome === 'done' && done) toast(done);
}
