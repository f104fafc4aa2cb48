import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { rasterise } from '../../../cli/rasterise.ts';
import { pictureFonts } from '../../../scripts/picture-fonts.mjs';
import { chunksOf, documentInPng, embedInPng } from '../../document/saved/in-png.ts';
import { documentInXml, embedInSvg, toAttribute } from '../../document/saved/in-xml.ts';
import { open } from '../../document/saved/open.ts';
import { save } from '../../document/saved/save.ts';
import { findScene, sceneOf } from '../../import/extract-scene.ts';
import type { ExportTools } from '../exporter.ts';
import { pngExporter } from './png.ts';
import { svgExporter } from './svg.ts';
import { gallery, hostileNames, inputOf, withNames } from './test-inputs.test-helper.ts';

const folder = mkdtempSync(join(tmpdir(), 'reachboard-fonts-'));
const fontFiles = pictureFonts(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const tools: ExportTools = { rasterise };

const utf8 = (text: string) => new TextEncoder().encode(text);
const asFile = (content: string | Uint8Array) =>
  typeof content === 'string'
    ? { text: content, bytes: utf8(content) }
    : { text: new TextDecoder().decode(content), bytes: content };

describe('SVG', () => {
  test.each(['private-link-dns-forgotten', 'service-endpoint'])('of %s is as expected', async (slug) => {
    const [file] = await svgExporter.write(inputOf(gallery(slug)), tools);
    await expect(file?.content).toMatchFileSnapshot(`expected/${slug}.svg`);
  });

  test('opens again as the design', async () => {
    const document = gallery('private-link-hub-and-spoke');
    const [file] = await svgExporter.write(inputOf(document), tools);
    expect(file?.name).toBe('Private Link, hub and spoke - 2026-11-29.svg');
    const scene = sceneOf(asFile(file?.content ?? ''));
    expect(JSON.parse(scene ?? '')).toEqual(JSON.parse(save(document)));
  });

  test('hostile names stay names, in the picture and in the design', async () => {
    const document = withNames(hostileNames);
    const [file] = await svgExporter.write(inputOf(document), tools);
    const svg = String(file?.content);
    expect(svg).not.toMatch(/<script|\]\]>|-->/);
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    // resvg reads XML strictly: it refuses what is not well formed.
    expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBeGreaterThan(100);
    expect(open(sceneOf(asFile(svg)) ?? '').document).toEqual(open(save(document)).document);
  });

  test('a variant is a file, and names stay apart', async () => {
    const one = gallery('service-endpoint');
    const [first] = one.variants;
    if (!first) throw new Error('no variant');
    const document = {
      ...one,
      variants: [
        { ...first, name: 'A/B' },
        { ...first, id: 'w', name: 'a b' },
      ],
    };
    const files = await svgExporter.write(inputOf(document), tools);
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(2);
  });
});

describe('PNG', () => {
  test('has whole chunks, pixels of text, and opens again', async () => {
    const document = gallery('private-link-dns-forgotten');
    const [file] = await pngExporter.write(inputOf(document), tools);
    const bytes = file?.content as Uint8Array;
    const chunks = [...chunksOf(bytes)];
    expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
    expect(chunks.map(({ type }) => type)).toEqual(expect.arrayContaining(['IHDR', 'tEXt', 'IDAT', 'IEND']));
    expect(chunks[0]?.type).toBe('IHDR');
    expect(chunks.at(-1)?.type).toBe('IEND');
    expect(sceneOf(asFile(bytes))).toBeDefined();
    expect(open(sceneOf(asFile(bytes)) ?? '').document).toEqual(open(save(document)).document);
  });

  test('the text of a picture leaves pixels', async () => {
    const document = gallery('service-endpoint');
    const render = (svg: string) =>
      new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().pixels;
    const [file] = await svgExporter.write(inputOf(document), tools);
    const svg = String(file?.content);
    const [written, blank] = [render(svg), render(svg.replaceAll(/<text[\s\S]*?<\/text>/g, ''))];
    let differing = 0;
    for (let at = 0; at < written.length; at += 4) if (written[at] !== blank[at]) differing += 1;
    expect(differing).toBeGreaterThan(4000);
  });

  test('is as many pixels as the scale says', async () => {
    const document = withNames(['vm']);
    const size = async (scale: number) => {
      const [file] = await pngExporter.write(inputOf(document, { scale }), tools);
      const { data } = [...chunksOf(file?.content as Uint8Array)][0] ?? { data: new Uint8Array(8) };
      return new DataView(data.buffer, data.byteOffset).getUint32(0);
    };
    expect(await size(3)).toBe(3 * (await size(1)));
  });

  test('a damaged chunk is told, a cut file too', async () => {
    const [file] = await pngExporter.write(inputOf(withNames(['vm'])), tools);
    const bytes = file?.content as Uint8Array;
    const damaged = bytes.slice();
    damaged[300] = (damaged[300] ?? 0) ^ 1;
    const codeOf = (of: Uint8Array) => {
      const found = findScene(asFile(of));
      return found && 'problem' in found ? found.problem.code : found;
    };
    expect(codeOf(damaged)).toBe('picture/damaged');
    expect(codeOf(bytes.subarray(0, 400))).toBe('picture/damaged');
  });

  test('a PNG without a design is told from one with', async () => {
    const plain = await tools.rasterise?.(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      1,
    );
    expect(findScene(asFile(plain as Uint8Array))).toBeNull();
  });
});

