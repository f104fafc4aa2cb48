import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Designer, withoutFilePickers } from './designer.ts';
import { dropFile, dropFiles } from './drop-file.ts';
import { expectRead, importDialog, importRead } from './exchange.ts';
import { expect, expectNoSeriousAxeViolations, type Page, test } from './fixtures.ts';
import { parameters, template } from './template.ts';

test.beforeEach(({ page }) => withoutFilePickers(page));

test('a template that is dropped is shown first, asks for its parameters, and answers a question', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFile(page, 'shop.json', template());
  const dialog = importDialog(page);
  await expectRead(dialog);
  await expect(designer.boxes()).toHaveCount(0);
  await expect(dialog.getByRole('status')).toContainText('understood');
  await dialog.getByRole('tab', { name: /^Generic boxes/ }).click();
  await expect(dialog.getByRole('tabpanel')).toContainText('quantum-import');
  await expect(dialog.getByRole('tabpanel')).toContainText('resources[5]');

  const secret = dialog.getByLabel('adminPassword');
  await expect(secret).toHaveAttribute('type', 'password');
  await secret.fill('correct horse battery');
  await dialog.getByRole('textbox', { name: 'machineName' }).fill('vm-web');
  await expectRead(dialog);
  await dialog.getByRole('tab', { name: /^Understood/ }).click();
  await expect(dialog.getByRole('tabpanel')).toContainText('vm-web');
  await importRead(dialog);

  await expect(designer.box('vm-web')).toBeVisible();
  await expect(designer.box('quantum-import')).toBeVisible();
  await expect(designer.box('snet-app')).toBeInViewport({ ratio: 0.99 });
  await designer.answers.getByRole('button', { name: /^vm-web → stimport/ }).click();
  await designer.expectVerdict(/^(Reachable|Blocked|Misdirected|Depends)/);
  expect(await designer.savedText()).not.toContain('correct horse battery');
});

test('template and parameters that are dropped together, or one after the other, belong together', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFiles(page, [
    { name: 'values.json', content: parameters('vm-both') },
    { name: 'shop.json', content: template() },
  ]);
  const dialog = importDialog(page);
  await expectRead(dialog);
  await expect(dialog.getByRole('region', { name: 'Parameters' })).toHaveCount(0);
  await expect(dialog.getByRole('region', { name: 'Files' })).toContainText('values.json parameters');
  await expect(dialog.getByRole('tabpanel')).toContainText('vm-both');

  await dropFiles(page, [
    { name: 'shop.json', content: template() },
    { name: 'second.json', content: networks([0]) },
  ]);
  await expect(dialog.getByRole('region', { name: 'Files' })).toContainText('second.json left out');
  await expect(dialog.getByRole('region', { name: 'Parameters' })).toBeVisible();
  await dropFile(page, 'values.json', parameters('vm-later'));
  await expect(dialog.getByRole('tabpanel')).toContainText('vm-later');
  await expect(dialog.getByRole('region', { name: 'Parameters' })).toHaveCount(0);
});

test('lists of resources that are dropped together are read together', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFiles(page, [
    { name: 'first.json', content: networks([0]) },
    { name: 'second.json', content: networks([1]) },
  ]);
  const dialog = importDialog(page);
  await expectRead(dialog);
  await expect(dialog.getByRole('region', { name: 'Files' })).not.toContainText('left out');
  await expect(dialog.getByRole('tabpanel')).toContainText('first.json [0]');
  await expect(dialog.getByRole('tabpanel')).toContainText('second.json [0]');
  await importRead(dialog);
  await expect(designer.box('vnet-0')).toBeVisible();
  await expect(designer.box('vnet-1')).toBeVisible();
});

test('sanitised, no name or id of the file is kept', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFiles(page, [
    { name: 'secret-customer.json', content: template() },
    { name: 'values.json', content: parameters('vm-secret') },
  ]);
  const dialog = importDialog(page);
  await expectRead(dialog);
  await expect(dialog.getByRole('tabpanel')).toContainText('vm-secret');
  await dialog.getByText('Sanitise', { exact: true }).click();
  await expect(dialog.getByRole('tabpanel')).not.toContainText('vm-secret');
  await expectRead(dialog);
  await importRead(dialog);
  await expect(designer.boxes().first()).toBeVisible();
  const saved = await designer.savedText();
  for (const name of ['vm-secret', 'stimport', 'vnet-import', 'secret-customer'])
    expect(saved).not.toContain(name);
});

test('in place of the open design: undo brings it back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  const before = await designer.savedText();
  await dropFiles(page, both('vm-web'));
  const dialog = importDialog(page);
  await expectRead(dialog);
  await dialog.getByText('In place of “Service endpoint”').click();
  await importRead(dialog);
  await expect(designer.box('vm-web')).toBeVisible();
  await expect(designer.box('vm-app')).toHaveCount(0);
  await designer.undoButton().click();
  await expect(designer.box('vm-app')).toBeVisible();
  expect(await designer.savedText()).toBe(before);
});

