import type { Page } from '@playwright/test';

/** A file as a hand from the desktop would bring it. */
export interface DroppedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Drops a file on the canvas, as a hand from the desktop would. */
export function dropFile(page: Page, name: string, content: DroppedFile['content']): Promise<void> {
  return dropFiles(page, [{ name, content }]);
}

/** Drops files on the page: on the canvas, or on the dialog that lies over it. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, content }) => ({
    name,
    base64: Buffer.from(content as Uint8Array).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, given);
  const canvas = page.getByRole('application', { name: /^Canvas of / });
  const dialog = page.getByRole('dialog').first();
  const target = (await dialog.isVisible()) ? dialog : canvas;
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}
