import { readFileSync } from 'node:fs';
import { Designer, withoutFilePickers } from './designer.ts';
import { dropFile } from './drop-file.ts';
import { expect, expectNoSeriousAxeViolations, type Locator, test } from './fixtures.ts';

/** The gallery's service endpoint design, and the same with Private Link as a second variant. */
function twoVariants(): string {
  const url = new URL('../public/gallery/service-endpoint.reachboard.json', import.meta.url);
  const saved = JSON.parse(readFileSync(url, 'utf8'));
  const [first] = saved.document.variants;
  const set = {
    'snet-endpoints': {
      kind: 'subnet',
      name: 'snet-endpoints',
      parent: 'vnet-app',
      settings: { prefix: '10.0.2.0/24' },
    },
    zone: {
      kind: 'privateDnsZone',
      name: 'privatelink.database.windows.net',
      settings: { links: [{ vnet: 'vnet-app' }] },
    },
    'pe-sql': {
      kind: 'privateEndpoint',
      name: 'pe-sql',
      parent: 'snet-endpoints',
      settings: { target: 'sql-shop', subresource: 'sqlServer', address: '10.0.2.4', dnsZoneGroup: ['zone'] },
    },
    'snet-app': { settings: { serviceEndpoints: [] } },
    'sql-shop': { settings: { publicNetworkAccess: 'Disabled', vnetRules: [] } },
  };
  saved.document.variants = [
    { ...first, name: 'Service endpoint' },
    { id: 'after', name: 'Private Link', change: { set, removed: [] } },
  ];
  return JSON.stringify(saved);
}

test.beforeEach(({ page }) => withoutFilePickers(page));

test('a safe order is found, spoiled by hand, named as the mistake it is, and found again', async ({
  page,
}) => {
  const designer = new Designer(page);
  const dialog = await openRehearsal(designer);
  // The other way first, then back: choosing one end as the other swaps them.
  await choose(dialog, 'From', 'Private Link');
  await choose(dialog, 'From', 'Service endpoint');
  await dialog.getByRole('button', { name: 'Rehearse', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Safe order', exact: true })).toBeVisible();

  const steps = dialog.getByRole('grid', { name: 'Steps of the plan' }).getByRole('row');
  const off = steps.filter({ hasText: 'Disable public network access' }).first();
  const count = await steps.count();
  expect(count).toBeGreaterThan(2);

  // To the top with the keyboard alone: the row, then Alt and the arrow.
  await off.click();
  for (let turn = 1; turn < count; turn += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect(steps.first()).toContainText('Disable public network access');
  await expect(dialog.getByRole('heading', { name: 'Order made by hand interrupts' })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Step 1' })).toContainText(
    'Public access off before DNS is ready',
  );

  await expect(dialog.getByRole('region', { name: 'Interruptions' })).toContainText('vm-app to sql-shop');
  await expectNoSeriousAxeViolations(page, '[role=dialog]');

  // And down again by a press, which needs no dragging.
  await steps.first().getByRole('button', { name: 'Move step 1 down' }).click();
  await expect(steps.nth(1)).toContainText('Disable public network access');

  // At the top its arrow goes off, and the keyboard stays in the row.
  await steps.nth(1).getByRole('button', { name: 'Move step 2 up' }).press('Enter');
  await expect(steps.first().getByRole('button', { name: 'Move step 1 down' })).toBeFocused();

  await dialog.getByRole('button', { name: 'Back to the found order' }).click();
  await expect(dialog.getByRole('heading', { name: 'Safe order', exact: true })).toBeVisible();

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as Markdown' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('from Service endpoint to Private Link');
  expect(text).toContain('**Safe order.**');
});

test('one variant alone has nothing to migrate to', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await page.getByRole('button', { name: 'Design', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rehearse a migration' }).click();
  await expect(page.getByRole('dialog', { name: 'Rehearse a migration' })).toContainText(
    'There is nothing to migrate to',
  );
});

async function openRehearsal(designer: Designer): Promise<Locator> {
  await designer.startEmpty();
  await dropFile(designer.page, 'two.reachboard.json', twoVariants());
  await expect(designer.box('vm-app')).toBeVisible();
  await designer.page.getByRole('button', { name: 'Design', exact: true }).click();
  await designer.page.getByRole('menuitem', { name: 'Rehearse a migration' }).click();
  return designer.page.getByRole('dialog', { name: 'Rehearse a migration' });
}

async function choose(dialog: Locator, label: 'From' | 'To', variant: string): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await dialog.page().getByRole('option', { name: variant, exact: true }).click();
}
