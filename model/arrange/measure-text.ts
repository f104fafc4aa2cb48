import { measuredCharacters, monoWidth, sansWidths } from './text-widths.ts';

/** How a text is set: Inter or IBM Plex Mono. */
export interface TextStyle {
  readonly font: 'sans' | 'mono';
  readonly size: number;
  readonly weight: 400 | 500 | 600;
}

/** Where the width of a character stands. */
const places = new Map([...measuredCharacters].map((character, index) => [character, index]));
/** What a character counts that the table lacks. */
const unknown = { latin: 680, wide: 1000 };

/** The width of a text in pixels, from the widths of the bundled fonts. */
export function measureText(text: string, { font, size, weight }: TextStyle): number {
  if (font === 'mono') return ([...text].length * monoWidth * size) / 1000;
  const widths = sansWidths[weight];
  let sum = 0;
  for (const character of text) {
    const place = places.get(character);
    const width = place === undefined ? undefined : widths[place];
    sum += width ?? (character > '\u2e7f' ? unknown.wide : unknown.latin);
  }
  return (sum * size) / 1000;
}

/** The text, cut with an ellipsis where it is wider than the room. */
export function fitText(text: string, room: number, style: TextStyle): string {
  if (measureText(text, style) <= room) return text;
  const characters = [...text];
  const dots = measureText('…', style);
  let used = 0;
  let kept = 0;
  for (const character of characters) {
    used += measureText(character, style);
    if (used + dots > room) break;
    kept += 1;
  }
  return `${characters.slice(0, kept).join('').trimEnd()}…`;
}

/** The text in lines that fit the room, broken after spaces, dots and hyphens and before capitals where there are some; the last line is cut. */
export function wrapText(text: string, room: number, style: TextStyle, most: number): readonly string[] {
  if (measureText(text, style) <= room || most <= 1) return [fitText(text, room, style)];
  const pieces = text.split(wordStarts).flatMap((piece) => fitPieces(piece, room, style));
  const lines: string[] = [];
  let line = '';
  for (const [index, piece] of pieces.entries()) {
    if (line === '' || measureText((line + piece).trimEnd(), style) <= room) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece;
    if (lines.length === most - 1) {
      line = pieces.slice(index).join('');
      break;
    }
  }
  return [...lines, fitText(line.trimEnd(), room, style)];
}

/** Where a name may break: behind what joins words, and where `subnetApp` begins its second one. */
const wordStarts = /(?<=[\s.\-_/])|(?<=[a-z\d])(?=[A-Z])/;

/** A word that is wider than the room, in parts that are not. */
function fitPieces(word: string, room: number, style: TextStyle): readonly string[] {
  if (measureText(word.trimEnd(), style) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measureText(part + character, style) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
