import type { KeyPress } from './shortcuts.ts';

/** A press of a key without others, but for what is given; for tests only. */
export function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}
