import { Designer } from './designer.ts';
import { expect, type Page, test } from './fixtures.ts';

const fix = /^Fix: Create private DNS zone privatelink\.vaultcore\.azure\.net, link it to vnet-1/;

test('draws a VM and a Key Vault by dragging, asks, and fixes the name', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  const corner = await cornerOf(designer);

  await designer.drag('Region', { x: corner.x + 80, y: corner.y + 60 });
  await designer.drag('VNet', await designer.pointIn('West Europe', { x: 0.2, y: 0.6 }));
  await designer.drag('Subnet', await designer.pointIn('vnet-1', { x: 0.3, y: 0.6 }));
  await designer.drag('Subnet', await designer.pointIn('vnet-1', { x: 0.3, y: 0.97 }));
  await designer.drag('VM', await designer.pointIn('snet-1'));
  await designer.drag('Endpoint', await designer.pointIn('snet-2'));
  await designer.drag('Key Vault', { x: corner.x + 660, y: corner.y + 160 });
  await designer.connect('pe-1', 'kv-1');
  await designer.askWho('vm-1', 'kv-1', 443);

  await expectPublicName(designer);
  await designer.applyFix(fix);
  await expectPrivateEndpoint(designer);
});

test('draws, asks and fixes by the keyboard alone', async ({ page }) => {
  const designer = new Designer(page);
  const { keyboard } = page;
  await page.goto('./');
  await designer.tabTo(page.getByRole('button', { name: 'Start empty' }));
  await keyboard.press('Enter');
  await expect(designer.canvas).toBeFocused();

  await addByKey(designer, 'vnet', 'vnet-1');
  await addByKey(designer, 'subnet', 'snet-1');
  await addByKey(designer, 'vm', 'vm-1');
  await addByKey(designer, 'subnet', 'snet-2');
  await addByKey(designer, 'endpoint', 'pe-1');
  await addByKey(designer, 'key vault', 'kv-1');

  await goByKey(page, 'pe-1');
  await keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Connect pe-1 to' })).toBeVisible();
  await keyboard.type('kv-1');
  await keyboard.press('Enter');
  await expect(designer.inspector).toContainText('kv-1');

  await goByKey(page, 'vm-1');
  await keyboard.press('F2');
  await keyboard.type('vm-app');
  await keyboard.press('Enter');
  await expect(designer.box('vm-app')).toBeVisible();
  await goByKey(page, 'snet-2');
  await designer.tabTo(designer.inspector.getByRole('textbox', { name: 'Address prefix' }));
  await keyboard.type('10.0.9.0/26');
  await keyboard.press('Enter');
  await expect(designer.box('snet-2')).toContainText('10.0.9.0/26');
  await designer.tabTo(designer.canvas, 'Shift+Tab');

  await goByKey(page, 'vm-app');
  const before = await designer.pointIn('vm-app');
  await keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await designer.pointIn('vm-app')).x).toBeGreaterThan(before.x);
  await keyboard.press('a');
  await expect(designer.ask.getByRole('combobox', { name: 'To' })).toBeFocused();
  await keyboard.type('kv-1');
  await keyboard.press('Enter');

  await expectPublicName(designer);
  await designer.tabTo(designer.answers.getByRole('button', { name: fix }));
  await keyboard.press('Enter');
  await designer.tabTo(page.getByRole('button', { name: 'Apply' }));
  await keyboard.press('Enter');
  await expectPrivateEndpoint(designer);
});

test('draws, connects, moves, asks and fixes by single clicks', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  const corner = await cornerOf(designer);

  await designer.place('VNet', { x: corner.x + 120, y: corner.y + 60 });
  await designer.place('Subnet', await designer.pointIn('vnet-1', { x: 0.3, y: 0.6 }));
  await designer.place('Subnet', await designer.pointIn('vnet-1', { x: 0.3, y: 0.97 }));
  await designer.place('VM', await designer.pointIn('snet-2'));
  await designer.place('Endpoint', await designer.pointIn('snet-2', { x: 0.5, y: 0.95 }));
  await designer.place('Key Vault', { x: corner.x + 600, y: corner.y + 160 });

  await designer.box('vm-1').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move into another container' }).click();
  await page
    .getByRole('dialog', { name: 'Move vm-1 to' })
    .getByRole('menuitem', { name: /^snet-1/ })
    .click();
  await expect.poll(async () => isInside(designer, 'vm-1', 'snet-1')).toBe(true);

  await page.getByRole('button', { name: 'Connect two things' }).click();
  await designer.box('pe-1').click();
  await designer.box('kv-1').click();
  await page.getByRole('button', { name: 'Ask from one thing to another' }).click();
  await designer.box('vm-1').click();
  await designer.box('kv-1').click();

  await expectPublicName(designer);
  await designer.applyFix(fix);
  await expectPrivateEndpoint(designer);
});

/** No zone: the name leads on to the public address, and the trace says so. */
async function expectPublicName(designer: Designer): Promise<void> {
  await designer.expectVerdict(/^(?!Reachable, private).*Show why$/);
  await expect(designer.answers).toContainText(
    'There is no private zone privatelink.vaultcore.azure.net, so kv-1.privatelink.vaultcore.azure.net leads to the public address.',
  );
  await expect(
    designer.answers.getByRole('link', { name: 'dns/unlinked-zone-falls-back-to-public' }),
  ).toBeVisible();
}

async function expectPrivateEndpoint(designer: Designer): Promise<void> {
  await designer.expectVerdict('Reachable, private endpoint');
  await expect(designer.box('privatelink.vaultcore.azure.net')).toBeVisible();
  await expect(designer.answers.getByRole('button', { name: /^Fix/ })).toHaveCount(0);
}

/** The palette by its key: type, Enter, and the new thing is selected on the canvas. */
async function addByKey(designer: Designer, words: string, name: string): Promise<void> {
  const { page } = designer;
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find a service' })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(designer.canvas).toBeFocused();
}

/** The command palette goes to a thing by its name. */
async function goByKey(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type(`go to ${name}`);
  await page.keyboard.press('Enter');
  const { canvas, inspector } = new Designer(page);
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(canvas).toBeFocused();
}

async function cornerOf(designer: Designer): Promise<{ x: number; y: number }> {
  return designer.canvas.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x, y };
  });
}

async function isInside(designer: Designer, inner: string, outer: string): Promise<boolean> {
  const [a, b] = [await designer.box(inner).boundingBox(), await designer.box(outer).boundingBox()];
  return a !== null && b !== null && a.x >= b.x && a.y >= b.y && a.y + a.height <= b.y + b.height;
}
