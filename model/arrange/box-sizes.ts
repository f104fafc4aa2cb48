import { type KindName, kindEntry } from '../catalog/kinds.ts';
import { type Resource, summaryOf } from '../document/resource.ts';
import { measureText } from './measure-text.ts';

/** Measures of the picture, on a 4 px grid. */
export const measures = {
  node: { width: 160, height: 48, widest: 248 },
  /** Left of the text of a node: margin, glyph, gap. */
  glyphRoom: 44,
  padding: 16,
  /** Height of the title line of a frame. */
  title: 40,
  badge: { height: 24, gap: 8, widest: 152 },
  gap: 16,
} as const;

/** How large an empty frame of a kind is. */
export function smallestFrame(kind: KindName): { readonly width: number; readonly height: number } {
  switch (kind) {
    case 'virtualNetwork':
      return { width: 272, height: 176 };
    case 'subnet':
      return { width: 208, height: 112 };
    case 'region':
      return { width: 320, height: 240 };
    default:
      return { width: 208, height: 128 };
  }
}

/** The size of a node: wide enough for its name, two lines of name where that is too wide. */
export function nodeSize(resource: Resource): { readonly width: number; readonly height: number } {
  const { node, glyphRoom } = measures;
  const name = measureText(resource.name, { font: 'sans', size: 14, weight: 600 });
  const second = measureText(summaryOf(resource), { font: 'mono', size: 12, weight: 400 });
  const wanted = Math.max(name, second) + glyphRoom + 12;
  const width = toGrid(Math.min(node.widest, Math.max(node.width, wanted)));
  const isWrapped = name + glyphRoom + 12 > node.widest;
  return { width, height: isWrapped ? node.height + 16 : node.height };
}

/** The width of a badge: glyph and name. */
export function badgeWidth(name: string): number {
  const text = measureText(name, { font: 'sans', size: 12, weight: 500 });
  return toGrid(Math.min(measures.badge.widest, text + 36));
}

/** The width that a frame's title needs. */
export function titleWidth(resource: Resource): number {
  const name = measureText(resource.name, { font: 'sans', size: 14, weight: 600 });
  const summary = measureText(summaryOf(resource), { font: 'mono', size: 12, weight: 400 });
  const glyph = kindEntry(resource.kind).ground === 'subnet' ? 0 : 24;
  return toGrid(name + summary + glyph + 2 * measures.padding + (summary > 0 ? 12 : 0));
}

/** The next multiple of the 4 px grid. */
export function toGrid(value: number): number {
  return Math.ceil(value / 4) * 4;
}
