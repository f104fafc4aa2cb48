import type { Point } from '../arrange/box.ts';
import type { Primitive } from './primitives.ts';
import type { Colour } from './themes.ts';

/** The length of an arrowhead. */
export const headLength = 11;

/** The radius of the disc behind a number. */
export const numberRadius = 10;

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

/** The number of a leg on a disc. */
export function drawNumber(number: number, { x, y }: Point, colour: Colour): readonly Primitive[] {
  return [
    {
      shape: 'rect',
      x: x - numberRadius,
      y: y - numberRadius,
      width: 2 * numberRadius,
      height: 2 * numberRadius,
      radius: numberRadius,
      fill: { colour },
      stroke: { colour: 'page', width: 1.5 },
    },
    {
      shape: 'text',
      text: `${number}`,
      x,
      y: y + 4.3,
      style: { font: 'sans', size: 12, weight: 600 },
      colour: 'on-accent',
      anchor: 'middle',
    },
  ];
}

/** The cross at the place of death. */
export function drawCross({ x, y }: Point): readonly Primitive[] {
  const arm = 5;
  const d = `M${print(x - arm, y - arm)}L${print(x + arm, y + arm)}M${print(x + arm, y - arm)}L${print(x - arm, y + arm)}`;
  return [
    {
      shape: 'rect',
      x: x - 12,
      y: y - 12,
      width: 24,
      height: 24,
      radius: 12,
      fill: { colour: 'card' },
      stroke: { colour: 'blocked', width: 2 },
    },
    { shape: 'path', d, stroke: { colour: 'blocked', width: 3, cap: 'round' } },
  ];
}

function print(x: number, y: number): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
