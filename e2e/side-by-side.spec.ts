import { readFileSync } from 'node:fs';
import { Designer, withoutFilePickers } from './designer.ts';
import { expect, expectNoSeriousAxeViolations, type Locator, type Page, test } from './fixtures.ts';

test.beforeEach(({ page }) => withoutFilePickers(page));

test('two variants side by side: one camera, one selection, one question, and what differs', async ({
  page,
}) => {
  const { designer, before, after } = await sideBySide(page);

  await expect(
    pane(page, 'Before').getByRole('button', { name: /^Before: Reachable, public/ }),
  ).toBeVisible();
  await expect(pane(page, 'After').getByRole('button', { name: /^After: Blocked/ })).toBeVisible();
  await expect(before.locator('[data-trace="reachable"]')).toHaveCount(1);
  await expect(after.locator('[data-trace="blocked"]')).toHaveCount(1);

  await test.step('what differs is marked with shape and word, what is missing has a ghost', async () => {
    await expect(box(after, 'pe-sql')).toHaveAccessibleName(/, added$/);
    await expect(after.locator('[data-difference="added"]').first()).toContainText('added');
    await expect(box(before, 'sql-shop')).toHaveAccessibleName(/, changed: /);
    await expect(before.locator('[data-difference="changed"]').first()).toBeVisible();
    await expect(box(before, 'pe-sql')).toHaveCount(0);
    await expect(before.locator('[data-ghost]').first()).toBeVisible();
    await expect(after.locator('[data-ghost]')).toHaveCount(0);
  });

  await test.step('the cameras are linked in both directions', async () => {
    for (const [moved, follows] of [
      [before, after],
      [after, before],
    ] as const) {
      const start = await viewOf(follows);
      await moved.hover({ position: { x: 200, y: 300 } });
      await page.mouse.wheel(60, 40);
      await expect.poll(() => viewOf(moved)).not.toBe(start);
      await expect.poll(async () => viewOf(follows)).toBe(await viewOf(moved));
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
      await expect.poll(async () => viewOf(follows)).toBe(await viewOf(moved));
    }
    await page.keyboard.press('Shift+Digit1');
  });

  await test.step('what is selected in one is selected in the other, if it is there', async () => {
    await clickOn(page, box(before, 'vm-app'));
    await expect(box(after, 'vm-app')).toHaveClass(/\bselected\b/);
    await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('vm-app');
    await clickOn(page, box(after, 'pe-sql'));
    await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('pe-sql');
    await expect(before.locator('.react-flow__node.selected')).toHaveCount(0);
    await expect(pane(page, 'After').locator('[data-shown]')).toBeVisible();
  });

  await test.step('an edit goes to the variant that was clicked', async () => {
    await after.focus();
    await page.keyboard.press('Delete');
    await expect(box(after, 'pe-sql')).toHaveCount(0);
    await expect(before.locator('[data-ghost="pe-sql"]')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(box(after, 'pe-sql')).toHaveCount(1);
  });

  await test.step('only what differs dims the rest', async () => {
    await page.keyboard.press('Shift+D');
    await expect(page.getByRole('button', { name: 'Only what differs' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect.poll(() => inkOf(box(after, 'vm-app'))).not.toBe(await inkOf(box(after, 'sql-shop')));
    await page.keyboard.press('Shift+D');
    await expect.poll(async () => inkOf(box(after, 'vm-app'))).toBe(await inkOf(box(after, 'sql-shop')));
  });

  await page.getByRole('button', { name: 'Close side by side' }).click();
  await expect(designer.canvas).toHaveCount(1);
});

test('side by side by the keyboard alone', async ({ page }) => {
  const { before, after } = await sideBySide(page);
  await before.focus();
  await expect(pane(page, 'Before').locator('[data-shown]')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(after).toBeFocused();
  await expect(pane(page, 'After').locator('[data-shown]')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(before).toBeFocused();

  const border = page.getByRole('separator', { name: 'Border between the variants' });
  const width = async () => (await before.boundingBox())?.width ?? 0;
  const start = await width();
  await border.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeLessThan(start);
  await page.keyboard.press('End');
  await expect(border).toHaveAttribute('aria-valuenow', '80');

  await page.getByRole('button', { name: /^What differs: / }).press('Enter');
  await page.getByRole('menuitem', { name: /pe-sql/ }).press('Enter');
  await expect(box(after, 'pe-sql')).toHaveClass(/\bselected\b/);
  await page.keyboard.press('Escape');
  await after.focus();
  await page.keyboard.press('Control+\\');
  await expect(page.getByRole('application', { name: /^Canvas of / })).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`without serious axe violations, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('side by side, all and only what differs', async ({ page }) => {
      await sideBySide(page);
      await expect(pane(page, 'After').getByRole('button', { name: /^After: Blocked/ })).toBeVisible();
      await expectNoSeriousAxeViolations(page, '#canvas');
      await page.keyboard.press('Shift+D');
      await page.waitForTimeout(400);
      await expectNoSeriousAxeViolations(page, '#canvas');
    });
  });
}

test('with one variant it says how to get a second one', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await designer.canvas.focus();
  await page.keyboard.press('Control+\\');
  await expect(designer.message(/one variant.*Duplicate/)).toBeVisible();
  await expect(designer.canvas).toHaveCount(1);
});

/** Opens a design with a variant before and one after, and puts them side by side. */
async function sideBySide(page: Page): Promise<{ designer: Designer; before: Locator; after: Locator }> {
  const designer = new Designer(page);
  await designer.startEmpty();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({
    name: 'two-variants.reachboard.json',
    mimeType: 'application/json',
    buffer: Buffer.from(twoVariants()),
  });
  await expect(designer.box('vm-app')).toBeVisible();
  await designer.askWho('vm-app', 'sql-shop');
  await designer.canvas.focus();
  await page.keyboard.press('Control+\\');
  const canvas = (name: string) =>
    page.getByRole('application', { name: new RegExp(`^Canvas of .*, variant ${name}$`) });
  await expect(canvas('After')).toBeVisible();
  await expect(box(canvas('After'), 'vm-app')).toBeInViewport();
  return { designer, before: canvas('Before'), after: canvas('After') };
}

/** The first workshop without its steps: the public endpoint, and the private one that nobody finds yet. */
function twoVariants(): string {
  const file = new URL('../public/gallery/from-public-to-private.reachboard.json', import.meta.url);
  const saved = JSON.parse(readFileSync(file, 'utf8'));
  const names: Readonly<Record<string, string>> = {
    'Public endpoint': 'Before',
    'Private endpoint': 'After',
  };
  saved.document.variants = saved.document.variants
    .filter(({ name }: { name: string }) => names[name])
    .map((variant: { name: string }) => ({ ...variant, name: names[variant.name] }));
  saved.document.steps = [];
  return JSON.stringify(saved);
}

function box(canvas: Locator, name: string): Locator {
  return canvas.getByRole('group', { name: new RegExp(`^${name}, `) });
}

/** The pane of a variant, with its heading. */
function pane(page: Page, name: string): Locator {
  return page.locator('[data-pane]', {
    has: page.getByRole('application', { name: new RegExp(`, variant ${name}$`) }),
  });
}

/** Below the name, where neither marks nor numbers stand. */
async function clickOn(page: Page, target: Locator): Promise<void> {
  const at = await restingBox(target);
  await page.mouse.click(at.x + at.width * 0.35, at.y + at.height * 0.6);
}

/** Where a thing stands when the camera has stopped: a click at a place on the way there hits something else. */
async function restingBox(target: Locator) {
  let at = await target.boundingBox();
  await expect
    .poll(async () => {
      const before = JSON.stringify(at);
      at = await target.boundingBox();
      return JSON.stringify(at) === before;
    })
    .toBe(true);
  if (!at) throw new Error('It is not on the screen');
  return at;
}

function viewOf(canvas: Locator): Promise<string> {
  return canvas.locator('.react-flow__viewport').evaluate((one) => (one as HTMLElement).style.transform);
}

function inkOf(target: Locator): Promise<string> {
  return target.evaluate((one) => getComputedStyle(one.querySelector('span.font-semibold') ?? one).color);
}

test('opening the split shows all of both, also right after another variant was chosen', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('From public to private');
  await designer.expectVerdict('Reachable, public');
  await page.getByRole('radio', { name: 'Service endpoint', exact: true }).click();
  await page.keyboard.press('Control+\\');
  await expect(page.getByRole('application', { name: /^Canvas of / })).toHaveCount(2);
  for (const name of ['pc-hq', 'sql-shop']) await expect(designer.box(name)).toBeInViewport({ ratio: 0.99 });
});
