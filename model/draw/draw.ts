import type { Box, Rect } from '../arrange/box.ts';
import { textStyles } from '../arrange/box-sizes.ts';
import { boxesOf } from '../arrange/boxes-of.ts';
import { labelSpot } from '../arrange/label-spot.ts';
import { type Line, linesOf } from '../arrange/lines-of.ts';
import { measureText } from '../arrange/measure-text.ts';
import { type Design, find } from '../document/design.ts';
import { type Document, type Variant, variantOf } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import type { Answer } from '../trace/answer.ts';
import { questionWords } from './describe-design.ts';
import { drawFrame } from './frames.ts';
import { drawLegend } from './legend.ts';
import { drawLabel, drawLine } from './lines.ts';
import { drawBadge, drawNode, drawNote, drawRing } from './nodes.ts';
import type { Picture, Primitive } from './primitives.ts';
import { signLooks, signOf, signWords } from './signs.ts';
import { drawWay, signsOfWay } from './way.ts';

/** What a picture is drawn from. */
export interface DrawInput {
  readonly document: Document;
  /** The id of the variant to draw. */
  readonly variant: string;
  readonly answer?: Answer | null;
  /** Without a legend a picture is smaller; small ones teach nothing by it. */
  readonly legend?: boolean;
  /** Verdict and question over the picture; pages that have a head of their own say it there. */
  readonly caption?: boolean;
  /** Things with a ring around them: what a step points at. */
  readonly ringed?: readonly string[];
}

const margin = 24;

/** The one picture of a design, with the way of an answer where there is one; canvas and exports agree on it. */
export function draw(input: DrawInput): Picture {
  const { document, variant, answer = null, legend = true, caption: isCaptioned = true, ringed = [] } = input;
  const shown = variantOf(document, variant);
  const boxes = boxesOf(document, shown.id);
  const lines = linesOf(document, shown.id, boxes);
  const extent = extentOf(boxes, lines);
  const captionHeight = answer && isCaptioned ? 44 : 0;
  const corner = { x: extent.x, y: extent.y - captionHeight };
  const caption = answer && isCaptioned ? drawCaption(answer, shown.design, corner) : [];
  const signs = drawLegend(
    answer ? signsOfWay(answer) : new Set(),
    new Set(lines.map(({ kind }) => kind)),
    boxes.some(({ marks }) => marks !== undefined),
    { x: extent.x, y: extent.y + extent.height + margin, width: extent.width },
  );
  const legendHeight = legend && signs.height > 0 ? signs.height + margin : 0;
  const way = answer ? drawWay(answer, boxes, lines) : null;
  const primitives = [
    ...boxes.filter(({ role }) => role === 'frame').flatMap((box) => drawBox(box, document, shown)),
    ...lines.flatMap(({ kind, points }) => drawLine(kind, points)),
    ...boxes.filter(({ role }) => role !== 'frame').flatMap((box) => drawBox(box, document, shown)),
    ...boxes.filter(({ id }) => ringed.includes(id)).map(drawRing),
    ...(way?.lines ?? []),
    ...drawLabels(lines, boxes, way?.taken ?? []),
    ...(way?.marks ?? []),
    ...caption,
    ...(legendHeight > 0 ? signs.primitives : []),
  ];
  const shift = { x: margin - extent.x, y: margin + captionHeight - extent.y };
  const width =
    Math.ceil(Math.max(extent.width, ...caption.map((one) => rightOf(one) - extent.x))) + 2 * margin;
  const height = Math.ceil(extent.height) + 2 * margin + captionHeight + legendHeight;
  const page: Primitive = {
    shape: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    radius: 0,
    fill: { colour: 'page' },
  };
  return {
    width,
    height,
    origin: shift,
    legendTop: legendHeight > 0 ? height - legendHeight : height,
    primitives: [page, ...primitives.map((one) => moved(one, shift))],
  };
}

function drawBox(box: Box, document: Document, { design }: Variant): readonly Primitive[] {
  if (box.role === 'note') {
    const note = document.canvas.notes.find(({ id }) => id === box.id);
    return note ? drawNote(box, note) : [];
  }
  const resource = find(design, box.id as ResourceId);
  if (!resource) return [];
  if (box.role === 'frame') return drawFrame(box, resource);
  return box.role === 'badge' ? drawBadge(box, resource) : drawNode(box, resource);
}

/** The words of all lines, off each other and off the way of the answer. */
function drawLabels(
  lines: readonly Line[],
  boxes: readonly Box[],
  taken: readonly Rect[],
): readonly Primitive[] {
  const avoid = [...taken];
  return lines.flatMap(({ points, label }) => {
    const spot = label ? labelSpot(points, label, boxes, avoid) : null;
    if (!label || !spot) return [];
    avoid.push(spot);
    return [drawLabel(label, spot)];
  });
}

/** Verdict and question over the picture: the main message, read first. */
export function drawCaption(
  answer: Answer,
  design: Design,
  corner: { x: number; y: number },
): readonly Primitive[] {
  const { colour, glyph } = signLooks[signOf(answer.verdict, answer.path)];
  const words = signWords(answer.verdict, answer.path);
  const style = { font: 'sans', size: 14, weight: 600 } as const;
  const width = measureText(words, style) + 48;
  return [
    {
      shape: 'rect',
      ...corner,
      width,
      height: 28,
      radius: 6,
      fill: { colour, opacity: 0.12 },
    },
    { shape: 'glyph', path: glyph, x: corner.x + 10, y: corner.y + 6, size: 16, colour },
    { shape: 'text', text: words, x: corner.x + 34, y: corner.y + 19, style, colour },
    {
      shape: 'text',
      text: questionWords(answer, design),
      x: corner.x + width + 12,
      y: corner.y + 19,
      style: { ...textStyles.note, size: 14 },
      colour: 'ink',
    },
  ];
}

/** Where words of the caption end: a long question is not cut in a small picture. */
function rightOf(one: Primitive): number {
  return one.shape === 'text' ? one.x + measureText(one.text, one.style) : 0;
}

function extentOf(boxes: readonly Box[], lines: readonly Line[]): Rect {
  const points = [
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...lines.flatMap((line) => line.points),
  ];
  if (points.length === 0) return { x: 0, y: 0, width: 320, height: 160 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function moved(one: Primitive, { x, y }: { readonly x: number; readonly y: number }): Primitive {
  if (one.shape === 'line')
    return { ...one, points: one.points.map((point) => ({ x: point.x + x, y: point.y + y })) };
  if (one.shape === 'path') return { ...one, d: movedPath(one.d, x, y) };
  return { ...one, x: one.x + x, y: one.y + y };
}

/** Our own paths have absolute pairs of numbers only. */
function movedPath(d: string, x: number, y: number): string {
  return d.replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, px: string, py: string) => {
    const at = (value: number) => Math.round(value * 100) / 100;
    return `${at(Number(px) + x)} ${at(Number(py) + y)}`;
  });
}
