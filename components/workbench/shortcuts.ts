/** Everything a person can tell the workbench to do, by key, menu, palette or button. */
export type CommandId =
  | 'newDocument'
  | 'openFile'
  | 'saveFile'
  | 'saveFileAs'
  | 'documents'
  | 'gallery'
  | 'importFile'
  | 'export'
  | 'copyPicture'
  | 'copySvg'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteInPlace'
  | 'duplicate'
  | 'remove'
  | 'selectAll'
  | 'rename'
  | 'selectTool'
  | 'handTool'
  | 'connectTool'
  | 'askTool'
  | 'noteTool'
  | 'keepTool'
  | 'moveMode'
  | 'addKind'
  | 'connectTo'
  | 'moveTo'
  | 'contextMenu'
  | 'alignLeft'
  | 'alignRight'
  | 'alignTop'
  | 'alignBottom'
  | 'convert'
  | 'previousVariant'
  | 'nextVariant'
  | 'flipVariant'
  | 'duplicateVariant'
  | 'renameVariant'
  | 'deleteVariant'
  | 'editAllVariants'
  | 'ownPlace'
  | 'sharedPlace'
  | 'ask'
  | 'askFrom'
  | 'askTo'
  | 'whoReaches'
  | 'whatReaches'
  | 'search'
  | 'fit'
  | 'zoomToSelection'
  | 'zoomActual'
  | 'zoomIn'
  | 'zoomOut'
  | 'minimap'
  | 'sideBySide'
  | 'onlyDifferences'
  | 'toggleRail'
  | 'toggleAnswers'
  | 'toggleInspector'
  | 'present'
  | 'rehearse'
  | 'steps'
  | 'theme'
  | 'tables'
  | 'rulebook'
  | 'commands'
  | 'shortcuts';

/** Where a key works: in text fields too, everywhere else, or only while the canvas has the keyboard. */
export type KeyScope = 'fields' | 'page' | 'canvas';

/** One line of the table: what it is called, which keys run it, where they work. */
export interface Shortcut {
  readonly id: CommandId;
  readonly label: string;
  readonly group: 'File' | 'Edit' | 'Variants' | 'Tools' | 'Ask' | 'View' | 'Help';
  /** `Ctrl` is Cmd on macOS. The first one is printed. */
  readonly keys: readonly string[];
  readonly scope: KeyScope;
}

type Line = readonly [CommandId, string, readonly string[], KeyScope?];

