import { Designer, withoutFilePickers } from './designer.ts';
import { expect, expectNoSeriousAxeViolations, test } from './fixtures.ts';

test('the service endpoint design becomes Private Link, in a variant of its own', async ({ page }) => {
  await withoutFilePickers(page);
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await designer.expectVerdict('Reachable, service endpoint');

  await page.getByRole('button', { name: 'Design', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Convert to Private Link or back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Convert services' });
  const preview = dialog.getByRole('region', { name: 'What would change' });
  await expect(preview.getByText('Adds pe-sql-shop (sqlServer)')).toBeVisible();
  await expect(preview.getByText('vm-app → sql-shop')).toBeVisible();

  // What a part is for shows when it is left out.
  await dialog.getByRole('checkbox', { name: /^Links to the VNets/ }).press(' ');
  await expect(preview.getByText('vm-app does not reach sql-shop any more')).toBeVisible();
  await dialog.getByRole('checkbox', { name: /^Links to the VNets/ }).press(' ');
  await expect(preview.getByText('vm-app does not reach sql-shop any more')).toBeHidden();

  await expect(dialog.getByRole('textbox', { name: 'Name of the variant' })).toHaveValue('With Private Link');
  await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(designer.message('“With Private Link” is made and shown.')).toBeVisible();
  await designer.expectVerdict('Reachable, private endpoint');
  await expect(designer.box('pe-sql-shop')).toBeInViewport();
  await expect(designer.canvas).toBeFocused();

  const saved = JSON.parse(await designer.savedText());
  expect(saved.document.variants.map(({ name }: { name: string }) => name)).toEqual([
    'Design',
    'With Private Link',
  ]);

  // One step, taken back as one.
  await designer.undoButton().click();
  await designer.expectVerdict('Reachable, service endpoint');
  await expect(designer.box('pe-sql-shop')).toBeHidden();
});

test('a service is converted alone, in the shown variant, from its inspector', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  await designer.select('sql-shop');
  await designer.inspector.getByRole('button', { name: 'Convert…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Convert services' });
  await dialog.getByRole('radio', { name: 'Service endpoints' }).click();
  await expect(dialog.getByText('Removes pe-sql.')).toBeVisible();
  await expect(dialog.getByText(/^pc-hq does not reach sql-shop any more/)).toBeVisible();
  await dialog.getByRole('radio', { name: /^Into “Design”/ }).click();
  await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(dialog).toBeHidden();
  await designer.askWho('vm-app', 'sql-shop');
  await designer.expectVerdict('Reachable, service endpoint');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the dialog passes the checks for everybody', async ({ page }) => {
      const designer = new Designer(page);
      await designer.startFrom('A service endpoint is not for everybody');
      await designer.expectVerdict('Blocked');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      await page.keyboard.type('Convert to Private Link');
      await page.keyboard.press('Enter');
      const preview = page.getByRole('region', { name: 'What would change' });
      await expect(preview.getByText('Adds pe-sql-shop (sqlServer)')).toBeVisible();
      await expectNoSeriousAxeViolations(page, '[role="dialog"]');
    });
  });
}
