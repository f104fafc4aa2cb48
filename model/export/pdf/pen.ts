import type { Point, Rect } from '../../arrange/box.ts';
import { measureText, type TextStyle } from '../../arrange/measure-text.ts';
import type { Paint, Primitive, Stroke } from '../../draw/primitives.ts';
import { roundedPath } from '../../draw/print-svg.ts';
import { type Colour, type Theme, themes } from '../../draw/themes.ts';
import type { PdfFace, PdfPaper } from './paper.ts';
import { type PathPiece, readPath } from './path-data.ts';

/** Where on a page a drawing stands: its own 0, 0 in points, and points for each of its units. */
export interface Ground {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly theme: keyof typeof themes;
}

/** Draws one stroke of a picture on the paper. */
export function drawOnPaper(paper: PdfPaper, one: Primitive, ground: Ground): void {
  const theme = themes[ground.theme];
  switch (one.shape) {
    case 'rect':
      trace(paper, roundedRect(one, one.radius), ground);
      finish(paper, one.fill, one.stroke, theme, ground.scale);
      break;
    case 'line':
      trace(paper, readPath(roundedPath(one.points, one.radius)), ground);
      finish(paper, undefined, one.stroke, theme, ground.scale);
      break;
    case 'path':
      trace(paper, readPath(one.d), ground);
      finish(paper, one.fill, one.stroke, theme, ground.scale);
      break;
    case 'glyph': {
      const scale = (ground.scale * one.size) / 24;
      const corner = { x: ground.x + one.x * ground.scale, y: ground.y + one.y * ground.scale };
      trace(paper, readPath(one.path), { ...corner, scale });
      const stroke: Stroke = { colour: one.colour, width: 2, cap: 'round' };
      finish(paper, undefined, stroke, theme, scale);
      break;
    }
    case 'text':
      drawText(paper, one, ground, theme);
      break;
    default:
      one satisfies never;
  }
}

/** Cuts everything that is drawn from now on at a rectangle of the drawing, until the graphics state is restored. */
export function clipTo(paper: PdfPaper, rect: Rect, ground: Ground): void {
  trace(paper, roundedRect(rect, 0), ground);
  paper.clip();
  paper.discardPath();
}

function trace(paper: PdfPaper, pieces: readonly PathPiece[], { x, y, scale }: Omit<Ground, 'theme'>): void {
  const on = (point: Point): [number, number] => [round(x + point.x * scale), round(y + point.y * scale)];
  for (const piece of pieces) {
    if (piece.to === 'close') paper.close();
    else if (piece.to === 'curve') paper.curveTo(...on(piece.first), ...on(piece.second), ...on(piece.point));
    else if (piece.to === 'move') paper.moveTo(...on(piece.point));
    else paper.lineTo(...on(piece.point));
  }
}

function finish(
  paper: PdfPaper,
  fill: Paint | undefined,
  stroke: Stroke | undefined,
  theme: Theme,
  scale: number,
): void {
  if (!fill && !stroke) {
    paper.discardPath();
    return;
  }
  setOpacity(paper, fill?.opacity ?? 1, stroke?.opacity ?? 1);
  if (fill) paper.setFillColor(theme[fill.colour]);
  if (stroke) {
    paper.setDrawColor(theme[stroke.colour]);
    paper.setLineWidth(round(stroke.width * scale));
    paper.setLineCap(stroke.cap ?? 'butt');
    paper.setLineJoin('round');
    paper.setLineDashPattern(
      (stroke.dash ?? []).map((length) => round(length * scale)),
      0,
    );
  }
  if (fill && stroke) paper.fillStroke();
  else if (fill) paper.fill();
  else paper.stroke();
}

function setOpacity(paper: PdfPaper, opacity: number, strokeOpacity: number): void {
  paper.setGState(paper.GState({ opacity, 'stroke-opacity': strokeOpacity }));
}

type Text = Extract<Primitive, { readonly shape: 'text' }>;

function drawText(paper: PdfPaper, one: Text, ground: Ground, theme: Theme): void {
  if (one.rim) drawPlate(paper, one, one.rim, ground, theme);
  setOpacity(paper, 1, 1);
  paper.setFont(faceOf(one.style), 'normal');
  const words = printable(paper, one.text);
  if (words === '') return;
  paper.setFontSize(round(one.style.size * ground.scale));
  paper.setTextColor(theme[one.colour]);
  const align = ({ start: 'left', middle: 'center', end: 'right' } as const)[one.anchor ?? 'start'];
  paper.text(words, round(ground.x + one.x * ground.scale), round(ground.y + one.y * ground.scale), {
    align,
  });
}

/** A plate in place of the rim of letters: a stroke along them would be the same words once more for whoever selects them. */
function drawPlate(
  paper: PdfPaper,
  { x, y, text, style }: Text,
  colour: Colour,
  ground: Ground,
  theme: Theme,
): void {
  const plate = { x: x - 3, y: y - style.size, width: measureText(text, style) + 6, height: style.size + 4 };
  trace(paper, roundedRect(plate, 3), ground);
  finish(paper, { colour, opacity: 0.85 }, undefined, theme, ground.scale);
}

function faceOf({ font, weight }: TextStyle): PdfFace {
  return font === 'mono' ? 'mono-400' : `sans-${weight}`;
}

/** Joiners, selectors and marks of direction: they have no shape of their own. */
const shapeless = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g;

/** The text in the letters that the face has; a box stands for every other one. */
function printable(paper: PdfPaper, text: string): string {
  const { metadata } = paper.getFont();
  const hasGlyph = (code: number) =>
    code <= 0xffff && (metadata.characterToGlyph === undefined || metadata.characterToGlyph(code) !== 0);
  const plain = text.replace(shapeless, '').replace(/\p{Cc}/gu, ' ');
  const missing = hasGlyph(0x25a1) ? '\u25a1' : '?';
  return [...plain].map((one) => (hasGlyph(one.codePointAt(0) ?? 0) ? one : missing)).join('');
}

/** How far a curve's control points are from its ends to look like a quarter of a circle. */
const quarter = 0.5523;

function roundedRect({ x, y, width, height }: Rect, radius: number): readonly PathPiece[] {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  const to = (kind: 'move' | 'line', px: number, py: number): PathPiece => ({
    to: kind,
    point: { x: px, y: py },
  });
  if (r <= 0)
    return [
      to('move', x, y),
      to('line', right, y),
      to('line', right, bottom),
      to('line', x, bottom),
      { to: 'close' },
    ];
  const pull = r * (1 - quarter);
  const curve = (a: Point, b: Point, point: Point): PathPiece => ({
    to: 'curve',
    first: a,
    second: b,
    point,
  });
  return [
    to('move', x + r, y),
    to('line', right - r, y),
    curve({ x: right - pull, y }, { x: right, y: y + pull }, { x: right, y: y + r }),
    to('line', right, bottom - r),
    curve({ x: right, y: bottom - pull }, { x: right - pull, y: bottom }, { x: right - r, y: bottom }),
    to('line', x + r, bottom),
    curve({ x: x + pull, y: bottom }, { x, y: bottom - pull }, { x, y: bottom - r }),
    to('line', x, y + r),
    curve({ x, y: y + pull }, { x: x + pull, y }, { x: x + r, y }),
    { to: 'close' },
  ];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
