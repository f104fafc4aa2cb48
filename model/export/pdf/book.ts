import type { ExportInput } from '../exporter.ts';
import { type LaidOut, layOut } from './lay-out.ts';
import type { Page } from './pages.ts';
import { type PaperOptions, type PdfPaper, type PdfTools, pdfFaces } from './paper.ts';
import { clipTo, drawOnPaper, type Ground } from './pen.ts';
import { toTrueType } from './true-type.ts';

/** What the PDF of some pages says of itself. */
export interface BookTitle {
  readonly title: string;
  /** Any text that differs where the content does. */
  readonly fingerprint: string;
}

/** Draws the pages, one after the other; the same input gives the same bytes. */
export async function printBook(
  pages: readonly Page[],
  { title, fingerprint }: BookTitle,
  { theme, day }: Pick<ExportInput, 'theme' | 'day'>,
  tools: PdfTools,
): Promise<Uint8Array> {
  const laidOut = pages.map((page, index) => layOut(page, `${index + 1} / ${pages.length}`, day));
  const [first] = laidOut;
  if (!first) throw new Error('Reachboard bug: a PDF has at least one page');
  const options = {
    unit: 'pt',
    ...sheetOf(first),
    compress: true,
    putOnlyUsedFonts: true,
    // With jsPDF's own two digits beige turns green.
    precision: 4,
  } as const;
  const paper = await tools.newPaper(options);
  await addFonts(paper, tools);
  paper.setDocumentProperties({ title: withoutControls(title), creator: 'Reachboard' });
  paper.setCreationDate(`D:${day.replaceAll('-', '')}000000+00'00'`);
  paper.setFileId(hexadecimalOf(fingerprint));
  laidOut.forEach((page, index) => {
    const { format, orientation } = sheetOf(page);
    if (index > 0) paper.addPage(format, orientation);
    drawPage(paper, page, theme);
    const { title: name = '', says = '' } = pages[index] ?? {};
    const line = [name, says].filter((words) => words !== '').join(', ');
    paper.outline.add(null, withoutControls(line), { pageNumber: index + 1 });
  });
  return new Uint8Array(paper.output('arraybuffer'));
}

/** A unit of the drawing is a pixel at 96 to the inch. */
const pointsPerUnit = 0.75;

/** No page of a PDF is longer (ISO 32000-1, annex C, as jsPDF keeps it). */
const longestPage = 14_400;

function scaleOf({ width, height }: LaidOut): number {
  return Math.min(pointsPerUnit, longestPage / Math.max(width, height));
}

function sheetOf(page: LaidOut): Pick<PaperOptions, 'format' | 'orientation'> {
  const scale = scaleOf(page);
  return {
    format: [page.width * scale, page.height * scale],
    orientation: page.width > page.height ? 'l' : 'p',
  };
}

function drawPage(paper: PdfPaper, page: LaidOut, theme: ExportInput['theme']): void {
  const scale = scaleOf(page);
  const sheet = { x: 0, y: 0, width: page.width, height: page.height };
  const whole: Ground = { x: 0, y: 0, scale, theme };
  drawOnPaper(paper, { shape: 'rect', ...sheet, radius: 0, fill: { colour: 'page' } }, whole);
  for (const { shift, cut, primitives } of page.groups) {
    const ground: Ground = { x: shift.x * scale, y: shift.y * scale, scale, theme };
    if (cut) {
      paper.saveGraphicsState();
      clipTo(paper, cut, ground);
    }
    for (const one of primitives) drawOnPaper(paper, one, ground);
    if (!cut) continue;
    paper.restoreGraphicsState();
    drawOnPaper(paper, { shape: 'rect', ...cut, radius: 0, stroke: { colour: 'line', width: 1 } }, ground);
  }
}

async function addFonts(paper: PdfPaper, { readFont, inflate }: PdfTools): Promise<void> {
  for (const face of pdfFaces) {
    const file = await toTrueType(await readFont(face), inflate);
    paper.addFileToVFS(`${face}.ttf`, toBase64(file));
    paper.addFont(`${face}.ttf`, face, 'normal');
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63]);
    const known = Math.min(3, bytes.length - at) + 1;
    parts.push(letters.slice(0, known).join('').padEnd(4, '='));
  }
  return parts.join('');
}

/** 128 bits of four FNV-1a sums with different starts: it only has to differ where the content does. */
function hexadecimalOf(text: string): string {
  return [0, 1, 2, 3]
    .map((start) => {
      let sum = (0x811c9dc5 + start * 0x9e3779b1) >>> 0;
      for (let at = 0; at < text.length; at += 1)
        sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return sum.toString(16).padStart(8, '0').toUpperCase();
    })
    .join('');
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
}
