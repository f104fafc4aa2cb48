import type { Point } from '../../arrange/box.ts';

/** A piece of a path with absolute coordinates: all that PDF knows. */
export type PathPiece =
  | { readonly to: 'move' | 'line'; readonly point: Point }
  | { readonly to: 'curve'; readonly first: Point; readonly second: Point; readonly point: Point }
  | { readonly to: 'close' };

/** SVG's path data as moves, lines and cubic curves; reading ends where the data is no path data. */
export function readPath(data: string): readonly PathPiece[] {
  const pieces: PathPiece[] = [];
  let pen: Pen = { at: origin, start: origin, control: null };
  for (const { command, numbers } of commandsOf(data)) {
    const step = takeStep(pen, command, numbers);
    pieces.push(...step.pieces);
    pen = step.pen;
  }
  return pieces;
}

/** Where the pen is, where its part of the path began, and the last control point with its degree. */
interface Pen {
  readonly at: Point;
  readonly start: Point;
  readonly control: { readonly point: Point; readonly degree: 2 | 3 } | null;
}

interface Step {
  readonly pieces: readonly PathPiece[];
  readonly pen: Pen;
}

const origin: Point = { x: 0, y: 0 };
const arity: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** Every command with just its own numbers: repeated ones are spelled out. */
function* commandsOf(data: string): Generator<{ command: string; numbers: readonly number[] }> {
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const count = arity[letter.toLowerCase()];
    if (count === undefined) return;
    const numbers = numbersOf(rest, letter.toLowerCase() === 'a');
    if (count === 0) yield { command: letter, numbers: [] };
    for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
      // Pairs after the first of a move are lines.
      const command = at > 0 && letter === 'm' ? 'l' : at > 0 && letter === 'M' ? 'L' : letter;
      yield { command, numbers: numbers.slice(at, at + count) };
    }
  }
}

/** Numbers may touch each other (`1-2.5.5`), and so may the flags of an arc (`011.5` is 0, 1, 1.5). */
function numbersOf(text: string, isArc: boolean): readonly number[] {
  const numbers: number[] = [];
  const pattern = /\s*,?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
  const flag = /\s*,?\s*([01])/y;
  for (let at = 0; at < text.length; ) {
    const place = numbers.length % 7;
    const wanted = isArc && (place === 3 || place === 4) ? flag : pattern;
    wanted.lastIndex = at;
    const found = wanted.exec(text);
    if (!found) break;
    numbers.push(Number(found[1]));
    at = wanted.lastIndex;
  }
  return numbers;
}

function takeStep(pen: Pen, command: string, numbers: readonly number[]): Step {
  const from = command === command.toLowerCase() ? pen.at : origin;
  const point = (index: number): Point => ({
    x: from.x + (numbers[index] ?? 0),
    y: from.y + (numbers[index + 1] ?? 0),
  });
  switch (command.toLowerCase()) {
    case 'm':
      return { pieces: [{ to: 'move', point: point(0) }], pen: rest(point(0), point(0)) };
    case 'l':
      return line(pen, point(0));
    case 'h':
      return line(pen, { x: point(0).x, y: pen.at.y });
    case 'v':
      return line(pen, { x: pen.at.x, y: from.y + (numbers[0] ?? 0) });
    case 'c':
      return cubic(pen, point(0), point(2), point(4));
    case 's':
      return cubic(pen, mirrored(pen, 3), point(0), point(2));
    case 'q':
      return quadratic(pen, point(0), point(2));
    case 't':
      return quadratic(pen, mirrored(pen, 2), point(0));
    case 'a':
      return arc(pen, numbers, point(5));
    default:
      return { pieces: [{ to: 'close' }], pen: rest(pen.start, pen.start) };
  }
}

function rest(at: Point, start: Point): Pen {
  return { at, start, control: null };
}

function line(pen: Pen, point: Point): Step {
  return { pieces: [{ to: 'line', point }], pen: rest(point, pen.start) };
}

function cubic(pen: Pen, first: Point, second: Point, point: Point): Step {
  return {
    pieces: [{ to: 'curve', first, second, point }],
    pen: { at: point, start: pen.start, control: { point: second, degree: 3 } },
  };
}

function quadratic(pen: Pen, control: Point, point: Point): Step {
  const towards = (end: Point): Point => ({
    x: end.x + ((control.x - end.x) * 2) / 3,
    y: end.y + ((control.y - end.y) * 2) / 3,
  });
  return {
    pieces: [{ to: 'curve', first: towards(pen.at), second: towards(point), point }],
    pen: { at: point, start: pen.start, control: { point: control, degree: 2 } },
  };
}

function mirrored({ at, control }: Pen, degree: 2 | 3): Point {
  return control?.degree === degree ? { x: 2 * at.x - control.point.x, y: 2 * at.y - control.point.y } : at;
}

/** An arc as curves of a quarter turn at most (https://www.w3.org/TR/SVG2/implnote.html#ArcImplementationNotes, 2026-11-29). */
function arc(
  pen: Pen,
  [rx = 0, ry = 0, turned = 0, large = 0, sweep = 0]: readonly number[],
  to: Point,
): Step {
  const { at } = pen;
  if (rx === 0 || ry === 0) return line(pen, to);
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = { x: (at.x - to.x) / 2, y: (at.y - to.y) / 2 };
  if (half.x === 0 && half.y === 0) return { pieces: [], pen: rest(to, pen.start) };
  const [px, py] = [cos * half.x + sin * half.y, cos * half.y - sin * half.x];
  // Radii that are too small grow until they reach.
  const grown = Math.max(1, Math.sqrt((px / rx) ** 2 + (py / ry) ** 2));
  const [a, b] = [Math.abs(rx) * grown, Math.abs(ry) * grown];
  const below = (a * py) ** 2 + (b * px) ** 2;
  const share = Math.sqrt(Math.max(0, ((a * b) ** 2 - below) / below)) * (large === sweep ? -1 : 1);
  const [qx, qy] = [(share * a * py) / b, (-share * b * px) / a];
  const onCircle = (x: number, y: number) => Math.atan2((y - qy) / b, (x - qx) / a);
  const start = onCircle(px, py);
  const full = onCircle(-px, -py) - start;
  const turn = sweep ? (full < 0 ? full + 2 * Math.PI : full) : full > 0 ? full - 2 * Math.PI : full;
  const middle = {
    x: cos * qx - sin * qy + (at.x + to.x) / 2,
    y: sin * qx + cos * qy + (at.y + to.y) / 2,
  };
  const place = (x: number, y: number): Point => ({
    x: middle.x + cos * a * x - sin * b * y,
    y: middle.y + sin * a * x + cos * b * y,
  });
  return { pieces: quarters(start, turn, place, to), pen: rest(to, pen.start) };
}

function quarters(
  start: number,
  turn: number,
  place: (x: number, y: number) => Point,
  end: Point,
): readonly PathPiece[] {
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const pull = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index): PathPiece => {
    const [from, to] = [start + index * step, start + (index + 1) * step];
    return {
      to: 'curve',
      first: place(Math.cos(from) - pull * Math.sin(from), Math.sin(from) + pull * Math.cos(from)),
      second: place(Math.cos(to) + pull * Math.sin(to), Math.sin(to) - pull * Math.cos(to)),
      point: index === count - 1 ? end : place(Math.cos(to), Math.sin(to)),
    };
  });
}