test('as a new design: the one before is a press away', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await dropFiles(page, both('vm-web'));
  const dialog = importDialog(page);
  await expectRead(dialog);
  await importRead(dialog);
  await expect(designer.box('vm-web')).toBeVisible();
  await designer.message('understood').getByRole('button', { name: 'Go back' }).click();
  await expect(designer.box('vm-app')).toBeVisible();
});

test('imported again into the design: places stay, news come, what is gone goes when asked to', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFile(page, 'networks.json', networks([0, 1]));
  const dialog = importDialog(page);
  await expectRead(dialog);
  await importRead(dialog);
  await designer.select('vnet-0');
  await designer.canvas.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Alt+ArrowDown');
  const moved = await placeIn(designer, 'vnet-0');

  await dropFile(page, 'networks.json', networks([0, 2], '10.99.0.0/24'));
  await expectRead(dialog);
  await dialog.getByText(/^Into “/).click();
  await expect(dialog).toContainText('1 brought up to date, 1 new, 1 not in the import any more.');
  await expect(dialog).toContainText('Brought up to date: vnet-0');
  await expect(dialog).toContainText('New: vnet-2');
  await dialog.getByText('Remove what is gone').click();
  await importRead(dialog);
  await expect(designer.box('vnet-2')).toBeVisible();
  await expect(designer.box('vnet-1')).toHaveCount(0);
  expect(await placeIn(designer, 'vnet-0')).toEqual(moved);
  expect(await designer.savedText()).toContain('10.99.0.0/24');
  await designer.undoButton().click();
  await expect(designer.box('vnet-1')).toBeVisible();
  await expect(designer.box('vnet-2')).toHaveCount(0);
});

test('closing the dialog changes nothing; reading can be ended and begun again', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  const before = await designer.savedText();
  const letWorkersHear = await holdWorkers(page);
  await dropFile(page, 'large.json', manyNetworks(4000));
  const dialog = importDialog(page);
  await dialog.getByRole('button', { name: 'Cancel' }).first().click();
  await expect(dialog.getByRole('status')).toContainText('Cancelled. Nothing was changed.');
  await letWorkersHear();
  await dialog.getByRole('button', { name: 'Read again' }).click();
  await expectRead(dialog);
  await expect(dialog.getByRole('status')).toContainText('4000 resources read');
  // Of a long list only what is in sight is drawn.
  expect(await dialog.getByRole('listitem').count()).toBeLessThan(60);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(designer.canvas).toBeFocused();
  expect(await designer.savedText()).toBe(before);
});

test('the text of a template is pasted on the canvas', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = new Designer(page);
  await designer.startEmpty();
  await page.evaluate((text) => navigator.clipboard.writeText(text), template());
  await designer.canvas.focus();
  await page.keyboard.press('Control+v');
  const dialog = importDialog(page);
  await expectRead(dialog);
  await expect(dialog.getByRole('region', { name: 'Files' })).toContainText('Pasted text');
  await importRead(dialog);
  await expect(designer.box('stimport')).toBeVisible();
});

const strangers: readonly (readonly [name: string, content: string, says: RegExp])[] = [
  ['paper.pdf', '%PDF-1.7 nothing', /PDF/],
  ['cut.json', template().slice(0, 700), /JSON|cut/],
  ['main.tf', 'resource "azurerm_virtual_network" "x" {\n}', /Terraform/],
  ['parameters.json', parameters('vm'), /template/],
];

for (const [name, content, says] of strangers) {
  test(`${name} is refused in words and changes nothing`, async ({ page }) => {
    const designer = new Designer(page);
    await designer.startFrom('Service endpoint');
    await dropFile(page, name, content);
    const dialog = importDialog(page);
    await expect(dialog.getByText('Nothing here could be read.')).toBeVisible();
    await expect(dialog.getByRole('tabpanel')).toContainText(says);
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(designer.box('vm-app')).toBeVisible();
  });
}

test('files that are held over the page say what dropping does', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  const dataTransfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{}'], 'x.json'));
    return data;
  });
  const hint = page.getByText('Drop to open a design, or to read what comes from Azure');
  await designer.canvas.dispatchEvent('dragenter', { dataTransfer });
  await expect(hint).toBeVisible();
  await designer.canvas.dispatchEvent('dragleave', { dataTransfer });
  await expect(hint).toBeHidden();
});

