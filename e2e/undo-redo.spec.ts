import { Designer, withoutFilePickers } from './designer.ts';
import { expect, type Page, test } from './fixtures.ts';

type Edit = readonly [what: string, act: (designer: Designer, page: Page) => Promise<void>];

/** Edits of every sort, each one step. */
const edits: readonly Edit[] = [
  ['a frame from the palette', (d) => d.place('VNet', { x: 420, y: 120 })],
  ['a frame in a frame', async (d) => d.drag('Subnet', await d.pointIn('vnet-1', { x: 0.3, y: 0.6 }))],
  ['a second one', async (d) => d.drag('Subnet', await d.pointIn('vnet-1', { x: 0.3, y: 0.97 }))],
  ['a machine', async (d) => d.place('VM', await d.pointIn('snet-1'))],
  ['a private endpoint', async (d) => d.place('Endpoint', await d.pointIn('snet-2'))],
  ['a service', (d) => d.place('Key Vault', { x: 900, y: 200 })],
  ['a connection', (d) => d.connect('pe-1', 'kv-1')],
  ['a fix', fixName],
  ['a name in place', renameInPlace],
  ['a name in the panel', renameInPanel],
  ['a prefix', changePrefix],
  ['a choice', closeToPublic],
  ['a switch', (d) => switchOff(d)],
  ['a drag', dragService],
  ['a nudge by key', (d, page) => nudge(d, page)],
  ['a larger frame by key', (d, page) => enlarge(d, page)],
  ['a duplicate', duplicate],
  ['a paste', pasteAgain],
  ['a deletion', (d, page) => deleteService(d, page)],
  ['a title', changeTitle],
];

test('takes back twenty edits of every sort and makes them again', async ({ page }) => {
  test.setTimeout(120_000);
  await withoutFilePickers(page);
  const designer = new Designer(page);
  await designer.startEmpty();
  const before = await designer.savedText();
  expect(edits).toHaveLength(20);

  for (const [what, act] of edits) await test.step(what, () => act(designer, page));
  const after = await designer.savedText();
  expect(after).not.toBe(before);

  const undone = await pressUntilDone(designer, 'undo');
  expect(undone).toBe(edits.length);
  await expect(designer.boxes()).toHaveCount(0);
  expect(await designer.savedText()).toBe(before);

  const redone = await pressUntilDone(designer, 'redo');
  expect(redone).toBe(edits.length);
  expect(await designer.savedText()).toBe(after);
});

test('undo goes on where another edit was made', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await designer.place('VNet', { x: 420, y: 120 });
  await designer.place('Key Vault', { x: 900, y: 200 });
  await designer.undoButton().click();
  await expect(designer.box('kv-1')).toBeHidden();
  await designer.place('SQL', { x: 900, y: 200 });
  await expect(designer.redoButton()).toBeDisabled();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(designer.boxes()).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(designer.box('vnet-1')).toBeVisible();
});

/** By the button, one press after the other, until there is nothing more. */
async function pressUntilDone(designer: Designer, which: 'undo' | 'redo'): Promise<number> {
  const button = which === 'undo' ? designer.undoButton() : designer.redoButton();
  let presses = 0;
  while ((await button.isEnabled()) && presses < 99) {
    await button.click();
    presses += 1;
  }
  return presses;
}

async function fixName(designer: Designer): Promise<void> {
  await designer.askWho('vm-1', 'kv-1');
  await designer.applyFix(/^Fix: Create private DNS zone privatelink\.vaultcore\.azure\.net/);
  await expect(designer.box('privatelink.vaultcore.azure.net')).toBeVisible();
}

async function renameInPlace(designer: Designer, page: Page): Promise<void> {
  await designer.box('vm-1').dblclick();
  await page.getByRole('textbox', { name: 'Name of vm-1' }).fill('vm-app');
  await page.keyboard.press('Enter');
  await expect(designer.box('vm-app')).toBeVisible();
}

async function renameInPanel(designer: Designer): Promise<void> {
  await designer.select('kv-1');
  await designer.setField('Name', 'kv-orders');
  await expect(designer.box('kv-orders')).toBeVisible();
}

async function changePrefix(designer: Designer): Promise<void> {
  await designer.select('snet-2');
  await designer.setField('Address prefix', '10.0.9.0/26');
  await expect(designer.box('snet-2')).toContainText('10.0.9.0/26');
}

async function closeToPublic(designer: Designer): Promise<void> {
  await designer.select('kv-orders');
  await designer.chooseField('Public network access', 'Disabled');
}

async function switchOff(designer: Designer): Promise<void> {
  const trusted = designer.inspector.getByRole('switch', { name: 'Allow trusted Microsoft services' });
  await designer.inspector.getByText('Allow trusted Microsoft services').click();
  await expect(trusted).not.toBeChecked();
}

async function dragService(designer: Designer, page: Page): Promise<void> {
  const from = await designer.pointIn('kv-orders', { x: 0.6, y: 0.8 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 90, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await designer.pointIn('kv-orders')).y).toBeGreaterThan(from.y + 40);
}

async function nudge(designer: Designer, page: Page): Promise<void> {
  const { x } = await designer.pointIn('kv-orders');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => (await designer.pointIn('kv-orders')).x).toBeLessThan(x);
}

async function enlarge(designer: Designer, page: Page): Promise<void> {
  await designer.select('vnet-1');
  const { width } = (await designer.box('vnet-1').boundingBox()) ?? { width: 0 };
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await designer.box('vnet-1').boundingBox())?.width).toBeGreaterThan(width);
}

async function duplicate(designer: Designer, page: Page): Promise<void> {
  await designer.select('kv-orders');
  const count = await designer.boxes().count();
  await page.keyboard.press('Control+d');
  await expect(designer.boxes()).toHaveCount(count + 1);
}

async function pasteAgain(designer: Designer, page: Page): Promise<void> {
  await designer.select('vm-app');
  const count = await designer.boxes().count();
  await page.keyboard.press('Control+c');
  await designer.select('snet-1');
  await page.keyboard.press('Control+v');
  await expect(designer.boxes()).toHaveCount(count + 1);
}

async function deleteService(designer: Designer, page: Page): Promise<void> {
  await designer.select('kv-orders');
  await page.keyboard.press('Delete');
  await expect(designer.box('kv-orders')).toBeHidden();
}

async function changeTitle(_: Designer, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Untitled design' }).click();
  await page.getByRole('textbox', { name: 'Title of the design' }).fill('Orders');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Orders', exact: true })).toBeVisible();
}
