import { type Box, middleOf, type Point, type Rect } from './box.ts';

/** A way in right angles from the border of one box to the border of another; empty when one is not drawn. */
export function routePath(boxes: readonly Box[], from: string, to: string): readonly Point[] {
  const a =
    boxes.find(({ id, role }) => id === from && role !== 'badge') ?? boxes.find(({ id }) => id === from);
  const b = boxes.find(({ id, role }) => id === to && role !== 'badge') ?? boxes.find(({ id }) => id === to);
  if (!a || !b) return [];
  if (holds(a, b)) return intoFrame(a, b);
  if (holds(b, a)) return [...intoFrame(b, a)].reverse();
  const candidates = ways(a, b);
  const obstacles = boxes.filter((box) => isObstacle(box, a, b));
  return candidates.reduce((best, way) => (cost(way, obstacles) < cost(best, obstacles) ? way : best));
}

/** The simple ways: straight, one bend and two bends, from each side that faces the other box. */
function ways(a: Rect, b: Rect): readonly [readonly Point[], ...(readonly Point[])[]] {
  const [p, q] = [middleOf(a), middleOf(b)];
  const rightward = q.x >= p.x;
  const downward = q.y >= p.y;
  const sideA: Point = { x: rightward ? a.x + a.width : a.x, y: p.y };
  const sideB: Point = { x: rightward ? b.x : b.x + b.width, y: q.y };
  const footA: Point = { x: p.x, y: downward ? a.y + a.height : a.y };
  const footB: Point = { x: q.x, y: downward ? b.y : b.y + b.height };
  const middleX = Math.round((sideA.x + sideB.x) / 2);
  const middleY = Math.round((footA.y + footB.y) / 2);
  const apartX = rightward ? b.x >= a.x + a.width : a.x >= b.x + b.width;
  const apartY = downward ? b.y >= a.y + a.height : a.y >= b.y + b.height;
  const across: readonly Point[] = [sideA, { x: middleX, y: sideA.y }, { x: middleX, y: sideB.y }, sideB];
  const along: readonly Point[] = [footA, { x: footA.x, y: middleY }, { x: footB.x, y: middleY }, footB];
  const sideToFoot: readonly Point[] = [sideA, { x: footB.x, y: sideA.y }, footB];
  const footToSide: readonly Point[] = [footA, { x: footA.x, y: sideB.y }, sideB];
  const all = [
    ...straight(a, b),
    ...(apartX ? [across] : []),
    ...(apartY ? [along] : []),
    ...(apartX && apartY ? [sideToFoot, footToSide] : []),
  ];
  const [first = apartX ? across : along, ...rest] = all;
  return [simple(first), ...rest.map(simple)];
}

/** A straight line where the boxes face each other over a stretch. */
function straight(a: Rect, b: Rect): readonly (readonly Point[])[] {
  const fromY = Math.max(a.y, b.y);
  const toY = Math.min(a.y + a.height, b.y + b.height);
  const fromX = Math.max(a.x, b.x);
  const toX = Math.min(a.x + a.width, b.x + b.width);
  const found: (readonly Point[])[] = [];
  if (toY - fromY >= 16) {
    const y = Math.round((fromY + toY) / 2);
    if (b.x >= a.x + a.width)
      found.push([
        { x: a.x + a.width, y },
        { x: b.x, y },
      ]);
    else if (a.x >= b.x + b.width)
      found.push([
        { x: a.x, y },
        { x: b.x + b.width, y },
      ]);
  }
  if (toX - fromX >= 16) {
    const x = Math.round((fromX + toX) / 2);
    if (b.y >= a.y + a.height)
      found.push([
        { x, y: a.y + a.height },
        { x, y: b.y },
      ]);
    else if (a.y >= b.y + b.height)
      found.push([
        { x, y: a.y },
        { x, y: b.y + b.height },
      ]);
  }
  return found;
}

/** From the border of a frame to something inside it. */
function intoFrame(frame: Rect, inside: Rect): readonly Point[] {
  const { y } = middleOf(inside);
  const toLeft = inside.x - frame.x;
  const toRight = frame.x + frame.width - inside.x - inside.width;
  return toLeft <= toRight
    ? [
        { x: frame.x, y },
        { x: inside.x, y },
      ]
    : [
        { x: frame.x + frame.width, y },
        { x: inside.x + inside.width, y },
      ];
}

function holds(frame: Rect, inside: Rect): boolean {
  return (
    frame.x <= inside.x &&
    frame.y <= inside.y &&
    frame.x + frame.width >= inside.x + inside.width &&
    frame.y + frame.height >= inside.y + inside.height
  );
}

/** Nodes are in the way; so is the title line of a frame. */
function isObstacle(box: Box, a: Box, b: Box): boolean {
  return (
    box.id !== a.id && box.id !== b.id && (box.role === 'node' || box.role === 'note' || box.role === 'badge')
  );
}

/** Fewer nodes crossed first, then fewer bends, then the shorter way. */
function cost(way: readonly Point[], obstacles: readonly Rect[]): number {
  let [length, crossed] = [0, 0];
  for (let index = 1; index < way.length; index += 1) {
    const [from, to] = [way[index - 1] as Point, way[index] as Point];
    length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    crossed += obstacles.filter((rect) => passes(from, to, rect)).length;
  }
  return crossed * 100_000 + way.length * 40 + length;
}

function passes(from: Point, to: Point, rect: Rect): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return left < rect.x + rect.width && right > rect.x && top < rect.y + rect.height && bottom > rect.y;
}

/** Without points that lie on the way between their neighbours. */
function simple(way: readonly Point[]): readonly Point[] {
  return way.filter((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    if (!before || !after) return true;
    const sameX = before.x === point.x && point.x === after.x;
    const sameY = before.y === point.y && point.y === after.y;
    return !sameX && !sameY;
  });
}
