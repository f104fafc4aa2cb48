import { Designer, withoutFilePickers } from './designer.ts';
import { expect, expectNoSeriousAxeViolations, type Locator, type Page, test } from './fixtures.ts';

test.setTimeout(120_000);

const stage = (page: Page) => page.getByRole('region', { name: 'Presentation' });
const verdict = (page: Page) => stage(page).getByText('Reachable, private endpoint');

test('three steps made from views are presented by the keyboard, and the design is as before', async ({
  page,
  context,
}) => {
  await withoutFilePickers(page);
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  await designer.expectVerdict('Reachable, private endpoint');
  await makeSteps(page, designer);
  const before = await designer.savedText();

  await designer.canvas.focus();
  await page.keyboard.press('p');
  await expect(stage(page).getByRole('heading', { name: 'What we have' })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(verdict(page)).toBeVisible();

  await test.step('the speaker has notes in a second window', async () => {
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
    await expect(notes.getByText('Greet the room')).toBeVisible();
    await expect(notes.getByText('1 / 3')).toBeVisible();
    await expectNoSeriousAxeViolations(notes);
    await notes.getByRole('button', { name: 'Next' }).click();
    await expect(notes.getByRole('heading', { name: 'Will it work' })).toBeVisible();
    await expect(notes.getByText('The room guesses')).toBeVisible();
    await notes.close();
  });

  await test.step('nothing gives the answer away until it is shown', async () => {
    await expect(stage(page).getByText('What do you expect?')).toBeVisible();
    await expect(page.locator('[data-highlight="1"]')).toBeVisible();
    await expect(verdict(page)).toBeHidden();
    await expect(page.locator('[data-trace]')).toHaveCount(0);
    await expect(designer.canvas.getByRole('button', { name: /finding/ })).toHaveCount(0);
    await page.keyboard.press('a');
    await expect(verdict(page)).toBeVisible();
    await expect(page.locator('[data-trace]')).toBeVisible();
  });

  await test.step('an edit is play, and B takes it back', async () => {
    await page.keyboard.press('e');
    await expect(
      designer
        .paletteItem('Virtual network')
        .or(page.getByRole('tab', { name: 'Steps' }))
        .first(),
    ).toBeVisible();
    await designer.select('pe-sql');
    await page.keyboard.press('Delete');
    await expect(designer.box('pe-sql')).toBeHidden();
    await expect(stage(page).getByText('Edited, not in the step')).toBeVisible();
    await page.keyboard.press('b');
    await expect(designer.box('pe-sql')).toBeVisible();
    await expect(stage(page).getByText('Edited, not in the step')).toBeHidden();
    await page.keyboard.press('e');
    await expect(page.getByRole('banner')).toBeHidden();
  });

  await test.step('a clicker goes on to the end and back to the start', async () => {
    await page.keyboard.press('PageDown');
    await expect(stage(page).getByRole('heading', { name: 'The way home' })).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(designer.message('This was the last step.')).toBeVisible();
    await page.keyboard.press('Home');
    await expect(stage(page).getByRole('heading', { name: 'What we have' })).toBeVisible();
    await page.keyboard.press('o');
    await expect(page.getByRole('option', { name: 'What we have' })).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(stage(page).getByText('3 / 3')).toBeVisible();
  });

  await page.keyboard.press('Escape');
  await expect(stage(page)).toBeHidden();
  await expect(page.getByRole('banner')).toBeVisible();
  expect(await designer.savedText()).toBe(before);
});

test('what is kept goes into the step, and into no variant', async ({ page }) => {
  await withoutFilePickers(page);
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  await designer.expectVerdict('Reachable, private endpoint');
  await makeSteps(page, designer);
  const before = JSON.parse(await designer.savedText());
  await stepRow(page, 'What we have').getByRole('button', { name: 'Actions for What we have' }).click();
  await page.getByRole('menuitem', { name: 'Present from here' }).click();
  await page.keyboard.press('e');
  await designer.select('pe-sql');
  await page.keyboard.press('Delete');
  await stage(page).getByRole('button', { name: 'Keep in the step' }).click();
  await page.keyboard.press('e');
  await page.keyboard.press('PageDown');
  await expect(designer.box('pe-sql')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(designer.box('pe-sql')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(designer.box('pe-sql')).toBeVisible();
  const after = JSON.parse(await designer.savedText());
  expect(after.document.variants).toEqual(before.document.variants);
  expect(after.document.canvas).toEqual(before.document.canvas);
  expect(after.document.steps[0].change.removed).toContain(
    Object.entries<{ name: string }>(before.document.variants[0].design.resources).find(
      ([, { name }]) => name === 'pe-sql',
    )?.[0],
  );
  expect(after.document.steps.slice(1)).toEqual(before.document.steps.slice(1));
});

test('steps are put in order by the keyboard, copied, deleted and brought back', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Private Link, hub and spoke');
  await designer.expectVerdict('Reachable, private endpoint');
  await makeSteps(page, designer);
  await stepRow(page, 'The way home').click();
  await stepRow(page, 'The way home').press('Alt+ArrowUp');
  await expect(steps(page)).toHaveText([/What we have/, /The way home/, /Will it work/]);
  await stepRow(page, 'The way home')
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(steps(page)).toHaveCount(4);
  await steps(page)
    .nth(2)
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(steps(page)).toHaveCount(3);
  await designer.message('was deleted').getByRole('button', { name: 'Undo' }).click();
  await expect(steps(page)).toHaveCount(4);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a projector, ${colorScheme}`, () => {
    test.use({
      colorScheme,
      viewport: { width: 1920, height: 1080 },
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('every step of a workshop has names of 20 px, a caption of 24 px, and no fault for readers', async ({
      page,
    }) => {
      const designer = new Designer(page);
      await designer.startFrom('From public to private');
      await designer.expectVerdict('Reachable, public');
      await page.getByRole('tab', { name: 'Steps' }).click();
      await expect(steps(page).first()).toBeVisible();
      await expectNoSeriousAxeViolations(page);
      await page.getByRole('button', { name: 'Present', exact: true }).last().click();
      const counter = stage(page).getByText(/^Step \d+ \/ \d+$/);
      const total = Number((await counter.textContent())?.split('/')[1]);
      expect(total).toBeGreaterThanOrEqual(10);
      for (let number = 1; number <= total; number += 1) {
        await expect(stage(page)).toHaveAttribute('data-step', `${number}`);
        await expectLegible(page, designer.canvas);
        const hidden = stage(page).getByText('What do you expect?');
        if (await hidden.isVisible()) await page.keyboard.press('a');
        await expect(stage(page).locator('[aria-busy="false"]')).toBeVisible();
        if (number % 5 === 1) await expectNoSeriousAxeViolations(page);
        await page.keyboard.press('PageDown');
      }
    });
  });
}

/** A step from each of three views: the question, a thing that is pointed at, another question. */
async function makeSteps(page: Page, designer: Designer): Promise<void> {
  await page.getByRole('tab', { name: 'Steps' }).click();
  const add = page.getByRole('button', { name: 'Add this view' });
  await add.click();
  await nameStep(page, 'What we have', 'Greet the room');
  await designer.select('pe-sql');
  await add.click();
  await nameStep(page, 'Will it work', 'Let them guess');
  await page.getByText('The room guesses first').click();
  await designer.askWho('vm-app', 'vm-app');
  await add.click();
  await nameStep(page, 'The way home', '');
  await expect(steps(page)).toHaveCount(3);
}

async function nameStep(page: Page, title: string, notes: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'Speaker notes' }).fill(notes);
  await expect(stepRow(page, title)).toBeVisible();
}

function steps(page: Page): Locator {
  return page.getByRole('grid', { name: 'Steps' }).getByRole('row');
}

function stepRow(page: Page, title: string): Locator {
  return steps(page).filter({ hasText: title });
}

/** Every name on the picture, as large as it is on the screen. */
async function expectLegible(page: Page, canvas: Locator): Promise<void> {
  const sizes = () =>
    canvas.evaluate((element) => {
      const view = element.querySelector('.react-flow__viewport');
      const zoom = view ? new DOMMatrix(getComputedStyle(view).transform).a : 0;
      return [...element.querySelectorAll('.react-flow__node .font-semibold')]
        .filter((name) => name.checkVisibility())
        .map((name) => Number.parseFloat(getComputedStyle(name).fontSize) * zoom);
    });
  await expect.poll(async () => Math.min(...(await sizes()))).toBeGreaterThanOrEqual(20);
  const caption = stage(page);
  for (const text of await caption.locator('p:visible, h1').all())
    expect(
      await text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(24);
}
