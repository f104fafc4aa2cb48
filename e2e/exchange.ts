import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The dialog that saves a design in other formats. */
export async function openExport(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio').first()).toBeAttached();
  return dialog;
}

/** Chooses a format by its title, and waits for its preview. */
export async function chooseFormat(dialog: Locator, title: string): Promise<void> {
  await dialog.getByText(title, { exact: true }).click();
  await expect(dialog.getByRole('radio', { name: title, exact: true })).toBeChecked();
  await expectReady(dialog);
}

/** Waits until what is shown is what was chosen. */
export async function expectReady(dialog: Locator): Promise<void> {
  await expect(dialog.getByRole('button', { name: /^Download/ })).toBeEnabled({ timeout: 30_000 });
}

/** The bytes of a download, with its name. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Downloads what the dialog shows. */
export async function downloadFrom(
  dialog: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    dialog.page().waitForEvent('download'),
    dialog.getByRole('button', { name: /^Download/ }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** The dialog that reads what comes from Azure. */
export function importDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Import from Azure' });
}

/** Waits until the report of the dialog belongs to what was given. */
export async function expectRead(dialog: Locator): Promise<void> {
  await expect(dialog.getByText(/Nothing is replaced until you import/)).toBeVisible({ timeout: 30_000 });
  await expect(dialog.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
}

/** Imports what was read, and waits for the canvas. */
export async function importRead(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}
