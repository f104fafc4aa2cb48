import { newId } from '../../store/new-id.ts';
import { toast } from '../ui/toast-queue.ts';

let id: string | null = null;

/** The id of this page's channel to its notes: another tab that presents has another one. */
export function notesChannelId(): string {
  id ??= newId();
  return id;
}

/** Opens the notes in a window of their own, or brings it to the front. */
export function openNotesWindow(): void {
  const opened = window.open(
    `./notes/#${notesChannelId()}`,
    `reachboard-notes-${notesChannelId()}`,
    'popup,width=720,height=640',
  );
  if (opened) opened.focus();
  else toast('The browser blocked the second window. Allow pop-ups for this page, then press N again.');
}
