import { textStyles } from '../arrange/box-sizes.ts';
import type { Line } from '../arrange/lines-of.ts';
import { measureText } from '../arrange/measure-text.ts';
import { drawLine, drawSign, lineLooks } from './lines.ts';
import type { Primitive } from './primitives.ts';
import { type Sign, signLooks } from './signs.ts';

const sample = 28;
const gap = 24;
const rowHeight = 24;

interface Entry {
  readonly word: string;
  readonly draw: (x: number, y: number) => readonly Primitive[];
  /** Room for a glyph between the sample and the word. */
  readonly glyph: number;
}

/** The legend of the signs and lines that are in use, in rows of a width; its corner is given. */
export function drawLegend(
  signs: ReadonlySet<Sign>,
  lines: ReadonlySet<Line['kind']>,
  hasMarks: boolean,
  corner: { readonly x: number; readonly y: number; readonly width: number },
): { readonly primitives: readonly Primitive[]; readonly height: number } {
  const entries = [...signEntries(signs, hasMarks), ...lineEntries(lines)];
  const primitives: Primitive[] = [];
  let [x, row] = [corner.x, 0];
  for (const { word, draw, glyph } of entries) {
    const width = sample + glyph + 8 + measureText(word, textStyles.small);
    if (x > corner.x && x + width > corner.x + corner.width) [x, row] = [corner.x, row + 1];
    const y = corner.y + row * rowHeight + rowHeight / 2;
    primitives.push(...draw(x, y), {
      shape: 'text',
      text: word,
      x: x + sample + glyph + 8,
      y: y + 4.5,
      style: textStyles.small,
      colour: 'muted',
    });
    x += width + gap;
  }
  return { primitives, height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

function signEntries(signs: ReadonlySet<Sign>, hasMarks: boolean): readonly Entry[] {
  const order = Object.keys(signLooks) as Sign[];
  const drawn = order
    .filter((sign) => signs.has(sign))
    .map((sign): Entry => {
      const { word, colour, glyph } = signLooks[sign];
      return {
        word,
        glyph: 20,
        draw: (x, y) => [
          ...drawSign(sign, stretch(x, y)),
          { shape: 'glyph', path: glyph, x: x + sample + 6, y: y - 7, size: 14, colour },
        ],
      };
    });
  if (!hasMarks || signs.has('serviceEndpoint')) return drawn;
  const { word, colour, glyph } = signLooks.serviceEndpoint;
  const mark: Entry = {
    word,
    glyph: 0,
    draw: (x, y) => [{ shape: 'glyph', path: glyph, x: x + sample - 14, y: y - 7, size: 14, colour }],
  };
  return [...drawn, mark];
}

function lineEntries(lines: ReadonlySet<Line['kind']>): readonly Entry[] {
  const order = Object.keys(lineLooks) as Line['kind'][];
  return order
    .filter((kind) => lines.has(kind))
    .map((kind) => ({
      word: lineLooks[kind].word,
      glyph: 0,
      draw: (x, y) => drawLine(kind, stretch(x, y)),
    }));
}

function stretch(x: number, y: number) {
  return [
    { x, y },
    { x: x + sample, y },
  ];
}
