import { describe, expect, test } from 'vitest';
import { boxesOf } from '../../arrange/boxes-of.ts';
import type { Document } from '../../document/document.ts';
import { open } from '../../document/saved/open.ts';
import { save } from '../../document/saved/save.ts';
import { sceneOf } from '../../import/extract-scene.ts';
import { compile } from '../../network/compile.ts';
import { startingPoints } from '../../scenarios/starting-points.ts';
import { documentOfWorkshop } from '../../scenarios/workshop.ts';
import { workshops } from '../../scenarios/workshops.ts';
import { trace } from '../../trace/trace.ts';
import { shapes } from '../drawio/shapes.ts';
import type { ExportInput } from '../exporter.ts';
import { drawioExporter } from './drawio.ts';
import { everyElement, readXml, type XmlElement } from './read-xml.test-helper.ts';
import { gallery, hostileNames, inputOf, withNames } from './test-inputs.test-helper.ts';

interface Cell {
  readonly id: string;
  readonly label: string;
  readonly parent: string | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly style: string;
  readonly isVertex: boolean;
  readonly object: ReadonlyMap<string, string>;
  readonly geometry: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
}

async function write(input: ExportInput): Promise<string> {
  const [file] = await drawioExporter.write(input, {});
  return String(file?.content);
}

const pagesOf = (xml: string): readonly XmlElement[] =>
  everyElement(readXml(xml)).filter(({ name }) => name === 'diagram');

function cellsOf(page: XmlElement): readonly Cell[] {
  const root = everyElement(page).find(({ name }) => name === 'root');
  return (root?.children ?? []).map((element) => {
    const cell = element.name === 'object' ? element.children[0] : element;
    const geometry = cell?.children.find(({ name }) => name === 'mxGeometry')?.attributes;
    const number = (name: string) => Number(geometry?.get(name) ?? 0);
    return {
      id: element.attributes.get('id') ?? '',
      label: element.attributes.get('label') ?? '',
      parent: cell?.attributes.get('parent'),
      source: cell?.attributes.get('source'),
      target: cell?.attributes.get('target'),
      style: cell?.attributes.get('style') ?? '',
      isVertex: cell?.attributes.get('vertex') === '1',
      object: element.attributes,
      geometry: { x: number('x'), y: number('y'), width: number('width'), height: number('height') },
    };
  });
}

/** What draw.io needs to open a page, and what makes the drawing one that can be edited. */
function checkPage(cells: readonly Cell[]): void {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  expect(byId.size).toBe(cells.length);
  const images = new Set(Object.values(shapes).map(({ image }) => image));
  for (const { id, parent, source, target, style, isVertex, geometry } of cells) {
    if (id !== '0') expect(byId.has(parent ?? '')).toBe(true);
    for (const end of [source, target]) if (end !== undefined) expect(byId.get(end)?.isVertex).toBe(true);
    const image = /(?:^|;)image=([^;]*)/.exec(style)?.[1];
    if (image !== undefined) expect(images.has(image)).toBe(true);
    const around = byId.get(parent ?? '');
    if (!isVertex || !around?.isVertex) continue;
    expect(around.style).toContain('container=1');
    expect(geometry.x).toBeGreaterThanOrEqual(0);
    expect(geometry.y).toBeGreaterThanOrEqual(0);
    expect(geometry.x + geometry.width).toBeLessThanOrEqual(around.geometry.width);
    expect(geometry.y + geometry.height).toBeLessThanOrEqual(around.geometry.height);
  }
}

/** Where a cell stands on the page. */
function placeOf(cell: Cell, cells: readonly Cell[]): { readonly x: number; readonly y: number } {
  const around = cells.find(({ id }) => id === cell.parent);
  const corner = around ? placeOf(around, cells) : { x: 0, y: 0 };
  return { x: corner.x + cell.geometry.x, y: corner.y + cell.geometry.y };
}