test('Bicep is told the way through its compiler', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFile(page, 'main.bicepparam', "using 'main.bicep'");
  await expect(importDialog(page)).toContainText(
    'reachboard import main.bicepparam --out main.reachboard.json',
  );
  await dropFile(page, 'x";rm -rf $HOME".bicep', 'param a string');
  await expect(importDialog(page).getByRole('code').first()).toHaveText(
    'reachboard import "xrm -rf HOME.bicep" --out "xrm -rf HOME.reachboard.json"',
  );
});

test('by the keyboard alone, from the first visit to the first answer', async ({ page }) => {
  const designer = new Designer(page);
  const gallery = await designer.openGallery();
  await designer.tabTo(gallery.getByRole('button', { name: 'Import from Azure' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = importDialog(page);
  await expect(dialog.getByRole('button', { name: 'Choose files' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(
    both('vm-web').map(({ name, content }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })),
  );
  await expectRead(dialog);
  await designer.tabTo(dialog.getByRole('button', { name: 'Import', exact: true }));
  await page.keyboard.press('Enter');
  await expect(designer.box('vm-web')).toBeVisible();
  await expect(designer.canvas).toBeFocused();
  await designer.tabTo(designer.answers.getByRole('button', { name: /^vm-web → stimport/ }));
  await page.keyboard.press('Enter');
  await designer.expectVerdict(/^(Reachable|Blocked|Misdirected|Depends)/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 768 } });

    test('every state of the dialog has no serious fault, and fits a small window', async ({ page }) => {
      test.setTimeout(120_000);
      const designer = new Designer(page);
      const gallery = await designer.openGallery();
      await gallery.getByRole('button', { name: 'Import from Azure' }).click();
      const dialog = importDialog(page);
      await expect(dialog.getByRole('button', { name: 'Choose files' })).toBeVisible();
      await expectNoSeriousAxeViolations(page);
      await dropFile(page, 'main.bicep', 'param a string');
      await expect(dialog).toContainText('bicep build main.bicep');
      await expectNoSeriousAxeViolations(page);
      await dropFile(page, 'shop.json', template());
      await expectRead(dialog);
      for (const tab of await dialog.getByRole('tab').all()) {
        await tab.click();
        await expectNoSeriousAxeViolations(page);
      }
      await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeInViewport({ ratio: 1 });
      await dropFile(page, 'paper.pdf', '%PDF-1.7 nothing');
      await expect(dialog.getByText('Nothing here could be read.')).toBeVisible();
      await expectNoSeriousAxeViolations(page);
    });
  });
}

// Templates that others wrote; they lie outside of this repository and are read where they are.
const corpus = '/work/shared/corpus/visible';

test('a template that others wrote opens, is laid out, and answers', async ({ page }) => {
  test.skip(!existsSync(corpus), 'there is no corpus on this machine');
  const [name = ''] = readdirSync(corpus)
    .filter((file) => file.endsWith('.json'))
    .filter((file) => /"Microsoft\.Compute\/virtualMachines"/.test(readFileSync(join(corpus, file), 'utf8')))
    .sort();
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFile(page, name, readFileSync(join(corpus, name)));
  const dialog = importDialog(page);
  await expectRead(dialog);
  await importRead(dialog);
  await expect(designer.boxes().first()).toBeVisible();
  await designer.answers.getByRole('button', { name: /→/ }).first().click();
  await designer.expectVerdict(/\. Show why$/);
});

function both(machine: string) {
  return [
    { name: 'shop.json', content: template() },
    { name: 'values.json', content: parameters(machine) },
  ];
}

/** So many networks. */
function manyNetworks(count: number): string {
  return networks(Array.from({ length: count }, (_, index) => index));
}

/** Networks as Azure's command line lists them; the first one may have another prefix. */
function networks(numbers: readonly number[], first?: string): string {
  const group = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-large';
  return JSON.stringify(
    numbers.map((index) => ({
      id: `${group}/providers/Microsoft.Network/virtualNetworks/vnet-${index}`,
      name: `vnet-${index}`,
      type: 'Microsoft.Network/virtualNetworks',
      location: 'westeurope',
      addressSpace: {
        addressPrefixes: [(index === 0 && first) || `10.${index % 256}.${Math.floor(index / 256)}.0/24`],
      },
    })),
  );
}

/** Where a thing stands in the saved file. */
async function placeIn(designer: Designer, name: string): Promise<unknown> {
  const { document } = JSON.parse(await designer.savedText());
  const resources: Record<string, { readonly name: string }> = document.variants[0].design.resources;
  const id = Object.keys(resources).find((key) => resources[key]?.name === name) ?? '';
  return document.canvas.places[id];
}

/** Workers hear nothing more until the returned function is called: so that reading lasts as long as a test wants. */
async function holdWorkers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = () => {};
    Object.assign(window, {
      letWorkersHear: () => Object.assign(Worker.prototype, { postMessage }),
    });
  });
  return () => page.evaluate(() => (window as unknown as { letWorkersHear(): void }).letWorkersHear());
}
