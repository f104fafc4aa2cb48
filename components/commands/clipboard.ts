import { writeClipboard } from '../../store/clipboard.ts';
import { toast } from '../ui/toast-queue.ts';

/** Puts text on the clipboard and says so; where the browser refuses, says that. */
export async function copyTextToClipboard(text: string, done: string): Promise<void> {
  const written = await writeClipboard(text);
  toast(written ? done : 'The browser did not let the page use the clipboard.');
}