describe('what is embedded', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const png = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>').render().asPng();

  test('any document comes back as it went, in SVG, draw.io and PNG', () => {
    fc.assert(
      fc.property(text, (value) => {
        const json = JSON.stringify({ value }, null, 1);
        const svg = embedInSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', json);
        expect(JSON.parse(documentInXml(svg) ?? '')).toEqual({ value });
        expect(
          JSON.parse(documentInXml(`<object reachboardDocument="${toAttribute(json)}"/>`) ?? ''),
        ).toEqual({
          value,
        });
        const found = documentInPng(embedInPng(png, json));
        expect(found && 'saved' in found && JSON.parse(found.saved)).toEqual({ value });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    [
      'another prefix',
      '<rb:document xmlns:rb="urn:reachboard:document">{"a":"&lt;&#65;&#x42;"}</rb:document>',
    ],
    ['no prefix', '<document a="b" xmlns="urn:reachboard:document">{"a":"&lt;AB"}</document>'],
    [
      'CDATA',
      '<reachboard:document xmlns:reachboard="urn:reachboard:document"><![CDATA[{"a":"<AB","b":"]]]]><![CDATA[></b>"}]]></reachboard:document>',
    ],
  ])('an editor may have written it with %s', (_, element) => {
    expect(JSON.parse(documentInXml(`<svg><metadata>${element}</metadata></svg>`) ?? '')).toMatchObject({
      a: '<AB',
    });
  });

  test('a program may have made an iTXt chunk of it', () => {
    const chunk = [...chunksOf(embedInPng(png, '{"a":1}'))].find(({ type }) => type === 'tEXt');
    const text = new TextDecoder('latin1')
      .decode(chunk?.data)
      .replace('reachboard\0', 'reachboard\0\0\0en\0\0');
    const data = new TextEncoder().encode(`iTXt${text}`);
    const bytes = new Uint8Array(data.length + 8);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length - 4);
    bytes.set(data, 4);
    view.setUint32(data.length + 4, crc32(data));
    const after = png.length - 12;
    const found = documentInPng(
      new Uint8Array([...png.subarray(0, after), ...bytes, ...png.subarray(after)]),
    );
    expect(found).toEqual({ saved: '{"a":1}' });
  });

  test('reading never throws, whatever stands there', () => {
    fc.assert(
      fc.property(text, fc.uint8Array({ maxLength: 200 }), (value, bytes) => {
        for (const around of [
          '<svg>',
          ' reachboardDocument="',
          'xmlns="urn:reachboard:document">',
          'urn:reachboard:document',
        ])
          findScene({ text: `<a>${around}${value}`, bytes });
        findScene({ text: '', bytes: new Uint8Array([...png.subarray(0, 8), ...bytes]) });
      }),
      { numRuns: 200 },
    );
  });
});

/** The checksum of PNG, bit by bit and apart from ours. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}
