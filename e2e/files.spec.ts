import { readFileSync } from 'node:fs';
import { Designer, withoutFilePickers } from './designer.ts';
import { dropFile } from './drop-file.ts';
import { expect, type Page, test } from './fixtures.ts';

interface Saved {
  format: string;
  version: number;
  document: {
    title: string;
    variants: { id: string; design: { resources: Record<string, Record<string, unknown>> } }[];
  };
}

test.beforeEach(({ page }) => withoutFilePickers(page));

test('a saved file opens again as the same document, dropped or chosen', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  const file = await designer.save();
  expect(file.suggestedFilename()).toBe('private-link-hub-and-spoke.reachboard.json');
  const text = await designer.savedText();
  const count = await designer.boxes().count();

  await newDesign(page);
  await dropFile(page, 'again.reachboard.json', text);
  await expect(designer.boxes()).toHaveCount(count);
  expect(await designer.savedText()).toBe(text);

  await newDesign(page);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({
    name: 'chosen.reachboard.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(designer.boxes()).toHaveCount(count);
  expect(await designer.savedText()).toBe(text);
});

const refused: readonly { readonly what: string; readonly text: () => string; readonly says: RegExp }[] = [
  { what: 'cut off', text: () => sample().slice(0, 900), says: /not valid JSON.*may be cut off/ },
  {
    what: 'no JSON',
    text: () => '<html><script>window.hostile = true</script></html>',
    says: /not valid JSON/,
  },
  { what: 'JSON of something else', text: () => '{"resources": []}', says: /no Reachboard design/ },
  {
    what: 'from a newer version',
    text: () => JSON.stringify({ ...JSON.parse(sample()), version: 999 }),
    says: /newer/i,
  },
  { what: 'junk of 25 MB', text: () => 'x'.repeat(25 * 1024 * 1024), says: /25 MB.*20 MB at most/ },
];

for (const { what, text, says } of refused) {
  test(`a file that is ${what} is refused in words and changes nothing`, async ({ page }) => {
    const designer = new Designer(page);
    await designer.startEmpty();
    await designer.place('VNet', { x: 420, y: 120 });
    await dropFile(page, 'hostile.reachboard.json', text());
    await expect(designer.message(says)).toBeVisible();
    await expectUntouched(designer);
  });
}

test('names with markup stay text', async ({ page }) => {
  const markup = '<img src=x onerror="window.hostile=true"><script>window.hostile=true</script>';
  const designer = new Designer(page);
  await designer.startEmpty();
  await dropFile(
    page,
    'markup.reachboard.json',
    changed((saved) => {
      saved.document.title = markup;
      for (const resource of Object.values(saved.document.variants[0]?.design.resources ?? {})) {
        resource.name = `${markup}${String(resource.name)}`;
        resource.note = markup;
      }
    }),
  );
  // Such names are no fault of the file: nothing is repaired, and no report stands before the design.
  await expect(designer.boxes().first()).toContainText('<img src=x');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(markup);
  await designer.showTab('Matrix');
  await designer.showTab('Findings');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('dialog', { name: 'Designs in this browser' })).toContainText('<img src=x');
  await expectNothingRan(page);
});

test('a file with __proto__ changes no prototype', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  const poison =
    '"__proto__": { "hostile": true, "kind": "subnet" }, "constructor": { "prototype": { "hostile": true } },';
  const text = sample()
    .replace('"resources": {', `"resources": { ${poison}`)
    .replace(/"settings": \{(?=\s+")/, `"settings": { ${poison}`)
    .replace('"document": {', `"document": { ${poison}`);
  expect(text.split('__proto__')).toHaveLength(4);
  await dropFile(page, 'proto.reachboard.json', text);
  await closeReport(page);
  await expect(designer.box('vm-app')).toBeVisible();
  await designer.select('vm-app');
  await expectNothingRan(page);
});

test('dangling references are repaired, told, and lose nothing else', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startEmpty();
  const text = changed((saved) => {
    const resources = Object.values(saved.document.variants[0]?.design.resources ?? {});
    const subnet = resources.find(({ kind }) => kind === 'subnet') as { settings: Record<string, unknown> };
    subnet.settings.networkSecurityGroup = 'nobody-has-this-id';
    const machine = resources.find(({ kind }) => kind === 'virtualMachine') as Record<string, unknown>;
    machine.parent = 'nobody-has-this-id-either';
  });
  await dropFile(page, 'dangling.reachboard.json', text);
  const report = page.getByRole('dialog', { name: 'dangling.reachboard.json was opened with repairs' });
  await expect(report.getByRole('listitem')).toHaveCount(2);
  await report.getByRole('button', { name: 'Continue' }).click();
  await expect(designer.box('vm-app')).toBeVisible();
  await expect(designer.box('sql-shop')).toBeVisible();
});

function sample(): string {
  return readFileSync(
    new URL('../public/gallery/before-service-endpoints.reachboard.json', import.meta.url),
    'utf8',
  );
}

function changed(change: (saved: Saved) => void): string {
  const saved = JSON.parse(sample()) as Saved;
  change(saved);
  return JSON.stringify(saved);
}

async function newDesign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Design', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(new Designer(page).boxes()).toHaveCount(0);
}

async function closeReport(page: Page): Promise<void> {
  const report = page.getByRole('dialog', { name: /was opened with repairs$/ });
  await report.getByRole('button', { name: 'Continue' }).click();
  await expect(report).toBeHidden();
}

async function expectUntouched(designer: Designer): Promise<void> {
  await expect(designer.box('vnet-1')).toBeVisible();
  await expect(designer.boxes()).toHaveCount(1);
  await expect(designer.undoButton()).toBeEnabled();
  await expectNothingRan(designer.page);
}

async function expectNothingRan(page: Page): Promise<void> {
  const found = await page.evaluate(() => [
    (window as unknown as { hostile?: boolean }).hostile,
    ({} as { hostile?: boolean }).hostile,
    document.querySelectorAll('[onerror]').length,
  ]);
  expect(found).toEqual([undefined, undefined, 0]);
}
