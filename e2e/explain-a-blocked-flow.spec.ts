import { Designer } from './designer.ts';
import { expect, type Locator, type Page, test } from './fixtures.ts';

const linkZone = 'Fix: Link privatelink.database.windows.net to vnet-hub';

test.beforeEach(async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Private Link, DNS forgotten');
  await designer.expectVerdict('Blocked');
});

test('names all that stops the flow in packet order, and a fix turns the verdict', async ({ page }) => {
  const designer = new Designer(page);
  const blockers = designer.answers.getByRole('region', { name: 'What stops it' }).getByRole('listitem');
  await expect(blockers).toHaveCount(2);
  await expect(blockers.nth(0)).toContainText('Name resolution');
  await expect(blockers.nth(0)).toContainText('is linked to another VNet, not to vnet-hub');
  await expect(blockers.nth(1)).toContainText('Service access');
  await expect(blockers.nth(1)).toContainText('Public network access of sql-shop is Disabled');

  const cross = designer.canvas.locator('[data-trace="blocked"] [data-death]');
  await expect(cross).toBeVisible();
  const [at, box] = [await cross.boundingBox(), await designer.box('sql-shop').boundingBox()];
  if (!at || !box) throw new Error('The cross or the server is not on the screen');
  expect(Math.abs(at.x + at.width / 2 - (box.x + box.width / 2))).toBeLessThan(box.width / 2 + 24);
  expect(Math.abs(at.y + at.height / 2 - (box.y + box.height / 2))).toBeLessThan(box.height / 2 + 24);

  const preview = await designer.previewFix(linkZone);
  const asked = preview.getByRole('listitem').first();
  await expect(preview).toContainText(/\d+ answers of \d+ would change/);
  await expect(asked).toContainText('vm-app → sql-shop');
  await expect(asked).toContainText('Blocked');
  await expect(asked).toContainText('Reachable, private endpoint');
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(designer.undoButton()).toBeDisabled();
  await designer.expectVerdict('Blocked');

  await designer.applyFix(linkZone);
  await designer.expectVerdict('Reachable, private endpoint');
  // The button of the fix is gone, and the keyboard with the answer.
  await expect(designer.tab('Trace')).toBeFocused();
  await expect(cross).toBeHidden();
  await expect(designer.canvas.locator('[data-trace="reachable"]')).toBeVisible();

  await page.keyboard.press('Control+z');
  await designer.expectVerdict('Blocked');
  await expect(cross).toBeVisible();
});

test('a cell of the matrix opens its trace', async ({ page }) => {
  const designer = new Designer(page);
  await designer.showTab('Matrix');
  const grid = designer.answers.getByRole('grid');
  await expect(grid.getByRole('rowheader', { name: 'pc-hq' })).toBeVisible();
  await grid.getByRole('gridcell', { name: /^pc-hq to vm-app, / }).click();
  await expect(designer.tab('Trace')).toHaveAttribute('aria-selected', 'true');
  await expect(designer.ask.getByRole('combobox', { name: 'From' })).toHaveValue('pc-hq');
  await expect(designer.ask.getByRole('combobox', { name: 'To' })).toHaveValue('vm-app');
  await expect(designer.answers.getByRole('list', { name: 'Steps' })).toBeVisible();

  await designer.showTab('Matrix');
  const asked = grid.getByRole('gridcell', { name: /^vm-app to sql-shop, .*Blocked/ });
  await goTo(page, asked);
  await page.keyboard.press('Enter');
  await designer.expectVerdict('Blocked');
  await expect(designer.ask.getByRole('combobox', { name: 'From' })).toHaveValue('vm-app');
});

test('the menu of a thing opens its column and its row of the matrix', async ({ page }) => {
  const designer = new Designer(page);
  const menu = async (name: string, item: string) => {
    await designer.select(name);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: item }).click();
  };
  const grid = designer.answers.getByRole('grid', { name: 'Who reaches whom' });
  await menu('sql-shop', 'Who reaches this');
  await expect(grid.getByRole('columnheader')).toHaveText(['From ↓ to →', 'sql-shop']);
  await expect(grid.getByRole('rowheader', { name: 'anyone' })).toBeVisible();
  await menu('vm-app', 'What this reaches');
  await expect(grid.getByRole('rowheader')).toHaveText(['vm-app']);
  await expect(grid.getByRole('columnheader', { name: 'pc-hq' })).toBeVisible();
});

