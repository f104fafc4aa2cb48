import type { Point, Rect } from '../../arrange/box.ts';
import { escapeXml } from '../../draw/print-svg.ts';

/** One word of a style with its value: `rounded` and `1`. */
export type Style = Readonly<Record<string, string | number>>;

/** What both kinds of cells have. */
interface AnyCell {
  readonly id: string;
  readonly parent: string;
  /** HTML: what people typed is escaped in it. */
  readonly label: string;
  readonly style: Style;
  /** What draw.io shows as data of the shape. */
  readonly data: Readonly<Record<string, string>>;
}

/** A box, with its place relative to its parent. */
export interface Vertex extends AnyCell {
  readonly rect: Rect;
}

/** A line between two boxes, with the corners between its ends. */
export interface Edge extends AnyCell {
  readonly source: string;
  readonly target: string;
  readonly corners: readonly Point[];
}

/** A cell as draw.io's XML. */
export function printCell(cell: Vertex | Edge): string {
  const { id, parent, label, style, data } = cell;
  const shape = 'rect' in cell ? 'vertex="1"' : `edge="1" source="${cell.source}" target="${cell.target}"`;
  const attributes = Object.entries(data).map(([name, value]) => ` ${name}="${attribute(value)}"`);
  return [
    `<object id="${attribute(id)}" label="${attribute(label)}"${attributes.join('')}>`,
    `<mxCell style="${attribute(printStyle(style))}" parent="${attribute(parent)}" ${shape}>`,
    'rect' in cell ? printRect(cell.rect) : printCorners(cell.corners),
    '</mxCell></object>',
  ].join('');
}

/** A name as HTML on one line. */
export function htmlLine(name: string): string {
  return escapeXml(name.replace(/\s+/g, ' '));
}

/** What people typed, as HTML. */
export function html(text: string): string {
  return escapeXml(text).replaceAll(/\r\n?|\n/g, '<br>');
}

/** A text as the value of an attribute: line breaks and tabs survive. */
export function attribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
}

function printStyle(style: Style): string {
  return Object.entries(style)
    .map(([word, value]) => `${word}=${value};`)
    .join('');
}

function printRect({ x, y, width, height }: Rect): string {
  return `<mxGeometry x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" as="geometry"/>`;
}

function printCorners(corners: readonly Point[]): string {
  if (corners.length === 0) return '<mxGeometry relative="1" as="geometry"/>';
  const points = corners.map(({ x, y }) => `<mxPoint x="${n(x)}" y="${n(y)}"/>`).join('');
  return `<mxGeometry relative="1" as="geometry"><Array as="points">${points}</Array></mxGeometry>`;
}

function n(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}
