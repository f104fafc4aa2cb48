import type { Point, Rect, Size } from '../arrange/box.ts';
import { measureText } from '../arrange/measure-text.ts';
import type { Primitive } from './primitives.ts';
import type { Colour } from './themes.ts';

/** The length of an arrowhead. */
export const headLength = 11;

/** How the numbers of a mark are set. */
const markStyle = { font: 'sans', size: 12, weight: 600 } as const;
const markHeight = 20;

/** The size of a mark: a disc, wider where it holds more than one number. */
export function markSize(words: string): Size {
  return { width: Math.max(markHeight, measureText(words, markStyle) + 12), height: markHeight };
}

/** An arrowhead: a computed statement of who may open a connection. */
export function arrowhead(before: Point = { x: 0, y: 0 }, tip: Point = before, colour: Colour): Primitive {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const foot = { x: tip.x - ux * headLength, y: tip.y - uy * headLength };
  const half = headLength / 2;
  const left = print(foot.x - uy * half, foot.y + ux * half);
  const right = print(foot.x + uy * half, foot.y - ux * half);
  return { shape: 'path', d: `M${print(tip.x, tip.y)}L${left}L${right}Z`, fill: { colour } };
}

/** The numbers of the steps at one thing. */
export function drawMark(words: string, spot: Rect, colour: Colour): readonly Primitive[] {
  return [
    {
      shape: 'rect',
      ...spot,
      radius: spot.height / 2,
      fill: { colour },
      stroke: { colour: 'page', width: 1.5 },
    },
    {
      shape: 'text',
      text: words,
      x: spot.x + spot.width / 2,
      y: spot.y + spot.height / 2 + 4.3,
      style: markStyle,
      colour: 'on-accent',
      anchor: 'middle',
    },
  ];
}

/** The radius of the disc behind a cross. */
export const crossRadius = 12;

/** The cross at the place of death. */
export function drawCross({ x, y }: Point): readonly Primitive[] {
  const arm = 5;
  const d = `M${print(x - arm, y - arm)}L${print(x + arm, y + arm)}M${print(x + arm, y - arm)}L${print(x - arm, y + arm)}`;
  return [
    {
      shape: 'rect',
      x: x - crossRadius,
      y: y - crossRadius,
      width: 2 * crossRadius,
      height: 2 * crossRadius,
      radius: crossRadius,
      fill: { colour: 'card' },
      stroke: { colour: 'blocked', width: 2 },
    },
    { shape: 'path', d, stroke: { colour: 'blocked', width: 3, cap: 'round' } },
  ];
}

function print(x: number, y: number): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
