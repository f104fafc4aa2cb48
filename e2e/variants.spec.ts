import { Designer, withoutFilePickers } from './designer.ts';
import { expect, expectNoSeriousAxeViolations, type Page, test } from './fixtures.ts';

/** The bar of the variants and what it can do, as a person finds it. */
class Variants {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  bar() {
    return this.page.getByRole('region', { name: 'Variants' });
  }
  tab(name: string) {
    return this.bar().getByRole('radio', { name: new RegExp(`^${name}\\b`) });
  }
  names() {
    return this.bar().getByRole('radiogroup', { name: 'Shown variant' }).getByRole('radio').allInnerTexts();
  }
  async expectShown(name: string) {
    await expect(this.tab(name)).toBeChecked();
  }
  async menu(item: string) {
    await this.bar()
      .getByRole('button', { name: /^Menu of / })
      .click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
  async name(text: string) {
    const field = this.page.getByRole('textbox', { name: /^Name of the variant / });
    await expect(field).toBeFocused();
    await field.fill(text);
    await field.press('Enter');
    await expect(field).toBeHidden();
  }
  async sendEditsTo(choice: string | RegExp) {
    await this.bar().getByRole('radio', { name: choice }).click();
  }
}

/** The service endpoint design as “Before”, with a copy named “After” on the screen. */
async function beforeAndAfter(page: Page) {
  await withoutFilePickers(page);
  const designer = new Designer(page);
  const variants = new Variants(page);
  await designer.startFrom('Service endpoint');
  await page.getByRole('button', { name: 'Variant', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Copy of / }).click();
  await variants.name('After');
  await variants.expectShown('After');
  return { designer, variants };
}

test('a copy beside the original: named, edited alone, flipped by keys, undone, and there after a reload', async ({
  page,
}) => {
  const { designer, variants } = await beforeAndAfter(page);
  const [first = ''] = await variants.names();

  await designer.select('vm-app');
  await page.keyboard.press('Escape');
  await designer.select('sql-shop');
  await designer.canvas.focus();
  await page.keyboard.press('Delete');
  await expect(designer.box('sql-shop')).toBeHidden();

  await designer.canvas.focus();
  await page.keyboard.press('x');
  await variants.expectShown(first);
  await expect(designer.box('sql-shop')).toBeVisible();
  await page.keyboard.press('x');
  await variants.expectShown('After');
  await expect(designer.box('sql-shop')).toBeHidden();
  await page.keyboard.press('[');
  await variants.expectShown(first);
  await page.keyboard.press(']');
  await variants.expectShown('After');

  await page.reload();
  await expect(designer.box('vm-app')).toBeVisible();
  await variants.expectShown('After');
  await expect(designer.box('sql-shop')).toBeHidden();

  await variants.menu('Delete');
  await expect(variants.bar()).toBeHidden();
  await expect(designer.box('sql-shop')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(variants.tab('After')).toBeVisible();
});

test('an undo shows where it happened', async ({ page }) => {
  const { designer, variants } = await beforeAndAfter(page);
  const [first = ''] = await variants.names();
  await designer.select('sql-shop');
  await designer.canvas.focus();
  await page.keyboard.press('Delete');
  await expect(designer.box('sql-shop')).toBeHidden();
  await variants.tab(first).click();
  await variants.expectShown(first);
  await page.keyboard.press('Control+z');
  await variants.expectShown('After');
  await expect(designer.box('sql-shop')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(variants.bar()).toBeHidden();
});

test('edits to all go to all as one step, and a variant that cannot take one is named', async ({ page }) => {
  const { designer, variants } = await beforeAndAfter(page);
  const [first = ''] = await variants.names();
  await designer.select('sql-shop');
  await designer.canvas.focus();
  await page.keyboard.press('Delete');
  await expect(designer.box('sql-shop')).toBeHidden();

  await variants.tab(first).click();
  await variants.sendEditsTo(/^Edit all 2/);
  await expectNoSeriousAxeViolations(page, '#canvas');
  await designer.select('vm-app');
  await designer.setField('Name', 'vm-web');
  await designer.canvas.focus();
  await page.keyboard.press(']');
  await variants.expectShown('After');
  await expect(designer.box('vm-web')).toBeVisible();

  // Only the first variant holds the server.
  await variants.tab(first).click();
  await designer.select('sql-shop');
  await designer.setField('Name', 'sql-store');
  await expect(page.getByText('In “After” nothing changed:').first()).toBeVisible();
  await expect(designer.box('sql-store')).toBeVisible();

  await designer.undoButton().click();
  await designer.undoButton().click();
  await expect(designer.box('vm-app')).toBeVisible();
  await page.keyboard.press(']');
  await variants.expectShown('After');
  await expect(designer.box('vm-app')).toBeVisible();
});

test('a thing is moved for one variant alone, and back', async ({ page }) => {
  const { designer, variants } = await beforeAndAfter(page);
  const [first = ''] = await variants.names();
  // Beside another thing and in widths of a box: the view may move and zoom meanwhile.
  const left = async () => {
    const [thing, other] = [
      await designer.box('anyone').boundingBox(),
      await designer.box('sql-shop').boundingBox(),
    ];
    return thing && other ? Math.round(((thing.x - other.x) / other.width) * 50) : Number.NaN;
  };
  const start = await left();

  await designer.select('anyone');
  await designer.canvas.focus();
  await page.keyboard.press('o');
  await expect(designer.box('anyone').locator('[data-own-place]')).toBeVisible();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(left).toBeGreaterThan(start);
  const moved = await left();

  await page.keyboard.press('x');
  await variants.expectShown(first);
  await expect.poll(left).toBe(start);
  await expect(designer.box('anyone').locator('[data-own-place]')).toBeHidden();
  await page.keyboard.press('x');
  await expect.poll(left).toBe(moved);

  await designer.box('anyone').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Use the shared place again' }).click();
  await expect.poll(left).toBe(start);
});

test('variants are put into another order by hand and by keys, and found in the palette', async ({
  page,
}) => {
  const { variants } = await beforeAndAfter(page);
  const [first = ''] = await variants.names();
  await variants.menu('Duplicate');
  await variants.name('Later');
  expect(await variants.names()).toEqual([first, 'After', 'Later']);

  await variants.tab('Later').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => variants.names()).toEqual([first, 'Later', 'After']);
  await expect(variants.tab('Later')).toBeFocused();

  const [from, to] = [await variants.tab('After').boundingBox(), await variants.tab(first).boundingBox()];
  if (!from || !to) throw new Error('no tab on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 10, { steps: 5 });
  await page.mouse.move(to.x + 4, to.y + 10);
  await page.mouse.up();
  await expect.poll(() => variants.names()).toEqual(['After', first, 'Later']);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type(`Show ${first}`);
  await page.keyboard.press('Enter');
  await variants.expectShown(first);

  // A name that is taken is refused in words and can be tried again.
  await variants.tab(first).focus();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: /^Name of the variant / });
  await field.fill('After');
  await field.press('Enter');
  await expect(page.getByText('There already is a variant named After.').first()).toBeVisible();
  await field.press('Escape');
  await expect(variants.tab(first)).toBeFocused();
});

test('the ring of the keyboard stands inside the tab, where the bar does not cut it off', async ({
  page,
}) => {
  const { variants } = await beforeAndAfter(page);
  await variants.tab('After').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(variants.bar().locator('[data-focus-visible]')).toHaveCSS('outline-offset', '-2px');
});
