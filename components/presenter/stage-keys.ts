import { type KeyPress, pressMatches } from '../workbench/shortcuts.ts';

/** What can be done by a key while a step is presented. */
export type StageAction =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'reveal'
  | 'backToStep'
  | 'edit'
  | 'overview'
  | 'laser'
  | 'spotlight'
  | 'fullScreen'
  | 'notes'
  | 'black'
  | 'leave';

/** One line of the table of keys. */
export interface StageKey {
  readonly action: StageAction;
  readonly label: string;
  /** The first one is printed on buttons. */
  readonly keys: readonly string[];
  /** Works beside the palette too, where the canvas keeps its own keys. */
  readonly whileEditing: boolean;
}

const line = (
  action: StageAction,
  label: string,
  keys: readonly string[],
  whileEditing = false,
): StageKey => ({ action, label, keys, whileEditing });

/** Every key of the presentation; a clicker sends the page keys, and a full stop for the dark screen. */
export const stageKeys: readonly StageKey[] = [
  line('next', 'Next, a hidden answer first', ['ArrowRight', 'PageDown', 'Space', 'ArrowDown', 'Enter']),
  line('back', 'Back', ['ArrowLeft', 'PageUp', 'Shift+Space', 'ArrowUp', 'Backspace']),
  line('first', 'The first step', ['Home']),
  line('last', 'The last step', ['End']),
  line('reveal', 'Show the hidden answer', ['A']),
  line('edit', 'Edit, and back to the stage', ['E'], true),
  line('backToStep', 'Back to the step, without edits', ['B'], true),
  line('overview', 'All steps', ['O']),
  line('laser', 'Laser pointer', ['L']),
  line('spotlight', 'Spotlight', ['S']),
  line('fullScreen', 'Full screen', ['F'], true),
  line('notes', 'Notes in a second window', ['N']),
  line('black', 'Dark screen', ['.']),
  line('leave', 'Leave the presentation', ['Escape']),
];

/** Beside the palette only the keys of a clicker go from step to step. */
const pageKeys: Readonly<Record<string, StageAction>> = { PageDown: 'next', PageUp: 'back' };

/** What a key does on the stage, or beside the palette; null leaves it to the page. */
export function stageActionOf(press: KeyPress, isEditing: boolean): StageAction | null {
  const key = press.key === ' ' ? { ...pick(press), key: 'Space' } : press;
  if (isEditing && !press.ctrlKey && !press.metaKey && !press.altKey && pageKeys[press.key])
    return pageKeys[press.key] ?? null;
  const found = stageKeys.find(
    ({ keys, whileEditing }) => (!isEditing || whileEditing) && keys.some((text) => pressMatches(key, text)),
  );
  return found?.action ?? null;
}

function pick({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): KeyPress {
  return { key, ctrlKey, metaKey, shiftKey, altKey };
}

/** The key that is printed on the button of an action. */
export function stageKeyOf(action: StageAction): string {
  return stageKeys.find((one) => one.action === action)?.keys[0] ?? '';
}
