import { Designer } from './designer.ts';
import { expect, type Page, test } from './fixtures.ts';

test.skip(process.env.REACHBOARD_SCREENSHOTS !== '1', 'writes pictures into docs/ only when asked to');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`workbench, ${colorScheme}`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({
      colorScheme,
      baseURL: baseURL ?? '',
      viewport: { width: 1440, height: 900 },
    });
    await openAnswered(page);
    await picture(page, `workbench-${colorScheme}`);
    await page.close();
  });
}

test('workbench on a small window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const designer = new Designer(page);
  await designer.startFrom('Private Link, DNS forgotten');
  await designer.expectVerdict('Blocked');
  await picture(page, 'workbench-1024');
});

test('gallery', async ({ page }) => {
  const gallery = await new Designer(page).openGallery();
  for (const shown of await gallery.locator('img:visible').all())
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  await picture(page, 'gallery');
});

test('matrix', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  await designer.expectVerdict('Reachable, private endpoint');
  await designer.showTab('Matrix');
  await expect(designer.answers.getByRole('grid')).toBeVisible();
  await picture(page, 'matrix');
});

async function openAnswered(page: Page): Promise<void> {
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  await designer.expectVerdict('Reachable, private endpoint');
  await designer.select('pe-sql');
  await page.keyboard.press('Shift+Digit1');
  await expect(designer.box('sql-shop')).toBeInViewport({ ratio: 0.99 });
}

/** Taken when everything stands still and no pointer is over anything. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/${name}.png`, animations: 'disabled' });
}
