import { type KindName, kindEntry } from '../catalog/kinds.ts';
import { type Resource, summaryOf } from '../document/resource.ts';
import type { Size } from './box.ts';
import { measureText, type TextStyle, wrapText } from './measure-text.ts';

/** Measures of the picture, on a 4 px grid. */
export const measures = {
  node: { width: 160, height: 48, widest: 248 },
  /** Around the text of a node: margin, tile with glyph, gap; and the margin on the right. */
  tile: { margin: 10, size: 28, gap: 10 },
  padding: 16,
  /** Nothing in a frame stands above this line. */
  title: 40,
  titleMargin: 12,
  badge: { height: 24, gap: 8, widest: 160 },
  gap: 16,
} as const;

/** How the texts of boxes are set. */
export const textStyles = {
  name: { font: 'sans', size: 13, weight: 600 },
  summary: { font: 'mono', size: 12, weight: 400 },
  small: { font: 'sans', size: 12, weight: 400 },
  note: { font: 'sans', size: 13, weight: 400 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** How large an empty frame of a kind is. */
export function smallestFrame(kind: KindName): Size {
  switch (kind) {
    case 'virtualNetwork':
      return { width: 272, height: 176 };
    case 'subnet':
      return { width: 192, height: 112 };
    case 'region':
      return { width: 320, height: 240 };
    default:
      return { width: 192, height: 128 };
  }
}

/** The size of a node: wide enough for name and summary, two lines of name where that is too wide. */
export function nodeSize(resource: Resource): Size {
  const { node } = measures;
  const oneLine = measureText(resource.name, textStyles.name) + nodeMargins;
  const lines = oneLine > node.widest ? balancedLines(resource.name) : [resource.name];
  const summary = summaryOf(resource);
  const wanted = Math.max(
    ...lines.map((line) => measureText(line, textStyles.name)),
    measureText(summary, textStyles.summary),
  );
  const width = toGrid(Math.min(node.widest, Math.max(node.width, wanted + nodeMargins)));
  const isTall = nameLines(resource.name, width).length > 1 && summary !== '';
  return { width, height: isTall ? node.height + 16 : node.height };
}

const nodeMargins = 2 * measures.tile.margin + measures.tile.size + measures.tile.gap + 2;

/** The name of a node in the one or two lines for which there is room. */
export function nameLines(name: string, width: number): readonly string[] {
  const room = width - nodeMargins + 2;
  if (measureText(name, textStyles.name) <= room) return [name];
  const lines = balancedLines(name);
  return lines.every((line) => measureText(line, textStyles.name) <= room)
    ? lines
    : wrapText(name, room, textStyles.name, 2);
}

/** A long name in two lines of about the same width, broken where its parts meet. */
function balancedLines(name: string): readonly string[] {
  const breaks = [...name.matchAll(/[\s.\-_/]/g)].map(({ index }) => index + 1);
  const halves = breaks.map((at) => [name.slice(0, at), name.slice(at)] as const);
  const widest = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => measureText(line, textStyles.name)));
  const [first, ...rest] = halves.filter(([, end]) => end !== '');
  return first ? rest.reduce((best, one) => (widest(one) < widest(best) ? one : best), first) : [name];
}

/** The width of a badge: glyph and name. */
export function badgeWidth(name: string): number {
  return toGrid(Math.min(measures.badge.widest, measureText(name, textStyles.small) + 30));
}

/** The words of the service endpoints of a subnet, as its mark says them. */
export function marksOf(resource: Resource): readonly string[] {
  if (resource.kind !== 'subnet') return [];
  return resource.settings.serviceEndpoints.map((word) => word.replace('Microsoft.', ''));
}

/** The parts of a frame's title and where each starts, from the left border of the frame. */
export interface TitleParts {
  /** Null where the kind has no glyph in its title. */
  readonly glyph: number | null;
  readonly name: number;
  readonly summary: number;
  readonly marks: number;
  readonly end: number;
}

/** Lays the title line of a frame out. */
export function titleParts(resource: Resource): TitleParts {
  const { titleMargin } = measures;
  const hasGlyph = resource.kind !== 'subnet';
  const name = titleMargin + (hasGlyph ? 20 : 0);
  const summary = name + measureText(resource.name, textStyles.name) + 8;
  const summaryWidth = measureText(summaryOf(resource), textStyles.summary);
  const marks = summary + (summaryWidth > 0 ? summaryWidth + 8 : 0);
  const words = marksOf(resource).join(', ');
  const end = words === '' ? marks - 8 : marks + measureText(words, textStyles.small) + 24;
  return { glyph: hasGlyph ? titleMargin : null, name, summary, marks, end: end + titleMargin };
}

/** The width that a frame's title needs; a very long one is cut when the frame has no room. */
export function titleWidth(resource: Resource): number {
  return toGrid(Math.min(480, titleParts(resource).end));
}

/** Is the kind drawn as a frame that holds others? */
export function isFrame(kind: KindName): boolean {
  return kindEntry(kind).drawnAs === 'frame';
}

/** The next multiple of the 4 px grid. */
export function toGrid(value: number): number {
  return Math.ceil(value / 4) * 4;
}
