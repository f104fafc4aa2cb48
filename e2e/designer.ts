import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** Where on the picture, in pixels of the screen. */
export interface At {
  readonly x: number;
  readonly y: number;
}

/** The designer as a person meets it: everything is found by role and name. */
export class Designer {
  readonly page: Page;
  readonly canvas: Locator;
  readonly ask: Locator;
  readonly answers: Locator;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('application', { name: /^Canvas of / });
    this.ask = page.getByRole('search', { name: 'Ask who reaches whom' });
    this.answers = page.getByRole('region', { name: 'Answers' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
  }

  /** The first visit: the gallery stands in front. */
  async openGallery(): Promise<Locator> {
    await this.page.goto('./');
    const dialog = this.page.getByRole('dialog', { name: 'Draw a network, ask who reaches whom' });
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    return dialog;
  }

  /** The first visit without an example. */
  async startEmpty(): Promise<void> {
    // Once the examples are there the dialog does not grow any more, and its buttons stand still.
    const gallery = await this.openGallery();
    const start = gallery.getByRole('button', { name: 'Start empty' });
    await start.click();
    await expect(start).toBeHidden();
    await expect(this.canvas).toBeVisible();
  }

  /** The first visit with a starting point, by its title. */
  async startFrom(title: string): Promise<void> {
    const gallery = await this.openGallery();
    await gallery.getByRole('button', { name: `${title}. ` }).click();
    await expect(gallery).toBeHidden();
    await expect(this.boxes().first()).toBeVisible();
  }

  /** Everything that is drawn as a box. */
  boxes(): Locator {
    return this.canvas.locator('.react-flow__node');
  }

  /** The box of a resource, by its name. */
  box(name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${escaped(name)}, `) }).first();
  }

  paletteItem(label: string): Locator {
    return this.page
      .getByRole('listbox', { name: 'What can be added' })
      .getByRole('option', { name: label, exact: true });
  }

  /** A point inside a box that belongs to no other one. */
  async pointIn(name: string, part: At = { x: 0.5, y: 0.5 }): Promise<At> {
    const box = await this.box(name).boundingBox();
    if (!box) throw new Error(`${name} is not on the screen`);
    return { x: box.x + box.width * part.x, y: box.y + box.height * part.y };
  }

  /** Drags a kind from the palette to a point of the screen. */
  async drag(label: string, to: At): Promise<void> {
    const item = this.paletteItem(label);
    await item.scrollIntoViewIfNeeded();
    await item.hover();
    await this.page.mouse.down();
    await this.page.mouse.move(to.x - 8, to.y - 8, { steps: 4 });
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  /** Puts a kind down by two clicks: one on the palette, one on the canvas. */
  async place(label: string, at: At): Promise<void> {
    await this.paletteItem(label).click();
    await expect(this.canvas).toHaveAttribute('data-tool', 'place');
    await this.page.mouse.click(at.x, at.y);
    await expect(this.canvas).toHaveAttribute('data-tool', 'select');
  }

  /** Pulls a wire from one box to another. */
  async connect(from: string, to: string): Promise<void> {
    await this.select(from);
    const grip = this.box(from).locator('[data-grip]').nth(1);
    await grip.hover();
    await this.page.mouse.down();
    const end = await this.pointIn(to);
    await this.page.mouse.move(end.x - 6, end.y, { steps: 5 });
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
  }

  /** Selects a box by a click on its name. */
  async select(name: string): Promise<void> {
    await this.box(name).getByText(name, { exact: true }).first().click();
    await expect(this.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  }

  /** Writes into a text field of the inspector. */
  async setField(label: string, value: string): Promise<void> {
    const field = this.inspector.getByRole('textbox', { name: label, exact: true });
    await field.fill(value);
    await field.press('Enter');
    await expect(field).toHaveValue(value);
  }

  /** Chooses in a list of the inspector. */
  async chooseField(label: string, option: string | RegExp): Promise<void> {
    await this.inspector.getByRole('button', { name: new RegExp(`${escaped(label)}$`) }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Chooses an end of the question by typing its name. */
  async choose(side: 'From' | 'To', name: string): Promise<void> {
    const box = this.ask.getByRole('combobox', { name: side });
    await box.fill(name);
    await this.page.getByRole('option', { name }).first().click();
    await expect(box).toHaveValue(name);
  }

  /** Asks by the bar on top; without a port the usual one of the destination is asked. */
  async askWho(from: string, to: string, port?: number): Promise<void> {
    await this.choose('From', from);
    await this.choose('To', to);
    if (port === undefined) return;
    const field = this.ask.getByRole('textbox', { name: 'Port' });
    await field.fill(`${port}`);
    await field.press('Enter');
  }

  /** The verdict beside the question, which is also that of the trace. */
  async expectVerdict(words: string | RegExp): Promise<void> {
    const start = typeof words === 'string' ? new RegExp(`^${escaped(words)}\\. Show why$`) : words;
    await expect(this.ask.getByRole('button', { name: start })).toBeVisible();
    await expect(this.answers.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  tab(name: 'Trace' | 'Names' | 'Matrix' | 'Findings' | 'Routes' | 'Compare' | 'Expectations'): Locator {
    return this.answers.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  async showTab(name: Parameters<Designer['tab']>[0]): Promise<void> {
    await this.tab(name).click();
    await expect(this.tab(name)).toHaveAttribute('aria-selected', 'true');
  }

  /** Opens the preview of a fix; its Apply carries it out. */
  async previewFix(fix: string | RegExp): Promise<Locator> {
    await this.answers.getByRole('button', { name: fix }).first().click();
    const preview = this.page.getByRole('dialog', { name: 'What the fix would change' });
    await expect(preview).toBeVisible();
    return preview;
  }

  async applyFix(fix: string | RegExp): Promise<void> {
    const preview = await this.previewFix(fix);
    await preview.getByRole('button', { name: 'Apply' }).click();
    await expect(preview).toBeHidden();
  }

  undoButton(): Locator {
    return this.page.getByRole('button', { name: /^Undo/ }).first();
  }

  redoButton(): Locator {
    return this.page.getByRole('button', { name: /^Redo/ }).first();
  }

  /** The document as text: what Ctrl+S writes. */
  async savedText(): Promise<string> {
    const file = await this.save();
    const stream = await file.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  }

  async save(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+s');
    return download;
  }

  /** Goes on by Tab until something has the keyboard. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const hasKeyboard = () => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 60; presses += 1) {
      if (await hasKeyboard()) return;
      await this.page.keyboard.press(key);
    }
    throw new Error('Tab never came there');
  }

  /** Waits until the design is safe in this browser. */
  async expectSaved(): Promise<void> {
    await expect(this.page.locator('[data-save-state="saved"]')).toBeVisible();
  }

  /** A message at the lower edge of the page. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('alertdialog').filter({ hasText: text });
  }
}

/** Takes the file pickers away, so that files go the way of every browser: up and down. */
export async function withoutFilePickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
