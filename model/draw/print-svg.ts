import type { Point } from '../arrange/box.ts';
import type { TextStyle } from '../arrange/measure-text.ts';
import type { Paint, Primitive, Stroke } from './primitives.ts';
import { type Theme, type ThemeName, themes } from './themes.ts';

/** A font that travels inside the file. */
export interface EmbeddedFont {
  readonly family: string;
  readonly weight: number;
  /** Such as `font/woff2`. */
  readonly type: string;
  readonly base64: string;
}

/** What an SVG needs beside its strokes. */
export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly theme: ThemeName;
  readonly embedFont?: readonly EmbeddedFont[];
}

const families = {
  sans: 'Inter, ui-sans-serif, system-ui, sans-serif',
  mono: '"IBM Plex Mono", ui-monospace, monospace',
};

/** Prints strokes as SVG: the same text in Node and in the browser. */
export function printSvg(primitives: readonly Primitive[], options: SvgOptions): string {
  const { width, height, title, description, embedFont = [] } = options;
  const theme = themes[options.theme];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    ...(embedFont.length > 0 ? [printFonts(embedFont)] : []),
    ...primitives.map((one) => printPrimitive(one, theme)),
    '</svg>',
    '',
  ].join('\n');
}

/** The fonts inside a picture: shown as an image it cannot see those of the page. */
export function printFonts(fonts: readonly EmbeddedFont[]): string {
  const faces = fonts.map(
    ({ family, weight, type, base64 }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:${type};base64,${base64})}`,
  );
  return `<style>${faces.join('')}</style>`;
}

function printPrimitive(one: Primitive, theme: Theme): string {
  switch (one.shape) {
    case 'rect':
      return `<rect${one.of === undefined ? '' : ` data-id="${escapeXml(one.of)}"`} x="${n(one.x)}" y="${n(one.y)}" width="${n(one.width)}" height="${n(one.height)}" rx="${n(one.radius)}"${fillOf(one.fill, theme)}${strokeOf(one.stroke, theme)}/>`;
    case 'line':
      return `<path d="${roundedPath(one.points, one.radius)}" fill="none"${strokeOf(one.stroke, theme)} stroke-linejoin="round"/>`;
    case 'path':
      return `<path d="${one.d}"${fillOf(one.fill, theme)}${strokeOf(one.stroke, theme)}/>`;
    case 'glyph':
      return `<path d="${one.path}" transform="translate(${n(one.x)} ${n(one.y)}) scale(${n(one.size / 24)})" fill="none" stroke="${theme[one.colour]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
    case 'text': {
      const anchor = one.anchor && one.anchor !== 'start' ? ` text-anchor="${one.anchor}"` : '';
      const rim = one.rim
        ? ` stroke="${theme[one.rim]}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
        : '';
      return `<text x="${n(one.x)}" y="${n(one.y)}"${fontOf(one.style)} fill="${theme[one.colour]}"${anchor}${rim}>${escapeXml(one.text)}</text>`;
    }
    default:
      return one satisfies never;
  }
}

/** Path data along points with rounded corners. */
export function roundedPath(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${n(point.x)} ${n(point.y)}`;
      if (!after) return `L${n(point.x)} ${n(point.y)}`;
      const turn = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      const [a, b] = [towards(point, before, turn), towards(point, after, turn)];
      return `L${n(a.x)} ${n(a.y)}Q${n(point.x)} ${n(point.y)} ${n(b.x)} ${n(b.y)}`;
    })
    .join('');
}

function fillOf(paint: Paint | undefined, theme: Theme): string {
  if (!paint) return ' fill="none"';
  const opacity = paint.opacity === undefined ? '' : ` fill-opacity="${n(paint.opacity)}"`;
  return ` fill="${theme[paint.colour]}"${opacity}`;
}

function strokeOf(stroke: Stroke | undefined, theme: Theme): string {
  if (!stroke) return '';
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : '';
  const cap = stroke.cap ? ` stroke-linecap="${stroke.cap}"` : '';
  const opacity = stroke.opacity === undefined ? '' : ` stroke-opacity="${n(stroke.opacity)}"`;
  return ` stroke="${theme[stroke.colour]}" stroke-width="${n(stroke.width)}"${dash}${cap}${opacity}`;
}

function fontOf({ font, size, weight }: TextStyle): string {
  return ` font-family="${escapeXml(families[font])}" font-size="${n(size)}" font-weight="${weight}"`;
}

/** What XML 1.0 forbids: control characters and halves of pairs. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as XML takes it; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function n(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, way: number): Point {
  const share = way / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
