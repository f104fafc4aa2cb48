import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pdfTools } from '../../../cli/pdf-tools.ts';
import { newStep } from '../../document/presenter-steps.ts';
import { compile } from '../../network/compile.ts';
import { documentOfWorkshop } from '../../scenarios/workshop.ts';
import { fromPublicToPrivate } from '../../scenarios/workshops/from-public-to-private.ts';
import { trace } from '../../trace/trace.ts';
import { pagesOf } from '../pdf/pages.ts';
import type { PdfPaper } from '../pdf/paper.ts';
import { pdfExporter } from './pdf.ts';
import { gallery, hostileNames, inputOf, withNames } from './test-inputs.test-helper.ts';

const folder = mkdtempSync(join(tmpdir(), 'reachboard-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A paper that writes down what is drawn on it. */
function recorder(): { readonly paper: PdfPaper; readonly lines: string[] } {
  const lines: string[] = [];
  const record =
    (name: string) =>
    (...given: readonly unknown[]) => {
      const words = given.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
      if (name !== 'addFileToVFS') lines.push(`${name} ${words}`.trim());
      if (name === 'output') return new ArrayBuffer(0);
      if (name === 'GState') return given[0];
      return undefined;
    };
  const own: Record<string, unknown> = {
    getFont: () => ({ metadata: { characterToGlyph: (code: number) => (code < 0x3000 ? 1 : 0) } }),
    outline: { add: record('outline') },
    // The promise that resolves to a paper asks whether it is one itself.
    // biome-ignore lint/suspicious/noThenProperty: that is what is answered here
    then: undefined,
  };
  const paper = new Proxy(own, {
    get: (known, name: string) => (name in known ? known[name] : record(name)),
  });
  return { paper: paper as unknown as PdfPaper, lines };
}

async function recorded(input: Parameters<typeof pdfExporter.write>[0]): Promise<string> {
  const { paper, lines } = recorder();
  await pdfExporter.write(input, {
    pdf: { newPaper: () => paper, readFont: async () => new Uint8Array(12), inflate: (bytes) => bytes },
  });
  const isPath = (line: string) => /^(moveTo|lineTo|curveTo|close|fill|stroke|fillStroke)\b/.test(line);
  return lines
    .map((line, index) => (index > 0 && isPath(line) ? ` ${line}` : `\n${line}`))
    .join('')
    .trim();
}

const bytesOf = async (input: Parameters<typeof pdfExporter.write>[0]): Promise<Uint8Array> => {
  const [file] = await pdfExporter.write(input, { pdf: pdfTools });
  return file?.content as Uint8Array;
};

const withAnswer = (slug: string) => {
  const document = gallery(slug);
  const [question] = document.questions;
  const [variant] = document.variants;
  if (!question || !variant) throw new Error('nothing to ask');
  return inputOf(document, { answer: trace(compile(variant.design, document.defaults), question) });
};

describe('pages', () => {
  test.each(['service-endpoint', 'vnet-injection'])('of %s are drawn as expected', async (slug) => {
    await expect(await recorded(withAnswer(slug))).toMatchFileSnapshot(`expected/${slug}.pdf.txt`);
  });

  test('the same input gives the same bytes, another day others', async () => {
    const input = withAnswer('service-endpoint');
    const once = await bytesOf(input);
    expect(await bytesOf(input)).toEqual(once);
    expect(await bytesOf({ ...input, day: '2026-11-30' })).not.toEqual(once);
  });

  test('are one for each variant and step, and one more where the room guesses first', () => {
    const document = documentOfWorkshop(fromPublicToPrivate);
    const pages = pagesOf(inputOf(document));
    const guessing = document.steps.filter(({ hidesAnswer, question }) => hidesAnswer && question);
    expect(pages).toHaveLength(document.variants.length + document.steps.length + guessing.length);
    expect(pages.filter(({ says }) => says.endsWith('answered'))).toHaveLength(guessing.length);
    expect(pages.filter(({ says, answer }) => says.includes('?') && answer)).toEqual([]);
  });

  test('a variant alone has its own steps only', () => {
    const document = documentOfWorkshop(fromPublicToPrivate);
    const [first] = document.variants;
    const pages = pagesOf(inputOf(document, { variants: first ? [first] : [] }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(document.steps.length);
  });

  test('a camera cuts the page to its part', () => {
    const document = gallery('service-endpoint');
    const steps = [
      newStep('all', { title: 'All' }),
      newStep('part', { title: 'Part', camera: { x: 300, y: 200, zoom: 4 } }),
      newStep('nothing', { title: 'Nothing', camera: { x: 90_000, y: 0, zoom: 4 } }),
    ];
    const [, all, part, nothing] = pagesOf(inputOf({ ...document, steps }));
    expect(part?.part).toMatchObject({ width: 400, height: 225 });
    expect(nothing?.part).toEqual(all?.part);
  });
});

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('pdftotext is not on this machine: the words of PDFs are not read back.');
    return false;
  }
})();

describe.skipIf(!hasPoppler)('read by another program', () => {
  const textOf = async (input: Parameters<typeof pdfExporter.write>[0]) => {
    const file = join(folder, 'read.pdf');
    writeFileSync(file, await bytesOf(input));
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  };

  test('words are words, each once', async () => {
    const text = await textOf(withAnswer('private-link-dns-forgotten'));
    for (const word of ['vnet-shop', 'snet-endpoints', 'peering', '10.1.1.4', 'vm-app → sql-shop : tcp 1433'])
      expect(text).toContain(word);
    expect(text.match(/con-hq/g)).toHaveLength(1);
  });

  test('hostile names are words like any other, and what no letter stands for is a box', async () => {
    const text = await textOf(inputOf(withNames(hostileNames)));
    for (const word of ['<script>alert(1)', 'a ]]> b -->', "') Tj ET (", 'line break'])
      expect(text).toContain(word);
    expect(text).toContain('emoji □');
  });

  test('dark pages are as long as light ones', async () => {
    const input = withAnswer('vnet-injection');
    expect(await textOf({ ...input, theme: 'dark' })).toBe(await textOf(input));
  });
});
