import { type Box, type Line, measureText, type Rect, type ResourceId } from '../../../model/index.ts';
import { lengthOf, pointAlong } from '../polyline.ts';
import { lineName, type Mark, type PaneMarks } from './marks.ts';

/** A mark of difference on the canvas. */
export interface MarkPlace extends Rect {
  readonly key: string;
  readonly id: ResourceId;
  readonly mark: Mark;
  /** There is room for the shape alone. */
  readonly isShort: boolean;
}

/** On the screen, in pixels: how high a mark is, how wide its shape is alone, and what is around its word. */
const height = 20;
const shapeWidth = 22;
const aroundWord = 32;
/** A node's mark hangs over to the right: its left end is for the number of a step. */
const overhang = 20;
/** The word goes where the thing has less than this. */
const wordRoom = 64;

/** Where the marks stand at a zoom: on the edge of a box, where they cover no name, or on the middle of a line. */
export function markPlaces(
  marks: PaneMarks,
  boxes: readonly Box[],
  lines: readonly Line[],
  zoom: number,
): readonly MarkPlace[] {
  const seen = new Set<string>();
  const things = boxes.flatMap((box): readonly MarkPlace[] => {
    const mark = marks.things.get(box.id);
    // A badge stands in several places; one mark is enough.
    if (!mark || seen.has(box.id) || isToldByOwner(box, marks)) return [];
    seen.add(box.id);
    const size = sizeOf(mark, box.width, zoom);
    const isFrame = box.role === 'frame';
    const x = box.x + box.width - size.width + (isFrame ? 0 : overhang / zoom);
    const y = isFrame ? box.y - size.height * 0.75 : box.y + box.height - size.height * 0.25;
    return [{ key: box.id, id: box.id as ResourceId, mark, x, y, ...size }];
  });
  const between = lines.flatMap((line): readonly MarkPlace[] => {
    const mark = marks.lines.get(lineName(line));
    if (!mark) return [];
    const length = lengthOf(line.points);
    const { at } = pointAlong(line.points, length / 2);
    const size = sizeOf(mark, length, zoom);
    return [
      { key: line.key, id: line.id, mark, x: at.x - size.width / 2, y: at.y - size.height / 2, ...size },
    ];
  });
  return [...things, ...between];
}

/** A mark keeps its size on the screen. */
function sizeOf({ how }: Mark, room: number, zoom: number) {
  const isShort = room * zoom < wordRoom;
  const width = isShort
    ? shapeWidth
    : Math.ceil(measureText(how, { font: 'sans', size: 12, weight: 600 }) + aroundWord);
  return { width: width / zoom, height: height / zoom, isShort };
}

/** What is attached to something new is new as well. */
function isToldByOwner({ owner }: Box, { things }: PaneMarks): boolean {
  const mark = owner && things.get(owner);
  return Boolean(mark && mark.how !== 'changed');
}
