import type { Point, Rect } from '../../arrange/box.ts';
import { textStyles } from '../../arrange/box-sizes.ts';
import { fitText, measureText } from '../../arrange/measure-text.ts';
import { drawCaption } from '../../draw/draw.ts';
import type { Primitive } from '../../draw/primitives.ts';
import type { Page } from './pages.ts';
import { readPath } from './path-data.ts';

/** A page ready to be drawn: strokes in groups, each with its own 0, 0, and the part of the picture that is cut out. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Group[];
}

/** Strokes that are shifted together; a cut is in the strokes' own coordinates. */
export interface Group {
  readonly shift: Point;
  readonly cut?: Rect;
  readonly primitives: readonly Primitive[];
}

const margin = 24;
/** A page is no narrower, so that its title has room. */
const narrowest = 560;
const titleStyle = { font: 'sans', size: 20, weight: 600 } as const;
const numberWidth = 120;
const captionHeight = 40;

/** Lays a page out: title and number, verdict, the picture or its part, the legend. */
export function layOut(page: Page, number: string, day: string): LaidOut {
  const { part, picture } = page;
  const isWhole = part.width === picture.width && part.height === picture.legendTop;
  const legend = picture.primitives.slice(1).filter((one) => boundsOf(one).y >= picture.legendTop);
  const caption = page.answer ? drawCaption(page.answer, page.design, { x: 0, y: 0 }) : [];
  // A whole picture brings its own margin.
  const aside = isWhole ? 0 : margin;
  const width = Math.ceil(
    Math.max(
      narrowest,
      part.width + 2 * aside,
      rightOf(caption) + 2 * margin,
      legend.length > 0 ? rightOf(legend) + margin : 0,
    ),
  );
  const top = headHeight(page) + (isWhole ? 0 : margin / 2);
  const below = top + part.height + (isWhole ? 0 : margin / 2);
  const inPart = picture.primitives.slice(1).filter((one) => {
    const bounds = boundsOf(one);
    return bounds.y < picture.legendTop && touches(bounds, part);
  });
  const at = (x: number, y: number): Point => ({ x, y });
  return {
    width,
    height: Math.ceil(
      below + picture.height - picture.legendTop + (isWhole || legend.length > 0 ? 0 : margin),
    ),
    groups: [
      { shift: at(0, 0), primitives: headOf(page, number, day, width) },
      { shift: at(margin, headHeight(page) - captionHeight + 8), primitives: caption },
      {
        shift: at(aside - part.x, top - part.y),
        ...(isWhole ? {} : { cut: part }),
        primitives: inPart,
      },
      { shift: at(0, below - picture.legendTop), primitives: legend },
    ],
  };
}

function headHeight({ says, answer }: Page): number {
  return 44 + (says === '' ? 0 : 20) + (answer ? captionHeight : 0);
}

function headOf({ title, says }: Page, number: string, day: string, width: number): readonly Primitive[] {
  const small = { style: textStyles.small, colour: 'muted' } as const;
  const room = width - 2 * margin - numberWidth;
  return [
    {
      shape: 'text',
      text: fitText(title, room, titleStyle),
      x: margin,
      y: 40,
      style: titleStyle,
      colour: 'ink',
    },
    ...(says === ''
      ? []
      : [{ shape: 'text', text: fitText(says, room, small.style), x: margin, y: 60, ...small } as const]),
    { shape: 'text', text: number, x: width - margin, y: 36, anchor: 'end', ...small },
    { shape: 'text', text: day, x: width - margin, y: 54, anchor: 'end', ...small },
  ];
}

function rightOf(primitives: readonly Primitive[]): number {
  return Math.max(
    0,
    ...primitives.map((one) => {
      const { x, width } = boundsOf(one);
      return x + width;
    }),
  );
}

function boundsOf(one: Primitive): Rect {
  switch (one.shape) {
    case 'rect':
      return one;
    case 'glyph':
      return { x: one.x, y: one.y, width: one.size, height: one.size };
    case 'line':
      return around(one.points);
    case 'path':
      return around(readPath(one.d).flatMap((piece) => (piece.to === 'close' ? [] : [piece.point])));
    case 'text': {
      const width = measureText(one.text, one.style);
      const left = one.anchor === 'end' ? width : one.anchor === 'middle' ? width / 2 : 0;
      return { x: one.x - left, y: one.y - one.style.size, width, height: one.style.size + 4 };
    }
    default:
      return one satisfies never;
  }
}

function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Lines have no area, so borders count. */
function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
