import type { Box, Point } from '../arrange/box.ts';
import type { Line } from '../arrange/lines-of.ts';
import { waysOf } from '../arrange/ways-of.ts';
import type { Answer } from '../trace/answer.ts';
import { drawSign, longestMiddle } from './lines.ts';
import type { Primitive } from './primitives.ts';
import { type Sign, signLooks, signOf } from './signs.ts';
import type { Colour } from './themes.ts';

/** The way of an answer over the picture: its legs with numbers, and a cross where the packet died. */
export function drawWay(answer: Answer, boxes: readonly Box[], lines: readonly Line[]): readonly Primitive[] {
  const legs = legsOf(answer, boxes, lines);
  const death = answer.diedAt === null ? null : deathPoint(answer.diedAt, boxes, legs.at(-1)?.points);
  const isStopped = answer.verdict === 'blocked';
  return [
    ...legs.flatMap(({ sign, points }, index) => {
      const hasHead = index === legs.length - 1 && !isStopped;
      const hasTail = index === 0 && answer.initiators === 'both' && !isStopped;
      const { colour } = signLooks[sign];
      return [
        ...drawSign(sign, shortened(points, hasTail, hasHead)),
        ...(hasHead ? [arrowhead(points.at(-2), points.at(-1), colour)] : []),
        ...(hasTail ? [arrowhead(points[1], points[0], colour)] : []),
      ];
    }),
    ...legs.flatMap(({ sign, points }, index) =>
      drawNumber(index + 1, longestMiddle(points), signLooks[sign].colour),
    ),
    ...(death ? drawCross(death) : []),
  ];
}

/** The signs that a way is drawn with, for the legend. */
export function signsOfWay(answer: Answer): ReadonlySet<Sign> {
  const signs = new Set(answer.hops.map((_, index) => signOfHop(answer, index)));
  return answer.verdict === 'reachable' ? signs : signs.add(answer.verdict);
}

interface Leg {
  readonly sign: Sign;
  readonly points: readonly Point[];
}

function legsOf(answer: Answer, boxes: readonly Box[], lines: readonly Line[]): readonly Leg[] {
  return waysOf(boxes, lines, answer.hops).flatMap((points, index) =>
    points.length > 1 ? [{ sign: signOfHop(answer, index), points }] : [],
  );
}

/** The last leg of a misdirected or blocked call shows it; a way that is not certain is hollow. */
function signOfHop(answer: Answer, index: number): Sign {
  const sign = signOf(answer.verdict, answer.path);
  const isLast = index === answer.hops.length - 1;
  if (sign === 'depends') return 'depends';
  if (isLast && (sign === 'misdirected' || sign === 'blocked')) return sign;
  return answer.hops[index]?.path ?? 'private';
}

function deathPoint(id: string, boxes: readonly Box[], last: readonly Point[] | undefined): Point | null {
  const box = boxes.find((one) => one.id === id);
  const end = last?.at(-1);
  if (!box) return end ?? null;
  const isThere =
    end &&
    end.x >= box.x - 1 &&
    end.x <= box.x + box.width + 1 &&
    end.y >= box.y - 1 &&
    end.y <= box.y + box.height + 1;
  return isThere ? end : { x: box.x + box.width - 14, y: box.y };
}

const headLength = 11;

/** The line ends under its arrowhead, so that the tip is sharp. */
function shortened(points: readonly Point[], atStart: boolean, atEnd: boolean): readonly Point[] {
  const drawn = [...points];
  if (atEnd) drawn.push(backFrom(drawn.pop(), drawn.at(-1)));
  if (atStart) drawn.unshift(backFrom(drawn.shift(), drawn[0]));
  return drawn;
}

function backFrom(tip: Point = { x: 0, y: 0 }, before: Point = tip): Point {
  const length = Math.hypot(before.x - tip.x, before.y - tip.y) || 1;
  const share = Math.min(headLength - 2, length / 2) / length;
  return { x: tip.x + (before.x - tip.x) * share, y: tip.y + (before.y - tip.y) * share };
}

function arrowhead(before: Point = { x: 0, y: 0 }, tip: Point = before, colour: Colour): Primitive {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const foot = { x: tip.x - ux * headLength, y: tip.y - uy * headLength };
  const half = headLength / 2;
  const print = (x: number, y: number) => `${round(x)} ${round(y)}`;
  const d = `M${print(tip.x, tip.y)}L${print(foot.x - uy * half, foot.y + ux * half)}L${print(foot.x + uy * half, foot.y - ux * half)}Z`;
  return { shape: 'path', d, fill: { colour } };
}

function drawNumber(number: number, { x, y }: Point, colour: Colour): readonly Primitive[] {
  const radius = 10;
  return [
    {
      shape: 'rect',
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
      radius,
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

function drawCross({ x, y }: Point): readonly Primitive[] {
  const arm = 5;
  const d = `M${round(x - arm)} ${round(y - arm)}L${round(x + arm)} ${round(y + arm)}M${round(x + arm)} ${round(y - arm)}L${round(x - arm)} ${round(y + arm)}`;
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
