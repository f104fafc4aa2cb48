import { readFileSync } from 'node:fs';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What each starting point answers before anybody touched it. */
const verdicts: Readonly<Record<string, string>> = {
  'before-service-endpoints': 'Reachable, public',
  'service-endpoint': 'Reachable, service endpoint',
  'service-endpoint-not-for-everybody': 'Blocked',
  'vnet-injection': 'Reachable, private',
  'private-link-hub-and-spoke': 'Reachable, private endpoint',
  'private-link-dns-forgotten': 'Blocked',
  'function-app-and-key-vault-all-networks': 'Reachable, public',
  'function-app-and-key-vault-selected-networks': 'Reachable, service endpoint',
  'function-app-and-key-vault-private-link': 'Reachable, private endpoint',
  'virtual-wan-secured-hub': 'Reachable, private',
  // Workshops open with the question of their first step.
  'from-public-to-private': 'Reachable, public',
  'function-app-and-key-vault': 'Reachable, public',
  'private-link-dns-microhack': 'Blocked',
};

const entries = JSON.parse(read('index.json')) as readonly {
  readonly slug: string;
  readonly title: string;
  readonly steps?: number;
}[];

test('the gallery shows designs and workshops with their pictures, and an empty start', async ({ page }) => {
  const designer = new Designer(page);
  const gallery = await designer.openGallery();
  expect(entries.map(({ slug }) => slug).sort()).toEqual(Object.keys(verdicts).sort());
  await expect(gallery.getByRole('listitem')).toHaveCount(entries.length);
  for (const picture of await gallery.locator('img:visible').all())
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  await expect(gallery.locator('img:visible')).toHaveCount(entries.length);
  await gallery.getByRole('button', { name: 'Start empty' }).click();
  await expect(designer.boxes()).toHaveCount(0);
});

for (const { slug, title, steps } of entries) {
  const isWorkshop = steps !== undefined;
  test(`${title}: answered at once${isWorkshop ? '' : ', and the picture has the same boxes'}`, async ({
    page,
  }) => {
    const designer = new Designer(page);
    await designer.startFrom(title);
    await designer.expectVerdict(verdicts[slug] ?? 'missing');
    await expect(designer.tab('Trace')).toHaveAttribute('aria-selected', 'true');

    // The picture of a workshop shows where it ends.
    if (isWorkshop) return;
    const drawn = await drawnBoxes(designer);
    const printed = printedRects(read(`${slug}.svg`));
    expect(drawn.length).toBeGreaterThan(3);
    expect(missing(drawn, printed), 'boxes of the canvas that the picture has not').toEqual([]);
  });
}

function read(name: string): string {
  return readFileSync(new URL(`../public/gallery/${name}`, import.meta.url), 'utf8');
}

/** Frames and nodes of the canvas, in its own pixels. */
async function drawnBoxes(designer: Designer): Promise<readonly (Rect & { readonly name: string })[]> {
  return designer.canvas.evaluate((canvas) => {
    const viewport = canvas.querySelector('.react-flow__viewport');
    const zoom = new DOMMatrix(viewport ? getComputedStyle(viewport).transform : undefined).a;
    const nodes = canvas.querySelectorAll('.react-flow__node-frame, .react-flow__node-node');
    return [...nodes].map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const name = node.getAttribute('aria-label') ?? '';
      return { name, x: x / zoom, y: y / zoom, width: width / zoom, height: height / zoom };
    });
  });
}

function printedRects(svg: string): readonly Rect[] {
  return [...svg.matchAll(/<rect ([^>]*)>/g)].map(([, attributes = '']) => {
    const value = (name: string) => Number(attributes.match(new RegExp(`\\b${name}="([^"]+)"`))?.[1]);
    return { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
  });
}

/** The names that have no twin, when the picture is laid over the canvas where most of them have one. */
function missing(
  drawn: readonly (Rect & { readonly name: string })[],
  printed: readonly Rect[],
): readonly string[] {
  const [first] = drawn;
  if (!first) return [];
  const names = printed
    .filter((rect) => near(rect.width, first.width) && near(rect.height, first.height))
    .map((rect) => {
      const shift = { x: rect.x - first.x, y: rect.y - first.y };
      const hasTwin = (box: Rect) =>
        printed.some(
          (one) =>
            near(one.x, box.x + shift.x) &&
            near(one.y, box.y + shift.y) &&
            near(one.width, box.width) &&
            near(one.height, box.height),
        );
      return drawn.filter((box) => !hasTwin(box)).map(({ name }) => name);
    });
  return names.sort((a, b) => a.length - b.length)[0] ?? drawn.map(({ name }) => name);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1;
}
