import { applyFix, type Document, open, save } from '../model/index.ts';
import { Designer, withoutFilePickers } from './designer.ts';
import { dropFile } from './drop-file.ts';
import { expect, expectNoSeriousAxeViolations, type Locator, type Page, test } from './fixtures.ts';

test.beforeEach(({ page }) => withoutFilePickers(page));

test('what changes between two variants is read, a pair opened, and an expectation pinned', async ({
  page,
}) => {
  const designer = await openTwoVariants(page);
  await designer.showTab('Compare');
  const { answers } = designer;
  await expect(answers.getByRole('status').filter({ hasText: 'lost' })).toHaveText(
    /^\s*1\s*lost\s*0\s*gained\s*\d+\s*changed\s*\d+\s*the same\s*$/,
  );
  await choose(answers, 'Filter by what became of them', /^Only the same/);
  await expect(
    answers.getByRole('listbox', { name: 'Pairs that are the same' }).getByRole('option').first(),
  ).toBeVisible();
  await choose(answers, 'Filter by what became of them', 'All that differ');
  const list = answers.getByRole('listbox', { name: 'Pairs that differ' });
  const first = list.getByRole('option').first();
  await expect(first).toHaveAccessibleName(/vm-app.*to.*sql-shop/);
  await expect(first).toContainText('Reachable, service endpoint');
  await expect(first).toContainText('Blocked, service access');
  await expect(answers).toContainText('Exposure of sql-shop');

  await first.focus();
  await page.keyboard.press('Enter');
  const pair = answers.getByRole('region', { name: 'vm-app to sql-shop' });
  for (const [variant, verdict] of [
    ['Before', 'Reachable, service endpoint'],
    ['After', 'Blocked'],
  ] as const) {
    const side = pair.getByRole('region', { name: variant });
    await expect(side).toContainText(verdict);
    await expect(side.getByText('First step that differs')).toHaveCount(1);
  }

  await pair.getByRole('button', { name: 'Ask in After' }).click();
  await designer.expectVerdict('Blocked');
  await answers.getByRole('button', { name: 'Pin as expectation' }).click();
  await page.getByRole('menuitem', { name: 'Must reach', exact: true }).click();
  await designer.showTab('Expectations');
  const row = answers.getByRole('row', { name: /^vm-app must reach sql-shop/ });
  await expect(row.getByRole('button', { name: 'Before: holds. Ask in Before' })).toBeVisible();
  await expect(row.getByRole('button', { name: 'After: fails. Ask in After' })).toBeVisible();
  await expect(designer.tab('Expectations')).toContainText('1 does not hold');

  await row.getByRole('button', { name: /^Before: holds/ }).click();
  await designer.expectVerdict('Reachable, service endpoint');
  await expect(designer.tab('Expectations')).toContainText('all hold here');
  await expect(designer.tab('Trace')).toBeFocused();

  await designer.undoButton().click();
  await expect(designer.tab('Expectations')).toHaveText('Expectations');
  await designer.redoButton().click();
  await designer.showTab('Expectations');
  await answers.getByRole('button', { name: /^Remove: vm-app must reach/ }).click();
  await expect(answers.getByText('Nothing is expected yet')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('comparison, opened pair and expectations can be read by everybody', async ({ page }) => {
      const designer = await openTwoVariants(page);
      await designer.showTab('Compare');
      const pairs = designer.answers.getByRole('option');
      await expect(pairs.first()).toBeVisible();
      await expectNoSeriousAxeViolations(page, '#answers');
      await pairs.first().click();
      await expect(designer.answers.getByText('First step that differs')).toHaveCount(2);
      await expectNoSeriousAxeViolations(page, '#answers');
      await designer.answers.getByRole('button', { name: 'Ask in Before' }).click();
      await designer.answers.getByRole('button', { name: 'Pin as expectation' }).click();
      await page.getByRole('menuitem', { name: 'Must reach privately' }).click();
      await designer.showTab('Expectations');
      await expect(designer.answers.getByRole('button', { name: /^After: / })).toBeVisible();
      await expectNoSeriousAxeViolations(page, '#answers');
    });
  });
}

test('the comparison follows the edits of a variant', async ({ page }) => {
  const designer = await openTwoVariants(page);
  await designer.showTab('Compare');
  const counts = designer.answers.getByRole('status').filter({ hasText: 'lost' });
  await expect(counts).toContainText(/1\s*lost/);
  await designer.select('sql-shop');
  await designer.chooseField('Public network access', /^Disabled/);
  await expect(designer.answers.getByText('Same behaviour')).toBeVisible();
  await designer.undoButton().click();
  await expect(counts).toContainText(/1\s*lost/);
});

test('one variant says how to make the other', async ({ page }) => {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  await designer.showTab('Compare');
  await designer.answers.getByRole('button', { name: /^Duplicate / }).click();
  await expect(designer.answers.getByText('Same behaviour')).toBeVisible();
  await designer.undoButton().click();
  await expect(designer.answers.getByText('There is one variant only')).toBeVisible();
});

/** The gallery's service endpoint design, with a second variant whose server is closed to public access. */
async function openTwoVariants(page: Page): Promise<Designer> {
  const designer = new Designer(page);
  await designer.startFrom('Service endpoint');
  const { document } = open(await designer.savedText());
  await dropFile(page, 'two-variants.reachboard.json', save(closedAfterwards(document)));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two variants');
  await expect(designer.boxes().first()).toBeVisible();
  return designer;
}

function closedAfterwards(document: Document): Document {
  const [first] = document.variants;
  if (!first) throw new Error('a document has a variant');
  const server = Object.values(first.design.resources).find(({ name }) => name === 'sql-shop');
  const both: Document = {
    ...document,
    title: 'Two variants',
    expectations: [],
    steps: [],
    variants: [
      { ...first, name: 'Before' },
      { ...first, id: 'after', name: 'After' },
    ],
  };
  const input = { service: server?.id, value: 'Disabled' };
  return applyFix(both, ['after'], { edit: 'set-public-access', input }).document;
}

/** Chooses in a list of the answers. */
async function choose(answers: Locator, label: string, option: string | RegExp): Promise<void> {
  await answers.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await answers.page().getByRole('option', { name: option }).click();
}