const lines: Readonly<Record<Shortcut['group'], readonly Line[]>> = {
  File: [
    ['newDocument', 'New design', []],
    ['gallery', 'Start from an example', []],
    ['documents', 'Designs in this browser', ['Ctrl+Shift+O'], 'fields'],
    ['openFile', 'Open a file', ['Ctrl+O'], 'fields'],
    ['saveFile', 'Save to a file', ['Ctrl+S'], 'fields'],
    ['saveFileAs', 'Save to another file', ['Ctrl+Shift+S'], 'fields'],
    ['importFile', 'Import from Azure', []],
    ['export', 'Export', ['Ctrl+Shift+E'], 'fields'],
    ['copyPicture', 'Copy as a picture (PNG)', ['Alt+Shift+C']],
    ['copySvg', 'Copy as SVG', []],
  ],
  Edit: [
    ['undo', 'Undo', ['Ctrl+Z']],
    ['redo', 'Redo', ['Ctrl+Shift+Z', 'Ctrl+Y']],
    ['cut', 'Cut', ['Ctrl+X'], 'canvas'],
    ['copy', 'Copy', ['Ctrl+C'], 'canvas'],
    ['paste', 'Paste', ['Ctrl+V'], 'canvas'],
    ['pasteInPlace', 'Paste in place', ['Ctrl+Shift+V'], 'canvas'],
    ['duplicate', 'Duplicate', ['Ctrl+D']],
    ['remove', 'Delete', ['Delete', 'Backspace'], 'canvas'],
    ['selectAll', 'Select all', ['Ctrl+A'], 'canvas'],
    ['rename', 'Rename', ['F2', 'Enter'], 'canvas'],
    ['connectTo', 'Connect to', ['C'], 'canvas'],
    ['moveTo', 'Move into another container', ['Shift+M'], 'canvas'],
    ['moveMode', 'Move with the arrow keys', ['M'], 'canvas'],
    ['contextMenu', 'Menu of what is selected', ['Shift+F10', 'ContextMenu'], 'canvas'],
    ['alignLeft', 'Align left', ['Ctrl+Shift+ArrowLeft'], 'canvas'],
    ['alignRight', 'Align right', ['Ctrl+Shift+ArrowRight'], 'canvas'],
    ['alignTop', 'Align top', ['Ctrl+Shift+ArrowUp'], 'canvas'],
    ['alignBottom', 'Align bottom', ['Ctrl+Shift+ArrowDown'], 'canvas'],
    ['convert', 'Convert to Private Link or back', []],
  ],
  Variants: [
    ['previousVariant', 'Show the variant before', ['[', 'Alt+PageUp']],
    ['nextVariant', 'Show the next variant', [']', 'Alt+PageDown']],
    ['flipVariant', 'Flip to the variant shown last', ['X', '`'], 'canvas'],
    ['duplicateVariant', 'Duplicate the shown variant', []],
    ['renameVariant', 'Rename the shown variant', []],
    ['deleteVariant', 'Delete the shown variant', []],
    ['editAllVariants', 'Edits go to all variants, or to the shown one again', ['Shift+E'], 'canvas'],
    ['ownPlace', 'Move in this variant only', ['O'], 'canvas'],
    ['sharedPlace', 'Use the shared place again', ['Shift+O'], 'canvas'],
  ],
  Tools: [
    ['selectTool', 'Select', ['V', '1'], 'canvas'],
    ['handTool', 'Move the view', ['H'], 'canvas'],
    ['connectTool', 'Connect two things', ['L'], 'canvas'],
    ['askTool', 'Ask from one thing to another', ['Shift+A'], 'canvas'],
    ['noteTool', 'Write a note', ['N'], 'canvas'],
    ['addKind', 'Find something to add', ['/']],
    ['keepTool', 'Keep the tool after use', ['Q'], 'canvas'],
  ],
  Ask: [
    ['ask', 'Ask who reaches whom', ['Ctrl+Enter'], 'fields'],
    ['askFrom', 'Ask from here', ['A'], 'canvas'],
    ['askTo', 'Ask to here', ['T'], 'canvas'],
    ['whoReaches', 'Who reaches this', []],
    ['whatReaches', 'What this reaches', []],
  ],
  View: [
    ['search', 'Find on the canvas', ['Ctrl+F'], 'fields'],
    ['fit', 'Show everything', ['Shift+1']],
    ['zoomToSelection', 'Zoom to what is selected', ['Shift+2', 'Shift+3']],
    ['zoomActual', 'Zoom to 100 %', ['Ctrl+0']],
    ['zoomIn', 'Zoom in', ['Ctrl+=', 'Ctrl++']],
    ['zoomOut', 'Zoom out', ['Ctrl+-']],
    ['minimap', 'Show or hide the minimap', []],
    ['sideBySide', 'Two variants side by side', ['Ctrl+\\', 'Shift+S']],
    ['onlyDifferences', 'Only what differs', ['Shift+D']],
    ['toggleRail', 'Show or hide the left panel', ['Ctrl+B']],
    ['toggleInspector', 'Show or hide the inspector', ['Ctrl+I']],
    ['toggleAnswers', 'Show or hide the answers', ['Ctrl+J']],
    ['present', 'Present', ['P', 'Alt+Shift+P'], 'canvas'],
    ['steps', 'Steps of the presentation', []],
    ['rehearse', 'Rehearse a migration', []],
    ['tables', 'Show the design as tables', []],
    ['theme', 'Light or dark', ['Alt+Shift+D']],
  ],
  Help: [
    ['commands', 'Find a command', ['Ctrl+K', 'Ctrl+/', 'Ctrl+Shift+P'], 'fields'],
    ['shortcuts', 'Keyboard shortcuts', ['?']],
    ['rulebook', 'Open the rulebook', []],
  ],
};

