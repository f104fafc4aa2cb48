import { strFromU8, unzipSync } from 'fflate';
import { Designer, withoutFilePickers } from './designer.ts';
import { chooseFormat, downloadFrom, openExport } from './exchange.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(({ page }) => withoutFilePickers(page));

test('draws a secured virtual hub by hand, asks, and lets its firewall pass', async ({ page }) => {
  // Some forty gestures: on a loaded machine each may take a second.
  test.setTimeout(90_000);
  const designer = new Designer(page);
  await designer.startEmpty();
  const { x, y } = (await designer.canvas.boundingBox()) ?? { x: 0, y: 0 };

  await designer.drag('Virtual WAN', { x: x + 620, y: y + 80 });
  await designer.drag('Virtual hub', { x: x + 280, y: y + 50 });
  await designer.drag('VNet', { x: x + 60, y: y + 250 });
  await designer.drag('Subnet', await designer.pointIn('vnet-1', { x: 0.3, y: 0.6 }));
  await designer.drag('VNet', { x: x + 440, y: y + 250 });
  await designer.drag('Subnet', await designer.pointIn('vnet-2', { x: 0.3, y: 0.6 }));
  await designer.drag('VM', await designer.pointIn('snet-1'));
  await designer.drag('VM', await designer.pointIn('snet-2'));

  await designer.drag('VM', await designer.pointIn('vhub-1'));
  await expect(
    designer.message('A virtual machine stands in a subnet; vhub-1 is a virtual hub.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await designer.connect('vnet-1', 'vhub-1');
  await designer.connect('vnet-2', 'vhub-1');
  await designer.askWho('vm-1', 'vm-2', 443);
  await designer.expectVerdict('Reachable, private');

  await designer.drag('Firewall', await designer.pointIn('vhub-1'));
  await designer.select('vhub-1');
  await expect(designer.inspector.getByRole('button', { name: /Virtual WAN$/ })).toContainText('vwan-1');
  await designer.chooseField('Private traffic through', 'afw-1');
  await designer.expectVerdict('Blocked');
  await designer.applyFix(/^Fix/);
  await designer.expectVerdict('Reachable, private');
  await expect(designer.answers).toContainText(/vhub-1 sends \S+( \S+)? to afw-1/);

  await designer.showTab('Routes');
  await expect(designer.answers).toContainText('learned from the virtual hub');
  await page.keyboard.press('Escape');
  await designer.undoButton().click();
  await designer.expectVerdict('Blocked');
  await designer.redoButton().click();
  await designer.expectVerdict('Reachable, private');

  const dialog = await openExport(page);
  await chooseFormat(dialog, 'ARM template');
  const template = await downloadFrom(dialog);
  const text = Object.values(unzipSync(template.bytes))
    .map((file) => strFromU8(file))
    .join('\n');
  for (const type of ['virtualWans', 'virtualHubs', 'virtualHubs/routingIntent', 'azureFirewalls'])
    expect(text).toContain(`Microsoft.Network/${type}"`);
});

test('draws a private AKS cluster by the keyboard; the form asks for nothing that means nothing', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  await addByKey(designer, 'vnet', 'vnet-1');
  await addByKey(designer, 'subnet', 'snet-1');
  await addByKey(designer, 'kubernetes', 'aks-1');
  const field = (label: string) => designer.inspector.getByText(label, { exact: true }).first();
  await expect(field('Authorised IP ranges')).toBeVisible();
  await expect(field('Private DNS zone')).toBeHidden();
  await designer.inspector.getByRole('button', { name: 'Public API server' }).press('Enter');
  await page.getByRole('option', { name: 'Private cluster' }).press('Enter');
  await expect(field('Private DNS zone')).toBeVisible();
  await expect(field('Authorised IP ranges')).toBeHidden();

  await addByKey(designer, 'node pool', 'pool1');
  await expect(designer.inspector.getByRole('button', { name: /Cluster$/ })).toContainText('aks-1');
  await addByKey(designer, 'subnet', 'snet-2');
  await addByKey(designer, 'vm', 'vm-1');
  await page.keyboard.press('a');
  await expect(designer.ask.getByRole('combobox', { name: 'To' })).toBeFocused();
  await page.keyboard.type('aks-1');
  await page.keyboard.press('Enter');
  await designer.expectVerdict('Reachable, private endpoint');
});

test('finds settings in the palette by the names that people know', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  const search = page.getByRole('searchbox', { name: 'Find a service' });
  for (const [words, label] of [
    ['subnet peering', 'Peering'],
    ['routing intent', 'Virtual hub'],
    ['ampls', 'Monitor scope'],
    ['nsp', 'Perimeter'],
    ['failover group', 'SQL'],
  ] as const) {
    await search.fill(words);
    await expect(designer.paletteItem(label)).toBeVisible();
  }
});

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
