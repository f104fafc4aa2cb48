import type { Box, Point, Rect } from '../arrange/box.ts';
import { piecesOf } from '../arrange/label-spot.ts';
import type { Line } from '../arrange/lines-of.ts';
import { markSpots } from '../arrange/mark-spots.ts';
import { waysOf } from '../arrange/ways-of.ts';
import type { ResourceId } from '../ids.ts';
import type { Answer } from '../trace/answer.ts';
import { printNumbers, stepMarks } from '../trace/step-marks.ts';
import { drawSign } from './lines.ts';
import { arrowhead, crossRadius, drawCross, drawMark, headLength, markSize } from './marks.ts';
import type { Primitive } from './primitives.ts';
import { type Sign, signLooks, signOf, signOfStep } from './signs.ts';
import type { Colour } from './themes.ts';

/** How far words stay off a way; those of a line that it runs on stand right beside it. */
const wayRoom = 3;

/** One leg of a way as it is drawn, and what it joins. */
export interface Leg {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly sign: Sign;
  readonly points: readonly Point[];
  readonly heads: 'none' | 'start' | 'end' | 'both';
}

/** The drawn way of an answer: its strokes, and what words have to keep off. */
export interface DrawnWay {
  readonly lines: readonly Primitive[];
  readonly marks: readonly Primitive[];
  readonly taken: readonly Rect[];
}

/** The way of an answer over the picture: its legs, the numbers of its steps as on their cards, and a cross where the packet died. */
export function drawWay(answer: Answer, boxes: readonly Box[], lines: readonly Line[]): DrawnWay {
  const drawn = legsOf(answer, boxes, lines);
  const death = answer.diedAt === null ? null : deathPoint(answer.diedAt, boxes, drawn.at(-1)?.points);
  const legs = death?.isAtEnd
    ? drawn.map((leg, index) =>
        index === drawn.length - 1 ? { ...leg, points: cut(leg.points, 0, 14) } : leg,
      )
    : drawn;
  const way = legs.flatMap(({ points }) => piecesOf(points, wayRoom));
  const marks = placeMarks(answer, boxes, lines, { words: death ? [aroundCross(death.at)] : [], way });
  return {
    lines: legs.flatMap(drawLeg),
    marks: [
      ...marks.flatMap(({ words, spot, colour }) => drawMark(words, spot, colour)),
      ...(death ? drawCross(death.at) : []),
    ],
    taken: [...way, ...marks.map(({ spot }) => spot)],
  };
}

/** The signs that a way is drawn with, for the legend. */
export function signsOfWay(answer: Answer): ReadonlySet<Sign> {
  const signs = new Set(answer.hops.map((_, index) => signOfHop(answer, index)));
  return answer.verdict === 'reachable' ? signs : signs.add(answer.verdict);
}

/** The legs of a way that have a line in the picture. */
export function legsOf(answer: Answer, boxes: readonly Box[], lines: readonly Line[]): readonly Leg[] {
  const isStopped = answer.verdict === 'blocked';
  const last = answer.hops.length - 1;
  return waysOf(boxes, lines, answer.hops).flatMap((points, index): readonly Leg[] => {
    if (points.length < 2) return [];
    const atEnd = index === last && !isStopped;
    const atStart = index === 0 && answer.initiators === 'both' && !isStopped;
    const heads = atEnd && atStart ? 'both' : atEnd ? 'end' : atStart ? 'start' : 'none';
    const hop = answer.hops[index];
    return hop ? [{ from: hop.from, to: hop.to, sign: signOfHop(answer, index), points, heads }] : [];
  });
}

/** The last leg of a misdirected or blocked call shows it; a way that is not certain is hollow. */
function signOfHop(answer: Answer, index: number): Sign {
  const sign = signOf(answer.verdict, answer.path);
  const isLast = index === answer.hops.length - 1;
  if (sign === 'depends') return 'depends';
  if (isLast && (sign === 'misdirected' || sign === 'blocked')) return sign;
  return answer.hops[index]?.path ?? 'private';
}

function drawLeg({ sign, points, heads }: Leg): readonly Primitive[] {
  const { colour } = signLooks[sign];
  const atStart = heads === 'start' || heads === 'both';
  const atEnd = heads === 'end' || heads === 'both';
  // The line ends under its arrowhead, so that the tip is sharp.
  const shortened = cut(points, atStart ? headLength - 2 : 0, atEnd ? headLength - 2 : 0);
  return [
    ...drawSign(sign, shortened),
    ...(atEnd ? [arrowhead(points.at(-2), points.at(-1), colour)] : []),
    ...(atStart ? [arrowhead(points[1], points[0], colour)] : []),
  ];
}

/** A way without some pixels at its ends. */
function cut(points: readonly Point[], atStart: number, atEnd: number): readonly Point[] {
  const [first, second] = points;
  const [beforeLast, last] = [points.at(-2), points.at(-1)];
  if (!first || !second || !beforeLast || !last) return points;
  return [towards(first, second, atStart), ...points.slice(1, -1), towards(last, beforeLast, atEnd)];
}

function towards(from: Point, to: Point, way: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(way, length * 0.6) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** At the end of the way where it ends there, before the border; else at the corner of the thing. */
function deathPoint(
  id: string,
  boxes: readonly Box[],
  last: readonly Point[] | undefined,
): { readonly at: Point; readonly isAtEnd: boolean } | null {
  const box = boxes.find((one) => one.id === id);
  const [before, end] = [last?.at(-2), last?.at(-1)];
  if (before && end && (!box || isAtBorder(end, box))) return { at: towards(end, before, 14), isAtEnd: true };
  return box ? { at: { x: box.x + box.width - 14, y: box.y }, isAtEnd: false } : null;
}

function isAtBorder({ x, y }: Point, box: Rect): boolean {
  return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
}

interface PlacedMark {
  readonly words: string;
  readonly spot: Rect;
  readonly colour: Colour;
}

/** The numbers of the steps, each where its step happens. */
function placeMarks(
  answer: Answer,
  boxes: readonly Box[],
  lines: readonly Line[],
  avoid: Parameters<typeof markSpots>[3],
): readonly PlacedMark[] {
  const marks = stepMarks(answer.steps).map(({ at, numbers, outcome }) => {
    const sign = signOfStep(outcome, answer);
    const colour: Colour = sign ? signLooks[sign].colour : 'muted';
    return { at, words: printNumbers(numbers), colour };
  });
  const wishes = marks.map(({ at, words }) => ({ at, ...markSize(words) }));
  return markSpots(wishes, boxes, lines, avoid).flatMap((spot, index) => {
    const mark = marks[index];
    return mark && spot ? [{ words: mark.words, colour: mark.colour, spot }] : [];
  });
}

function aroundCross({ x, y }: Point): Rect {
  return { x: x - crossRadius, y: y - crossRadius, width: 2 * crossRadius, height: 2 * crossRadius };
}
