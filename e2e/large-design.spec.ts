import { largeDesign } from '../bench/large-design.ts';
import { newDocument, save } from '../model/index.ts';
import { Designer } from './designer.ts';
import { expect, type Page, test } from './fixtures.ts';

const file = {
  name: 'large.reachboard.json',
  mimeType: 'application/json',
  buffer: Buffer.from(largeFile()),
};

test('with 300 boxes a drag moves and computes nothing, and the view pans', async ({ page }) => {
  test.setTimeout(90_000);
  await countQuestions(page);
  await page.addInitScript(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const designer = new Designer(page);
  await designer.startEmpty();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(file);
  await expect(page.getByRole('button', { name: 'large', exact: true })).toBeVisible();
  await designer.showTab('Matrix');
  await expect(designer.answers.getByRole('grid')).toBeVisible({ timeout: 60_000 });
  await expect(designer.answers.locator('[aria-busy="true"]')).toHaveCount(0);

  await page.keyboard.press('Control+f');
  const name = 'privatelink.database.windows.net';
  await page.keyboard.type(name);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit2');
  await expect(designer.box(name)).toBeInViewport();

  const asked = await questions(page);
  const from = await designer.pointIn(name, { x: 0.7, y: 0.8 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y - 60, { steps: 10 });
  await page.mouse.up();
  await expect(designer.undoButton()).toHaveAccessibleName('Undo: Move');
  await designer.expectSaved();
  await expect(designer.answers.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await questions(page)).toBe(asked);

  const before = await designer.pointIn(name);
  await page.mouse.move(before.x, before.y + 200);
  await page.mouse.wheel(120, 80);
  await expect.poll(async () => (await designer.pointIn(name)).x).toBeLessThan(before.x - 40);
  expect((await designer.pointIn(name)).y).toBeLessThan(before.y - 30);
  expect(await questions(page)).toBe(asked);

  // The same count does go up when the design itself changes.
  await designer.box(name).click();
  await page.keyboard.press('Delete');
  await expect.poll(() => questions(page)).toBeGreaterThan(asked);
});

function largeFile(): string {
  const document = newDocument('large', 'variant-1');
  const [variant] = document.variants;
  if (!variant) throw new Error('A new document has a variant');
  const design = largeDesign({ sources: 160, services: 60 });
  if (Object.keys(design.resources).length < 300) throw new Error('This is not large');
  return save({ ...document, variants: [{ ...variant, design }] });
}

/** Counts what the page asks of its workers. */
async function countQuestions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counter = window as unknown as { questionsToWorkers: number };
    counter.questionsToWorkers = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function postAndCount(this: Worker, ...message: unknown[]) {
      counter.questionsToWorkers += 1;
      return Reflect.apply(post, this, message);
    };
  });
}

function questions(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { questionsToWorkers: number }).questionsToWorkers);
}
