import { Designer, withoutFilePickers } from './designer.ts';
import { type BrowserContext, expect, test } from './fixtures.ts';

interface Saved {
  readonly document: {
    readonly variants: readonly {
      readonly design: {
        readonly resources: Readonly<Record<string, Thing>>;
      };
    }[];
  };
}

interface Thing {
  readonly kind: string;
  readonly name: string;
  readonly parent?: string;
  readonly settings: {
    readonly prefix?: string;
    readonly addressSpaces?: readonly string[];
    readonly interfaces?: readonly { readonly address?: string; readonly subnet?: string | null }[];
  };
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('what one tab copies as text another tab pastes, with names and addresses of its own', async ({
  context,
  page,
}) => {
  const first = new Designer(page);
  await first.startFrom('Service endpoint');
  await first.select('vnet-app');
  await page.keyboard.press('Control+c');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text)).toMatchObject({ document: { variants: [expect.anything()] } });
  expect(text).toContain('vm-app');

  const second = await emptyTab(context);
  await second.page.bringToFront();
  await second.page.keyboard.press('Control+v');
  await expect(second.box('vm-app')).toBeVisible();
  const once = await second.boxes().count();
  await second.page.keyboard.press('Escape');
  await second.page.keyboard.press('Escape');
  await second.page.keyboard.press('Control+v');
  await expect(second.boxes()).toHaveCount(2 * once);
  expectUnique(await things(second));

  await second.undoButton().click();
  await expect(second.boxes()).toHaveCount(once);
});

test('what is selected in the outline is copied from there', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('row', { name: /^vm-app/ }).click();
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('vm-app');
  await designer.canvas.focus();
  await page.keyboard.press('Control+v');
  await expect(designer.box('vm-app-2')).toBeVisible();
});

test('text of others is left alone', async ({ context, page }) => {
  const first = new Designer(page);
  await first.startEmpty();
  await first.place('VNet', { x: 420, y: 120 });
  await page.evaluate(() => navigator.clipboard.writeText('{"hello": "<b>world</b>"}'));
  await first.canvas.focus();
  await page.keyboard.press('Control+v');
  await expect(first.message(/./)).toBeVisible();
  await expect(first.boxes()).toHaveCount(1);
  expect(context.pages()).toHaveLength(1);
});

test('a duplicate stands beside the first one and shares nothing', async ({ page }) => {
  await withoutFilePickers(page);
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  const before = await things(designer);
  await designer.select('vnet-app');
  await page.keyboard.press('Control+d');
  await expect.poll(async () => (await things(designer)).length).toBeGreaterThan(before.length + 2);
  expectUnique(await things(designer));

  const [a, b] = await Promise.all(
    (await things(designer))
      .filter(({ kind }) => kind === 'virtualNetwork')
      .map(({ name }) => designer.box(name).boundingBox()),
  );
  if (!a || !b) throw new Error('Both networks should be on the screen');
  const apart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  expect(apart).toBe(true);
});

/** Another tab with a design of its own. */
async function emptyTab(context: BrowserContext): Promise<Designer> {
  const designer = new Designer(await context.newPage());
  await withoutFilePickers(designer.page);
  await designer.page.goto('./');
  await designer.page.getByRole('button', { name: 'Design', exact: true }).click();
  await designer.page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(designer.boxes()).toHaveCount(0);
  await designer.canvas.focus();
  return designer;
}

async function things(designer: Designer): Promise<readonly Thing[]> {
  const saved = JSON.parse(await designer.savedText()) as Saved;
  return Object.values(saved.document.variants[0]?.design.resources ?? {});
}

/** No two things of a kind with one name in one place, no two networks or machines with one address. */
function expectUnique(all: readonly Thing[]): void {
  const names = all.map(({ kind, name, parent }) => `${parent ?? 'canvas'} ${kind} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  const spaces = all.flatMap(({ settings }) => settings.addressSpaces ?? []);
  expect(spaces.length).toBeGreaterThan(1);
  expect(new Set(spaces).size).toBe(spaces.length);
  const prefixes = all.flatMap(({ settings }) => settings.prefix ?? []);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  const addresses = all
    .flatMap(({ settings }) => settings.interfaces ?? [])
    .flatMap(({ address }) => address ?? []);
  expect(addresses.length).toBeGreaterThan(1);
  expect(new Set(addresses).size).toBe(addresses.length);
}
