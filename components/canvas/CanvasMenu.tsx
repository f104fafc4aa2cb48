'use client';
import type { Line } from '../../model/index.ts';
import { documentStore, shownDesign } from '../../store/document-store.ts';
import { selectionStore, useSelection } from '../../store/selection-store.ts';
import { isMac } from '../commands/platform.ts';
import { servicesAmong } from '../convert/convert-choices.ts';
import { MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { canRun, runCommand } from '../workbench/commands.ts';
import { type CommandId, printKey, shortcutOf } from '../workbench/shortcuts.ts';
import { canvasPort } from './canvas-port.ts';
import { canvasState, type Point, useCanvas } from './canvas-state.ts';
import { disconnectLine } from './edits-at-hand.ts';
import { FloatingMenu } from './FloatingMenu.tsx';

type Group = readonly CommandId[];

const one: readonly Group[] = [
  ['askFrom', 'askTo', 'whoReaches', 'whatReaches'],
  ['connectTo', 'rename', 'moveTo'],
  ['convert'],
  ['ownPlace', 'sharedPlace'],
  ['cut', 'copy', 'paste', 'duplicate'],
  ['zoomToSelection'],
  ['remove'],
];
const several: readonly Group[] = [
  ['alignLeft', 'alignRight', 'alignTop', 'alignBottom'],
  ['convert'],
  ['ownPlace', 'sharedPlace'],
  ['moveTo', 'cut', 'copy', 'duplicate'],
  ['zoomToSelection'],
  ['remove'],
];
const nothing: readonly Group[] = [
  ['addKind', 'noteTool', 'paste'],
  ['selectAll', 'fit', 'search'],
];

/** What can be done with what is selected, or with the open canvas; by right click, Shift+F10 or the menu key. */
export function CanvasMenu() {
  const menuAt = useCanvas((state) => state.menuAt);
  const count = useSelection(({ selected, selectedNotes }) => selected.length + selectedNotes.length);
  const hasService = useSelection(
    ({ selected }) => servicesAmong(shownDesign(documentStore.getState()), selected) !== null,
  );
  const line = useCanvas((state) => state.line);
  if (!menuAt) return null;
  if (line && count === 0) return <LineMenu line={line} at={menuAt} />;
  const all = count === 0 ? nothing : count === 1 ? one : several;
  const groups = all.filter((group) => !group.includes('convert') || hasService);
  return (
    <FloatingMenu
      at={menuAt}
      label={count === 0 ? 'Canvas' : 'What is selected'}
      onClose={() => {
        canvasState.setState({ menuAt: null });
        canvasPort()?.focus();
      }}
      onAction={(id) => runCommand(id as CommandId)}
    >
      {offered(groups).flatMap((group, index) => [
        index > 0 ? <MenuSeparator key={`line-${group[0]}`} /> : null,
        ...group.map((id) => <CommandItem key={id} id={id} />),
      ])}
    </FloatingMenu>
  );
}

/** What only makes sense with several variants is not there at all otherwise. */
function offered(groups: readonly Group[]): readonly Group[] {
  return groups
    .map((group) => group.filter((id) => !rare.includes(id) || canRun(id)))
    .filter((group) => group.length > 0);
}

const rare: Group = ['ownPlace', 'sharedPlace'];

/** What can be done with a line that is no resource of its own. */
function LineMenu({ line, at }: { readonly line: Line; readonly at: Point }) {
  return (
    <FloatingMenu
      at={at}
      label="Line"
      onClose={() => {
        canvasState.setState({ menuAt: null });
        canvasPort()?.focus();
      }}
      onAction={(id) => {
        if (id === 'disconnect') disconnectLine(line);
        else selectionStore.getState().focusResource(id === 'from' ? line.from : line.to);
      }}
    >
      <MenuItem id="from">Go to one end</MenuItem>
      <MenuItem id="to">Go to the other end</MenuItem>
      <MenuSeparator />
      <MenuItem id="disconnect" isDangerous shortcut="Delete" isDisabled={!canEdit()}>
        Disconnect
      </MenuItem>
    </FloatingMenu>
  );
}

function canEdit(): boolean {
  return !documentStore.getState().readOnly;
}

function CommandItem({ id }: { readonly id: CommandId }) {
  const { label, keys } = shortcutOf(id);
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={!canRun(id)}
      isDangerous={id === 'remove'}
      {...(keys[0] ? { shortcut: printKey(keys[0], isMac()) } : {})}
    >
      {label}
    </MenuItem>
  );
}
