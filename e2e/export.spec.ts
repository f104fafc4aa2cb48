import { Designer, withoutFilePickers } from './designer.ts';
import { dropFile } from './drop-file.ts';
import { chooseFormat, downloadFrom, expectReady, openExport } from './exchange.ts';
import { expect, expectNoSeriousAxeViolations, test } from './fixtures.ts';

test.beforeEach(({ page }) => withoutFilePickers(page));

/** What a file of a format begins with; several files come as a zip, which begins with PK. */
const formats: readonly (readonly [title: string, name: RegExp, begins: RegExp])[] = [
  ['Bicep', /\.zip$/, /^PK/],
  ['ARM template', /\.(json|zip)$/, /^(\{|PK)/],
  ['SVG', /\.svg$/, /^(<\?xml[^>]*>\s*)?<svg /],
  ['PNG', /\.png$/, /^.PNG\r\n/],
  ['PDF', /\.pdf$/, /^%PDF-1\./],
  ['draw.io', /\.drawio$/, /^<mxfile /],
  ['Mermaid', /\.(mmd|mermaid|md|zip)$/, /^(flowchart|graph|---|```|%%|PK)/],
  ['Markdown report', /\.(md|zip)$/, /^(# |PK)/],
  ['CSV', /\.(csv|zip)$/, /^/],
];

test('every format of the list is saved under its name, and begins as it should', async ({ page }) => {
  test.setTimeout(120_000);
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  await designer.expectVerdict('Reachable, private endpoint');
  const dialog = await openExport(page);
  const listed = await dialog
    .getByRole('radiogroup', { name: 'Format' })
    .getByRole('radio')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect([...listed].sort()).toEqual(formats.map(([title]) => title).sort());
  for (const [title, name, begins] of formats) {
    await chooseFormat(dialog, title);
    const file = await downloadFrom(dialog);
    expect(file.name, title).toMatch(name);
    expect(file.name, title).toMatch(/^Private Link, hub and spoke - \d{4}-\d\d-\d\d/);
    expect(file.bytes.toString('latin1').replace(/^\xef\xbb\xbf/, ''), title).toMatch(begins);
    expect(file.bytes.length, title).toBeGreaterThan(200);
  }
});

for (const format of ['PNG', 'SVG', 'draw.io']) {
  test(`a ${format} that was exported opens as the design when it is dropped`, async ({ page }) => {
    const designer = new Designer(page);
    await designer.startFrom('Private Link, hub and spoke');
    const text = await designer.savedText();
    const dialog = await openExport(page);
    await chooseFormat(dialog, format);
    const file = await downloadFrom(dialog);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Design', exact: true }).click();
    await page.getByRole('menuitem', { name: 'New design' }).click();
    await expect(designer.boxes()).toHaveCount(0);
    await dropFile(page, file.name, file.bytes);
    await expect(designer.box('sql-shop')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await designer.savedText()).toBe(text);
  });
}

test('all variants come as one zip, one of them under its own name', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('From public to private');
  await designer.expectVerdict('Reachable, public');
  const dialog = await openExport(page);
  await chooseFormat(dialog, 'SVG');
  expect((await downloadFrom(dialog)).name).toMatch(/^From public to private - Public endpoint - .*\.svg$/);
  await dialog.getByRole('button', { name: /What$/ }).click();
  await page.getByRole('option', { name: 'All 6 variants' }).click();
  await expect(dialog.getByRole('button', { name: 'Download 6 files as zip' })).toBeEnabled();
  const zip = await downloadFrom(dialog);
  expect(zip.name).toMatch(/^From public to private - \d{4}-\d\d-\d\d - SVG\.zip$/);
  expect(zip.bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
  expect(zip.bytes.toString('latin1')).toContain('From public to private - Service endpoint - ');
});

test('what is selected leaves alone; colours and scale show in the preview', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await designer.expectVerdict('Reachable, service endpoint');
  await designer.select('vnet-app');
  const dialog = await openExport(page);
  await chooseFormat(dialog, 'SVG');
  const whole = (await downloadFrom(dialog)).bytes.toString('utf8');
  await dialog.getByRole('button', { name: /What$/ }).click();
  await page.getByRole('option', { name: 'The selected thing' }).click();
  await expectReady(dialog);
  const part = (await downloadFrom(dialog)).bytes.toString('utf8');
  expect(whole).toContain('sql-shop');
  expect(part).toContain('vm-app');
  expect(part).not.toContain('sql-shop');
  await dialog.getByRole('radio', { name: 'Dark' }).click();
  await expectReady(dialog);
  expect((await downloadFrom(dialog)).bytes.toString('utf8')).not.toBe(part);

  await chooseFormat(dialog, 'PNG');
  const twice = widthOf((await downloadFrom(dialog)).bytes);
  await dialog.getByRole('radio', { name: '1×' }).click();
  await expectReady(dialog);
  expect(twice).toBe(2 * widthOf((await downloadFrom(dialog)).bytes));
});

test('PNG, SVG and text go to the clipboard, from the dialog and by a key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  const types = () =>
    page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types: found }) => [...found]));
  await designer.canvas.focus();
  await page.keyboard.press('Alt+Shift+C');
  await expect(designer.message('Picture copied')).toBeVisible();
  expect(await types()).toContain('image/png');

  const dialog = await openExport(page);
  await chooseFormat(dialog, 'SVG');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/<svg /);
  await chooseFormat(dialog, 'PNG');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(types).toContain('image/png');
  await chooseFormat(dialog, 'Mermaid');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/flowchart|graph/);
});

test('by the keyboard alone: open, choose, read the text, save, leave', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await designer.canvas.focus();
  const dialog = await openExport(page);
  await designer.tabTo(dialog.getByRole('radio', { name: 'PNG', exact: true }));
  while (!(await dialog.getByRole('radio', { name: 'Mermaid', exact: true }).isChecked()))
    await page.keyboard.press('ArrowDown');
  await expectReady(dialog);
  await designer.tabTo(dialog.getByRole('region', { name: /^Text of / }));
  await designer.tabTo(dialog.getByRole('button', { name: 'Download' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^Service endpoint/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(designer.canvas).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 768 } });

    test('the dialog has no serious fault, and fits a small window', async ({ page }) => {
      const designer = new Designer(page);
      await designer.startFrom('Service endpoint');
      await designer.expectVerdict('Reachable, service endpoint');
      const dialog = await openExport(page);
      for (const format of ['PNG', 'Mermaid', 'PDF']) {
        await chooseFormat(dialog, format);
        await expectNoSeriousAxeViolations(page);
        await expect(dialog.getByRole('button', { name: /^Download/ })).toBeInViewport({ ratio: 1 });
      }
    });
  });
}

/** The width that a PNG says in its head. */
function widthOf(png: Buffer): number {
  return png.readUInt32BE(16);
}