test('the numbers on the canvas are those of the steps', async ({ page }) => {
  const designer = new Designer(page);
  const steps = designer.answers.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  await expect(steps).toHaveCount(7);
  await expect(designer.canvas.locator('[data-step]')).toHaveText(['1', '2, 3', '4', '5–7']);
  await expect(steps.last()).toContainText('Public network access of sql-shop is Disabled');
  await steps.last().getByRole('button', { name: 'Why, step 7' }).click();
  await expect(
    steps.last().getByRole('link', { name: 'paas-firewall/public-access-off-admits-private-endpoints-only' }),
  ).toBeVisible();
});

test('one Escape closes the list of commands, whatever was typed', async ({ page }) => {
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await expect(commands.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('fit');
  await page.keyboard.press('Escape');
  await expect(commands).toBeHidden();
});

test('the names panel shows every server and every alias in order', async ({ page }) => {
  const designer = new Designer(page);
  await designer.showTab('Names');
  const names = designer.answers.getByRole('tabpanel');
  await expect(names).toContainText('Public address');
  const aliases = names.getByRole('list', { name: 'Aliases' }).getByRole('listitem');
  await expect(aliases.nth(0)).toHaveText('sql-shop.database.windows.net');
  await expect(aliases.nth(1)).toHaveText('sql-shop.privatelink.database.windows.net');
  await expect(names).toContainText(/Asked in this order: .*inbound.*Azure DNS/);
  const steps = names.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  await expect(steps.first()).toContainText('10.0.0.68');
  await expect(steps.filter({ hasText: 'is linked to another VNet' })).toHaveCount(1);

  const client = names.getByRole('combobox', { name: 'Client' });
  await client.fill('bas-hub');
  await page.getByRole('option', { name: /^bas-hub/ }).click();
  await expect(steps.first()).not.toContainText('vnet-shop names');
});

test('the routes panel shows what won, what lost and why', async ({ page }) => {
  const designer = new Designer(page);
  await designer.showTab('Routes');
  const panel = designer.answers.getByRole('tabpanel');
  await panel.getByRole('button', { name: /Subnet/ }).click();
  await page.getByRole('option', { name: /^vnet-shop\/snet-app/ }).click();
  const routes = panel.getByRole('grid', { name: 'Effective routes' });
  await expect(routes.getByRole('row').filter({ hasText: '0.0.0.0/0' }).first()).toBeVisible();
  await expect(routes.getByRole('columnheader', { name: 'Why' })).toBeVisible();
  await expect(routes.getByRole('row').filter({ hasText: 'Active' }).first()).toBeVisible();
});

test('a finding selects what it is about, and its fix is taken', async ({ page }) => {
  const designer = new Designer(page);
  await designer.showTab('Findings');
  const finding = designer.answers
    .getByRole('region', { name: 'Warnings' })
    .getByRole('listitem')
    .filter({ hasText: 'lint/private-endpoint-without-dns' });
  await finding.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('.react-flow__node.selected')).not.toHaveCount(0);
  await expect(designer.inspector).toBeVisible();
  await designer.applyFix(linkZone);
  await expect(finding).toHaveCount(0);
  await designer.expectVerdict('Reachable, private endpoint');
});

test('a rule of the trace opens the rulebook at its place', async ({ page }) => {
  const designer = new Designer(page);
  const rule = 'dns/links-are-not-inherited-over-peering';
  const opened = page.waitForEvent('popup');
  await designer.answers.getByRole('link', { name: rule }).first().click();
  const rulebook = await opened;
  await expect(rulebook.getByRole('heading', { level: 1, name: 'Rulebook' })).toBeVisible();
  await expect(rulebook.getByRole('article', { name: rule, exact: true })).toBeInViewport();
  await expect(rulebook.getByRole('article', { name: rule, exact: true }).getByRole('link')).not.toHaveCount(
    0,
  );
  await expect(designer.box('sql-shop')).toBeVisible();
});

/** Walks the grid by the arrow keys, from its first cell to another. */
async function goTo(page: Page, cell: Locator): Promise<void> {
  const first = page.getByRole('gridcell').and(page.locator('[tabindex="0"]'));
  const place = async (of: Locator) => ({
    row: Number(await of.getAttribute('data-row')),
    column: Number(await of.getAttribute('data-column')),
  });
  const [from, to] = [await place(first), await place(cell)];
  await first.focus();
  for (let row = from.row; row < to.row; row += 1) await page.keyboard.press('ArrowDown');
  for (let column = from.column; column < to.column; column += 1) await page.keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
}
