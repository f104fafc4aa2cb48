import { describe, expect, test } from 'vitest';
import { pdfTools } from '../../cli/pdf-tools.ts';
import { rasterise } from '../../cli/rasterise.ts';
import type { Document } from '../document/document.ts';
import { documentOf } from '../scenarios/starting-point.ts';
import { startingPoints } from '../scenarios/starting-points.ts';
import { documentOfWorkshop } from '../scenarios/workshop.ts';
import { workshops } from '../scenarios/workshops.ts';
import type { Exporter, ExportFile } from './exporter.ts';
import { hostileNames, inputOf, withNames } from './exporters/test-inputs.test-helper.ts';
import { exporters } from './exporters.ts';
import { plainLine } from './text/plain-line.ts';

const tools = { rasterise, pdf: pdfTools };

/** The gallery; of a workshop its first and last variant, so that both sides of a comparison are in the goldens. */
const designs: readonly (readonly [string, Document])[] = [
  ...startingPoints.map((point) => [point.slug, documentOf(point)] as const),
  ...workshops.map((workshop) => {
    const document = documentOfWorkshop(workshop);
    const ends = [...new Set([document.variants.at(0), document.variants.at(-1)])].flatMap(
      (one) => one ?? [],
    );
    const shown = new Set<string | null>(ends.map(({ id }) => id));
    const steps = document.steps.filter(({ variant }) => shown.has(variant));
    return [workshop.slug, { ...document, variants: ends, steps }] as const;
  }),
];

const extraNames: readonly string[] = [
  "it's '''multi''' line",
  `\${evil} $(Remove-Item x) \`id\` #{x}`,
  '*/ // # %% -- /*',
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  'a\r\n=2',
  ' =3',
  '```',
  '| a | b |',
  '[x](javascript:alert(1)) ![y](z)',
  '# heading',
  '1. item',
  'end',
  'click n1 "javascript:alert(1)"',
  '../../etc/passwd',
  'C:\\Windows\\x',
  "param x string = 'y'",
];
const names = [...hostileNames, ...extraNames];

describe('every exporter over the gallery', () => {
  for (const exporter of exporters)
    describe(exporter.id, () => {
      test.each(designs)('%s', async (slug, document) => {
        const files = await exporter.write(inputOf(document), tools);
        expectSoundFiles(files);
        if (exporter.preview === 'picture' || files.some(({ content }) => typeof content !== 'string'))
          return;
        const golden = printFiles(files);
        await expect(golden).toMatchFileSnapshot(`expected/${exporter.id}/${slug}.txt`);
      });
    });
});

describe('every exporter over hostile names', () => {
  test.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', async (_, exporter) => {
    // The title gives the names of the files: cut in the middle of a sign, with brackets that never close.
    const document = { ...withNames(names), title: `a (b \ud800 ${'😀'.repeat(60)}` };
    const files = await exporter.write(inputOf(document), tools);
    expectSoundFiles(files);
    for (const file of files) checks[file.type.split(';')[0] ?? '']?.(String(file.content), exporter.id);
  });

  test('a design with nothing in it leaves, too', async () => {
    const empty = withNames([]);
    const document = { ...empty, title: '', variants: [{ id: 'v', name: '', design: { resources: {} } }] };
    for (const exporter of exporters) expectSoundFiles(await writeAll(exporter, document));
  });

  test('the same document leaves as the same text', async () => {
    for (const exporter of exporters.filter(({ preview }) => preview === 'text')) {
      const [, document] = designs[0] ?? [];
      if (!document) throw new Error('no design');
      expect(await writeAll(exporter, document)).toEqual(await writeAll(exporter, document));
    }
  });
});

async function writeAll(exporter: Exporter, document: Document): Promise<readonly ExportFile[]> {
  return exporter.write(inputOf(document), tools);
}

