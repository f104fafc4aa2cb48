import { exportNow } from '../../store/export-session.ts';
import { layoutStore, paintedTheme } from '../../store/layout-store.ts';
import { copyPng } from '../../store/picture.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { copyTextToClipboard } from '../commands/clipboard.ts';
import { toast } from '../ui/toast-queue.ts';

/** Puts the picture on the clipboard as the canvas shows it: what is selected, or everything. */
export async function copyPicture(format: 'png' | 'svg'): Promise<void> {
  const { selected } = selectionStore.getState();
  const { theme } = layoutStore.getState();
  const choices = {
    format,
    scope: selected.length > 0 ? 'selection' : 'shown',
    theme: paintedTheme(theme),
    scale: 2,
    withAnswer: true,
    legend: true,
  } as const;
  const content = exportNow(choices, selected).then(({ files }) => files[0]?.content);
  if (format === 'svg') return copyText(content);
  // The clipboard is asked at once, while the key still counts as the person's wish; the picture follows.
  const png = content.then((bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' }));
  const isCopied = await copyPng(png);
  toast(isCopied ? 'Picture copied' : 'The browser did not let the page use the clipboard.');
}

async function copyText(content: Promise<string | Uint8Array | undefined>): Promise<void> {
  const svg = await content.catch(() => undefined);
  if (typeof svg === 'string') await copyTextToClipboard(svg, 'SVG copied');
  else toast('The picture could not be made.');
}
