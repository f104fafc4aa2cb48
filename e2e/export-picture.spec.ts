import type { Page } from '@playwright/test';
import { Designer, withoutFilePickers } from './designer.ts';
import { chooseFormat, downloadFrom, openExport } from './exchange.ts';
import { expect, test } from './fixtures.ts';

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

test.beforeEach(({ page }) => withoutFilePickers(page));

for (const title of ['Private Link, hub and spoke', 'VNet injection', 'Service endpoint']) {
  test(`${title}: Chromium draws the exported SVG with the canvas's boxes at the canvas's places`, async ({
    page,
    context,
  }) => {
    const designer = new Designer(page);
    await designer.startFrom(title);
    const drawn = await designer.canvas.evaluate((canvas) => {
      const viewport = canvas.querySelector('.react-flow__viewport');
      const zoom = new DOMMatrix(viewport ? getComputedStyle(viewport).transform : undefined).a;
      const nodes = canvas.querySelectorAll('.react-flow__node-frame, .react-flow__node-node');
      return Object.fromEntries(
        [...nodes].map((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          const placed = { x: x / zoom, y: y / zoom, width: width / zoom, height: height / zoom };
          return [node.getAttribute('data-id') ?? '', placed];
        }),
      );
    });
    const dialog = await openExport(page);
    await chooseFormat(dialog, 'SVG');
    const { bytes } = await downloadFrom(dialog);

    const viewer = await context.newPage();
    await viewer.setContent(`<body style="margin:0">${bytes.toString('utf8')}</body>`);
    const printed = await viewer.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-id]')].map((rect) => {
          const { x, y, width, height } = (rect as SVGGraphicsElement).getBBox();
          return [rect.getAttribute('data-id') ?? '', { x, y, width, height }];
        }),
      ),
    );

    expect(Object.keys(printed).sort()).toEqual(Object.keys(drawn).sort());
    const shifts = Object.entries(drawn).map(([id, box]) => shiftOf(box, printed[id] as Placed));
    const [first = { x: 0, y: 0 }] = shifts;
    for (const shift of shifts) {
      expect(Math.abs(shift.x - first.x)).toBeLessThanOrEqual(1);
      expect(Math.abs(shift.y - first.y)).toBeLessThanOrEqual(1);
    }
    for (const [id, { width, height }] of Object.entries(drawn)) {
      expect(Math.abs(width - (printed[id]?.width ?? 0)), id).toBeLessThanOrEqual(1);
      expect(Math.abs(height - (printed[id]?.height ?? 0)), id).toBeLessThanOrEqual(1);
    }
    await expectWordsInside(viewer);
  });
}

/** No word of the picture reaches over its border. */
async function expectWordsInside(viewer: Page): Promise<void> {
  const outside = await viewer.evaluate(async () => {
    await document.fonts.ready;
    const size = document.querySelector('svg')?.viewBox.baseVal ?? { width: 0, height: 0 };
    return [...document.querySelectorAll('text')]
      .filter((text) => {
        const { x, y, width, height } = text.getBBox();
        return x < 0 || y < 0 || x + width > size.width || y + height > size.height;
      })
      .map((text) => text.textContent);
  });
  expect(outside).toEqual([]);
}

function shiftOf(from: Placed, to: Placed) {
  return { x: to.x - from.x, y: to.y - from.y };
}
