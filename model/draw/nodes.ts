import type { Box } from '../arrange/box.ts';
import { measures, nameLines, textStyles } from '../arrange/box-sizes.ts';
import { fitText, wrapText } from '../arrange/measure-text.ts';
import type { PaletteGroup } from '../catalog/kind.ts';
import { kindEntry } from '../catalog/kinds.ts';
import type { CanvasNote } from '../document/canvas.ts';
import { type Resource, summaryOf } from '../document/resource.ts';
import type { Primitive } from './primitives.ts';
import type { Colour } from './themes.ts';

/** The colour of the tile behind a glyph. */
const tileColours: Readonly<Record<PaletteGroup, Colour>> = {
  Places: 'muted',
  Network: 'service-endpoint',
  Rules: 'blocked',
  Names: 'misdirected',
  Compute: 'muted',
  Services: 'private',
};

/** A node: tile with glyph, name, and an address or count. */
export function drawNode(box: Box, resource: Resource): readonly Primitive[] {
  const entry = kindEntry(resource.kind);
  const { x, y, width, height } = box;
  const { margin, size, gap } = measures.tile;
  const colour = tileColours[entry.group];
  const stroke = { colour: 'line' as const, width: 1, ...(resource.existing ? { dash: [4, 3] } : {}) };
  const tileY = y + (height - size) / 2;
  return [
    { shape: 'rect', of: box.id, x, y, width, height, radius: 8, fill: { colour: 'card' }, stroke },
    {
      shape: 'rect',
      x: x + margin,
      y: tileY,
      width: size,
      height: size,
      radius: 6,
      fill: { colour, opacity: 0.12 },
    },
    { shape: 'glyph', path: entry.glyph, x: x + margin + 6, y: tileY + 6, size: 16, colour },
    ...nodeText(box, resource, x + margin + size + gap),
  ];
}

function nodeText({ y, width, height }: Box, resource: Resource, left: number): readonly Primitive[] {
  const room = width - 2 * measures.tile.margin - measures.tile.size - measures.tile.gap;
  const summary = summaryOf(resource);
  const lines = nameLines(resource.name, width);
  const lineHeight = 16;
  const rows = lines.length + (summary === '' ? 0 : 1);
  const top = y + (height - rows * lineHeight) / 2 + 12.5;
  const drawn = lines.map(
    (text, index): Primitive => ({
      shape: 'text',
      text,
      x: left,
      y: top + index * lineHeight,
      style: textStyles.name,
      colour: 'ink',
    }),
  );
  if (summary === '') return drawn;
  return [
    ...drawn,
    {
      shape: 'text',
      text: fitText(summary, room, textStyles.summary),
      x: left,
      y: top + lines.length * lineHeight,
      style: textStyles.summary,
      colour: 'muted',
    },
  ];
}

/** A chip: what a subnet or a machine refers to. */
export function drawBadge(box: Box, resource: Resource): readonly Primitive[] {
  const { x, y, width, height } = box;
  return [
    {
      shape: 'rect',
      x,
      y,
      width,
      height,
      radius: 6,
      fill: { colour: 'card' },
      stroke: { colour: 'line', width: 1 },
    },
    {
      shape: 'glyph',
      path: kindEntry(resource.kind).glyph,
      x: x + 6,
      y: y + (height - 12) / 2,
      size: 12,
      colour: 'muted',
    },
    {
      shape: 'text',
      text: fitText(resource.name, width - 30, textStyles.small),
      x: x + 22,
      y: y + height / 2 + 4.5,
      style: textStyles.small,
      colour: 'muted',
    },
  ];
}

/** Free text on the canvas. */
export function drawNote(box: Box, note: CanvasNote): readonly Primitive[] {
  const { x, y, width, height } = box;
  const most = Math.max(1, Math.floor((height - 12) / 18));
  const lines = note.text
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : wrapText(line, width - 18, textStyles.note, most)));
  return [
    {
      shape: 'rect',
      x,
      y,
      width,
      height,
      radius: 8,
      fill: { colour: 'card', opacity: 0.8 },
      stroke: { colour: 'line', width: 1, dash: [4, 3] },
    },
    ...lines.slice(0, most).map(
      (text, index): Primitive => ({
        shape: 'text',
        text,
        x: x + 9,
        y: y + 22 + index * 18,
        style: textStyles.note,
        colour: 'ink',
      }),
    ),
  ];
}

/** The ring around a thing that somebody points at. */
export function drawRing({ x, y, width, height, role }: Box): Primitive {
  // Chips stand close to each other.
  const air = role === 'badge' ? 1 : 5;
  return {
    shape: 'rect',
    x: x - air,
    y: y - air,
    width: width + 2 * air,
    height: height + 2 * air,
    radius: 8 + air,
    stroke: { colour: 'accent', width: 3 },
  };
}