/** Files are there, have something in them, and names that stay in their folder and apart from each other. */
function expectSoundFiles(files: readonly ExportFile[]): void {
  expect(files.length).toBeGreaterThan(0);
  for (const { name, content } of files) {
    expect(content.length).toBeGreaterThan(0);
    for (const part of name.split('/')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get into a file name
      expect(part).toMatch(/^[^\u0000-\u001f\u007f<>:"\\|?*]+$/);
      expect(part).not.toMatch(/^\.|[. ]$|^\s/);
      expect(part.length).toBeLessThanOrEqual(255);
    }
  }
  const lower = files.map(({ name }) => name.toLowerCase());
  expect(new Set(lower).size).toBe(lower.length);
}

/** Text files of an export in one golden; pictures have goldens of their own. */
function printFiles(files: readonly ExportFile[]): string {
  return files
    .filter(({ content, type }) => typeof content === 'string' && !type.startsWith('image/'))
    .map(
      ({ name, content }) => `===== ${name}\n${String(content).replace(/\r\n/g, '\n').replace('\ufeff', '')}`,
    )
    .join('\n');
}

/** What must be so in a kind of file, whatever the names are. */
const checks: Readonly<Record<string, (text: string, exporter: string) => void>> = {
  'text/csv': checkCsv,
  'text/markdown': checkMarkdown,
  'text/vnd.mermaid': checkMermaid,
  'image/svg+xml': (text) => expectNone(text, /<script|<!ENTITY|<foreignObject/i),
  'application/json': (text) => JSON.parse(text),
};

/** Tells the place and not the whole file. */
function expectNone(text: string, pattern: RegExp): void {
  const found = pattern.exec(text);
  expect(found && text.slice(Math.max(found.index - 60, 0), found.index + 60)).toBeNull();
}

function checkCsv(text: string): void {
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows = parseCsv(text.slice(1));
  const width = rows[0]?.length;
  for (const row of rows) expect(row.length).toBe(width);
  const cells = rows.flat();
  for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
  // The inventory is the table that names everything.
  if (rows[0]?.[0] !== 'Kind') return;
  const seen = new Set(cells.flatMap((cell) => [cell, cell.replace(/^'/, '')]));
  expect(names.filter((name) => !seen.has(name))).toEqual([]);
}

function checkMarkdown(text: string, exporter: string): void {
  const open = text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  const prose = open.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
  expectNone(prose, /<(?!https?:)[a-z/!]/i);
  expectNone(prose, /(?<!\\)\]\((?!dns-handover|[\w%.~-]+\.svg\))/);
  const headings = open.split('\n').filter((line) => /^#/.test(line));
  for (const line of headings.slice(1)) expect(line).toMatch(/^#{2,4} \S/);
  // Other formats have a note in Markdown beside them, which names less.
  if (exporter !== 'markdown') return;
  const plain = unescapeMarkdown(text);
  expect(names.filter((name) => !plain.includes(plainLine(name)))).toEqual([]);
}

function unescapeMarkdown(text: string): string {
  return text
    .replace(/\\([\\`*_[\]|~$#+=.)-])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#47;/g, '/')
    .replace(/&#46;/g, '.')
    .replace(/&amp;/g, '&');
}

/** Every line is one of the few shapes that the exporter prints, and labels hold nothing that ends them. */
function checkMermaid(text: string): void {
  const label = `"(?:[^"<>;\`]|#\\d+;|<br/>)*"`;
  const shapes = [
    /^%% [^{}\n]*$/,
    /^flowchart LR$/,
    new RegExp(`^ *subgraph n\\d+\\[${label}\\]$`),
    new RegExp(`^ *[nt]\\d+(?:\\[|>)${label}\\]$`),
    /^ *end$/,
    new RegExp(`^ *n\\d+ (?:---|===|-\\.-)(?:\\|${label}\\|)? n\\d+$`),
    /^$/,
  ];
  for (const line of text.split('\n'))
    expect(
      shapes.some((shape) => shape.test(line)),
      line,
    ).toBe(true);
}

/** RFC 4180, strictly. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
