import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { announce } from './announce.ts';

/** A short message with at most one thing to do about it. */
export interface ToastContent {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The messages on the screen. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 2 });

/** Shows a message for a while and reads it aloud. */
export function toast(text: string, action?: ToastContent['action']): void {
  // Only the newest offer stands: two buttons that both say Undo would be a riddle. What is said again need not stand twice.
  for (const { key, content } of toastQueue.visibleToasts)
    if (content.text === text || (action && content.action)) toastQueue.close(key);
  toastQueue.add(action ? { text, action } : { text }, { timeout: action ? 10_000 : 6_000 });
  announce(text);
}