/** The one table of commands and keys: toolbar, palette, menus and the "?" sheet read it. */
export const shortcuts: readonly Shortcut[] = Object.entries(lines).flatMap(([group, rows]) =>
  rows.map(([id, label, keys, scope = 'page']) => ({
    id,
    label,
    group: group as Shortcut['group'],
    keys,
    scope,
  })),
);

/** Keys of the canvas that are no commands, for the "?" sheet. */
export const canvasKeys: readonly { readonly keys: readonly string[]; readonly label: string }[] = [
  { keys: ['Arrows'], label: 'Go to the nearest thing on that side' },
  { keys: ['Tab'], label: 'Leave the canvas' },
  { keys: ['Alt+Arrows'], label: 'Move what is selected' },
  { keys: ['Alt+Shift+Arrows'], label: 'Make the selected frame larger or smaller' },
  { keys: ['Ctrl+ArrowDown'], label: 'Enter a container' },
  { keys: ['Ctrl+ArrowUp'], label: 'Leave a container' },
  { keys: ['Shift+Arrows'], label: 'Select one more' },
  { keys: ['F6'], label: 'Side by side, go to the other variant' },
  { keys: ['Home', 'End'], label: 'Go to the first or last thing' },
  { keys: ['Esc'], label: 'Step out: cancel, then go to the container, then select nothing' },
  { keys: ['Space+drag'], label: 'Move the view' },
  { keys: ['Shift+click'], label: 'Select one more, or one less' },
  { keys: ['Alt+drag'], label: 'Drag a copy' },
  { keys: ['Ctrl while dragging'], label: 'Stay in the same container, without guides' },
];

/** The line of a command. */
export function shortcutOf(id: CommandId): Shortcut {
  const line = shortcuts.find((one) => one.id === id);
  if (!line) throw new Error(`Reachboard bug: no shortcut line for ${id}`);
  return line;
}

/** What a key event carries; a DOM event fits. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Does the key press run this key text, such as `Ctrl+Shift+Z`? */
export function pressMatches(press: KeyPress, text: string): boolean {
  const parts = text === 'Ctrl++' ? ['Ctrl', '+'] : text.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  if (wants('Ctrl') !== (press.ctrlKey || press.metaKey) || wants('Alt') !== press.altKey) return false;
  const digit = /^\d$/.test(key);
  // With Alt, a key of macOS writes another letter.
  const isSameKey = wants('Alt') && press.code === `Key${key.toUpperCase()}`;
  const same = digit
    ? press.code === `Digit${key}`
    : isSameKey || press.key.toLowerCase() === key.toLowerCase();
  // A sign such as `?` needs Shift on some keyboards and not on others.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return same && (isSign || wants('Shift') === press.shiftKey);
}

/** The command of a key press, in a text field, on the canvas, or elsewhere on the page. */
export function commandOfPress(press: KeyPress, where: 'field' | 'canvas' | 'page'): CommandId | null {
  const line = shortcuts.find(
    ({ keys, scope }) =>
      (scope === 'fields' ||
        (scope === 'page' && where !== 'field') ||
        (scope === 'canvas' && where === 'canvas')) &&
      keys.some((key) => pressMatches(press, key)),
  );
  return line?.id ?? null;
}

/** The key as it is printed on this machine. */
export function printKey(key: string, isMac = false): string {
  const named = key.replace(/Arrow(Left|Right|Up|Down)/g, '$1').replace('ContextMenu', 'Menu key');
  return isMac ? named.replaceAll('Ctrl', 'Cmd') : named;
}
