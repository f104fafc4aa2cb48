import { Designer } from './designer.ts';
import { expect, type Locator, type Page, test } from './fixtures.ts';

test('loses nothing older than a second when the renderer is killed', async ({ context, page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await designer.place('VNet', { x: 420, y: 120 });
  await designer.place('Subnet', await designer.pointIn('vnet-1', { x: 0.3, y: 0.6 }));
  await designer.select('snet-1');
  await designer.setField('Address prefix', '10.0.7.0/24');
  await expect(designer.box('snet-1')).toContainText('10.0.7.0/24');
  // The promise itself: one second, whatever the save state says.
  await page.waitForTimeout(1000);
  await kill(page);

  const after = new Designer(await context.newPage());
  await after.page.goto('./');
  await expect(after.box('snet-1')).toContainText('10.0.7.0/24');
  await expect(after.boxes()).toHaveCount(2);
  await expect(banner(after)).toBeHidden();
  await after.place('VM', await after.pointIn('snet-1'));
  await after.expectSaved();
});

test('a second tab reads along, takes over, and nobody overwrites anybody', async ({ context, page }) => {
  const first = new Designer(page);
  await first.startEmpty();
  await first.place('VNet', { x: 420, y: 120 });
  await first.expectSaved();

  const second = new Designer(await context.newPage());
  await second.page.goto('./');
  await expect(banner(second)).toBeVisible();
  await expectCannotAdd(second);

  await first.place('Key Vault', { x: 900, y: 200 });
  await expect(second.box('kv-1')).toBeVisible();
  const grips = second.canvas.locator('[data-grip], .react-flow__resize-control');
  await second.select('vnet-1');
  await expect(grips).toHaveCount(0);

  await second.page.getByRole('button', { name: 'Take over' }).click();
  await expect(grips).not.toHaveCount(0);
  await expect(banner(second)).toBeHidden();
  await expect(banner(first)).toBeVisible();
  await second.place('SQL', { x: 320, y: 540 });
  await expect(first.box('sql-1')).toBeVisible();
  await expectCannotAdd(first);

  await second.expectSaved();
  await second.page.reload();
  for (const name of ['vnet-1', 'kv-1', 'sql-1']) await expect(second.box(name)).toBeVisible();
  await expect(second.boxes()).toHaveCount(3);
});

test('a tab that read along may edit when the other one is closed', async ({ context, page }) => {
  const first = new Designer(page);
  await first.startEmpty();
  await first.place('VNet', { x: 420, y: 120 });
  await first.expectSaved();
  const second = new Designer(await context.newPage());
  await second.page.goto('./');
  await expect(banner(second)).toBeVisible();
  await page.close();
  await expect(banner(second)).toBeHidden();
  await second.place('Key Vault', { x: 320, y: 540 });
  await second.expectSaved();
});

test('two designs in two tabs stay apart', async ({ context, page }) => {
  const first = new Designer(page);
  await first.startEmpty();
  await first.place('VNet', { x: 420, y: 120 });
  await first.expectSaved();
  const second = new Designer(await context.newPage());
  await second.page.goto('./');
  await expect(second.box('vnet-1')).toBeVisible();
  await second.page.getByRole('button', { name: 'Design', exact: true }).click();
  await second.page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(banner(second)).toBeHidden();
  await second.place('SQL', { x: 900, y: 200 });
  await second.expectSaved();
  await first.place('Key Vault', { x: 900, y: 200 });
  await first.expectSaved();
  await Promise.all([first.page.reload(), second.page.reload()]);
  await expect(first.box('kv-1')).toBeVisible();
  await expect(first.boxes()).toHaveCount(2);
  await expect(second.box('sql-1')).toBeVisible();
  await expect(second.boxes()).toHaveCount(1);
});

/** The renderer dies without a word; nothing of the page runs any more. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Neither by palette nor by key. */
async function expectCannotAdd(designer: Designer): Promise<void> {
  const count = await designer.boxes().count();
  await designer.page.bringToFront();
  await designer.page.getByRole('searchbox', { name: 'Find a service' }).fill('storage');
  await designer.page.keyboard.press('Enter');
  await expect(designer.message('This design is open in another tab.')).toBeVisible();
  await expect(designer.boxes()).toHaveCount(count);
  await expect(designer.undoButton()).toBeDisabled();
}

/** The line that says who may edit. */
function banner(designer: Designer): Locator {
  return designer.page.getByRole('alert').filter({ hasText: 'Its changes appear here' });
}
