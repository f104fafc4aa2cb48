import { zipSync } from 'fflate';
import type { ExportFile } from '../../model/index.ts';
import type { Exported } from '../../store/exchange-jobs.ts';
import { download } from '../../store/files.ts';
import { copyPng } from '../../store/picture.ts';
import { copyTextToClipboard } from '../commands/clipboard.ts';
import { toast } from '../ui/toast-queue.ts';

/** Gives the files of an export to the browser: one as it is, several as one zip that says its format. */
export function saveFiles({ files, stem }: Exported, format: string): void {
  const [only, ...others] = files;
  if (!only) return;
  if (others.length === 0) {
    // A browser takes no folders in the name of a single file.
    download(only.name.replace(/^.*\//, ''), contentOf(only), only.type);
    return;
  }
  const entries = files.map((file) => [file.name, bytesOf(file)] as const);
  download(
    `${stem} - ${format}.zip`,
    zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>,
    'application/zip',
  );
}

/** Puts a file on the clipboard: a PNG as a picture, everything else as text. */
export async function copyFile(file: ExportFile): Promise<void> {
  if (typeof file.content === 'string') return copyTextToClipboard(file.content, 'Copied');
  tellCopied(await copyPng(Promise.resolve(new Blob([contentOf(file)], { type: file.type }))));
}

/** Says what became of a picture on its way to the clipboard. */
export function tellCopied(isCopied: boolean): void {
  toast(isCopied ? 'Picture copied' : 'The browser did not let the page use the clipboard.');
}

function bytesOf({ content }: ExportFile): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** The workers make their bytes in buffers of their own, which is what a blob takes. */
function contentOf({ content }: ExportFile): BlobPart {
  return content as string | Uint8Array<ArrayBuffer>;
}
