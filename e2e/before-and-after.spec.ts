import { Designer } from './designer.ts';
import { expect, type Page, test } from './fixtures.ts';

test.setTimeout(120_000);

/** The whole of a workshop in one go: after-variant, difference, order of the change, presentation; keys from there on. */
test('from the service endpoint design to a presentation of its change', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await designer.expectVerdict('Reachable, service endpoint');

  await test.step('make the after-variant', async () => {
    await command(page, 'Convert to Private Link');
    const dialog = page.getByRole('dialog', { name: 'Convert services' });
    await expect(dialog.getByText('Adds pe-sql-shop (sqlServer)')).toBeVisible();
    await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
    await expect(dialog).toBeHidden();
    await designer.expectVerdict('Reachable, private endpoint');
  });

  await test.step('read the difference', async () => {
    await designer.showTab('Compare');
    const pair = designer.answers
      .getByRole('listbox', { name: 'Pairs that differ' })
      .getByRole('option', { name: /vm-app.*to.*sql-shop/ });
    await expect(pair).toContainText('changed');
    await expect(pair).toContainText('Reachable, service endpoint');
    await expect(pair).toContainText('Reachable, private endpoint');
    await expect(designer.answers.getByRole('status').filter({ hasText: 'lost' })).toContainText(/0\s*lost/);
  });

  await test.step('rehearse the way there', async () => {
    await command(page, 'Rehearse a migration');
    const dialog = page.getByRole('dialog', { name: 'Rehearse a migration' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Rehearse', exact: true }).click();
    await expect(dialog.getByRole('heading', { name: 'Safe order', exact: true })).toBeVisible();
    const steps = dialog.getByRole('grid', { name: 'Steps of the plan' }).getByRole('row');
    await expect(steps.last()).toContainText('Disable public network access of sql-shop');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('make a step of each variant', async () => {
    await page.getByRole('tab', { name: 'Steps' }).click();
    await page.getByRole('button', { name: 'Add a step for each variant' }).click();
    const steps = page.getByRole('grid', { name: 'Steps' }).getByRole('row');
    await expect(steps).toHaveText([/Design/, /With Private Link/]);
  });

  await test.step('present to the end by keyboard', async () => {
    await designer.canvas.focus();
    await page.keyboard.press('p');
    const stage = page.getByRole('region', { name: 'Presentation' });
    await expect(stage).toContainText('1 / 2');
    await page.keyboard.press('Home');
    await expect(stage).toContainText('Reachable, service endpoint');
    await page.keyboard.press('ArrowRight');
    await expect(stage).toContainText('2 / 2');
    await expect(stage).toContainText('Reachable, private endpoint');
    await page.keyboard.press('ArrowRight');
    await expect(designer.message('This was the last step.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(stage).toBeHidden();
  });
});

/** Runs a command by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
