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

test('side by side', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('From public to private');
  await designer.expectVerdict('Reachable, public');
  await page.getByRole('radio', { name: 'Service endpoint', exact: true }).click();
  await page.keyboard.press('Control+\\');
  await expect(page.getByRole('application', { name: /^Canvas of / })).toHaveCount(2);
  await expect(page.getByText('Reachable, service endpoint').first()).toBeVisible();
  await expect(designer.box('pc-hq')).toBeInViewport({ ratio: 0.99 });
  await picture(page, 'side-by-side');
});

test('a step on the projector', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const designer = new Designer(page);
  await designer.startFrom('From public to private');
  await designer.expectVerdict('Reachable, public');
  await designer.canvas.focus();
  await page.keyboard.press('p');
  const stage = page.getByRole('region', { name: 'Presentation' });
  // Two of the steps show their answer first, and go on at the second press.
  for (let press = 1; press <= 6; press += 1) await page.keyboard.press('PageDown');
  await expect(stage).toContainText('5 / 12');
  await expect(stage).toContainText('Reachable, private endpoint');
  await page.waitForTimeout(1500);
  await picture(page, 'presenting');
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