const documents: readonly (readonly [string, Document])[] = [
  ...startingPoints.map(({ slug }) => [slug, gallery(slug)] as const),
  ...workshops.map((workshop) => [workshop.slug, documentOfWorkshop(workshop)] as const),
];

describe('draw.io', () => {
  test.each(['private-link-dns-forgotten', 'service-endpoint'])('of %s is as expected', async (slug) => {
    await expect(await write(inputOf(gallery(slug)))).toMatchFileSnapshot(`expected/${slug}.drawio`);
  });

  test.each(documents)(
    '%s: unique ids, parents and ends that exist, shapes on the list',
    async (_, document) => {
      const pages = pagesOf(await write(inputOf(document)));
      expect(pages).toHaveLength(document.variants.length);
      expect(new Set(pages.map(({ attributes }) => attributes.get('id'))).size).toBe(pages.length);
      for (const page of pages) checkPage(cellsOf(page));
    },
  );

  test.each(documents)(
    '%s: every box stands where the canvas has it, in what it stands in',
    async (_, document) => {
      const pages = pagesOf(await write(inputOf(document)));
      document.variants.forEach(({ id }, index) => {
        const cells = cellsOf(pages[index] as XmlElement);
        const boxes = boxesOf(document, id).filter(({ role }) => role === 'frame' || role === 'node');
        expect(boxes.length).toBeGreaterThan(3);
        for (const box of boxes) {
          const cell = cells.find(({ id: own }) => own === `box-${box.id}`) as Cell;
          const { x, y } = placeOf(cell, cells);
          expect([x, y, cell.geometry.width, cell.geometry.height]).toEqual([
            box.x,
            box.y,
            box.width,
            box.height,
          ]);
          expect(cell.parent).toBe(box.parent === null ? '1' : `box-${box.parent}`);
        }
      });
    },
  );

  test('an answer is a layer of its own, its legs bound to what they join', async () => {
    const document = gallery('private-link-hub-and-spoke');
    const [question] = document.questions;
    const [variant] = document.variants;
    if (!question || !variant) throw new Error('nothing to ask');
    const answer = trace(compile(variant.design, document.defaults), question);
    const [page] = pagesOf(await write(inputOf(document, { answer })));
    const cells = cellsOf(page as XmlElement);
    checkPage(cells);
    const legs = cells.filter(({ parent, isVertex }) => parent === 'answer' && !isVertex);
    expect(cells.find(({ id }) => id === 'caption')?.label).toContain('Reachable, private endpoint');
    expect(legs).toHaveLength(answer.hops.length);
    expect(legs.map(({ source }) => source)).toEqual(answer.hops.map(({ from }) => `box-${from}`));
    expect(legs.at(-1)?.style).toContain('endArrow=block');
  });

  test('opens again as the design', async () => {
    const document = gallery('vnet-injection');
    const text = await write(inputOf(document));
    const scene = sceneOf({ text, bytes: new TextEncoder().encode(text) });
    expect(open(scene ?? '').document).toEqual(open(save(document)).document);
  });

  test('hostile names stay names', async () => {
    const document = withNames(hostileNames);
    const xml = await write(inputOf(document));
    const [page] = pagesOf(xml);
    const cells = cellsOf(page as XmlElement);
    checkPage(cells);
    for (const { label, style } of cells) {
      expect(label.replaceAll(/<\/?(?:b|br|font)(?: color="#[\da-f]{6}")?>/g, '')).not.toMatch(/[<>]/);
      expect(style).not.toContain('example.com');
    }
    const names = cells.map(({ object }) => object.get('name'));
    // What XML cannot say is left out; everything else is as it was, line breaks too.
    for (const name of ['a "quoted" \'name\'', 'line\nbreak\r\ttab', 'emoji 👩‍💻🇩🇪', 'x'.repeat(260)])
      expect(names).toContain(name);
    const scene = sceneOf({ text: xml, bytes: new TextEncoder().encode(xml) });
    expect(open(scene ?? '').document).toEqual(open(save(document)).document);
  });
});
