import type { Box } from '../../arrange/box.ts';
import { boxesOf } from '../../arrange/boxes-of.ts';
import { linesOf } from '../../arrange/lines-of.ts';
import { find } from '../../document/design.ts';
import { questionWords } from '../../draw/describe-design.ts';
import { signLooks, signOf, signWords } from '../../draw/signs.ts';
import { type ThemeName, themes } from '../../draw/themes.ts';
import { legsOf } from '../../draw/way.ts';
import type { ResourceId } from '../../ids.ts';
import type { Answer } from '../../trace/answer.ts';
import type { View } from '../views.ts';
import { boxCells, noteCell } from './boxes.ts';
import { type Edge, htmlLine, type Vertex } from './cell.ts';
import { type BoxWithCell, legEdge, lineEdge } from './edges.ts';

/** The layer of what a person drew; draw.io's own first layer. */
export const designLayer = '1';

/** The layer of the answer, which can be hidden by itself. */
export const answerLayer = 'answer';

/** The cells of a page, containers before what stands in them, and the name of the answer's layer. */
export interface DrawioPage {
  readonly cells: readonly (Vertex | Edge)[];
  /** Absent where no question is drawn. */
  readonly answer?: string;
}

/** A view as cells: nested as it is, lines bound to what they join. */
export function pageOf({ document, variant, answer }: View, theme: ThemeName): DrawioPage {
  const boxes = boxesOf(document, variant.id);
  const ids = cellIds(boxes);
  const placed = boxes.map((box): BoxWithCell => ({ box, cell: ids.get(box) ?? '' }));
  const frames = new Map(placed.filter(({ box }) => box.role === 'frame').map((one) => [one.box.id, one]));
  const vertices = placed.flatMap(({ box, cell }): readonly Vertex[] => {
    // A badge stands in the frame that it counts for, else beside what it counts for.
    const around = frames.get(
      (box.owner !== undefined && frames.has(box.owner) ? box.owner : box.parent) ?? '',
    );
    const place = {
      id: cell,
      parent: around?.cell ?? designLayer,
      corner: around?.box ?? { x: 0, y: 0 },
      theme,
    };
    if (box.role === 'note') {
      const note = document.canvas.notes.find(({ id }) => id === box.id);
      return note ? [noteCell(box, note, place)] : [];
    }
    const resource = find(variant.design, box.id as ResourceId);
    return resource ? boxCells(box, resource, place) : [];
  });
  const joined = edgeMaker(placed);
  const lines = linesOf(document, variant.id, boxes);
  const edges = lines.flatMap((line, index) =>
    joined(line, (ends) => lineEdge(line, { id: `line-${index + 1}`, parent: designLayer, theme, ...ends })),
  );
  if (!answer) return { cells: [...vertices, ...edges] };
  const legs = legsOf(answer, boxes, lines).flatMap((leg, index) =>
    joined(leg, (ends) => legEdge(leg, { id: `leg-${index + 1}`, parent: answerLayer, theme, ...ends })),
  );
  const verdict = signWords(answer.verdict, answer.path);
  const words = questionWords(answer, variant.design);
  const caption = captionCell(verdict, words, { answer, boxes, theme });
  return { cells: [...vertices, ...edges, caption, ...legs], answer: `${verdict}: ${words}` };
}

/** Verdict and question over the drawing, on the answer's layer. */
function captionCell(
  verdict: string,
  words: string,
  {
    answer,
    boxes,
    theme,
  }: { readonly answer: Answer; readonly boxes: readonly Box[]; readonly theme: ThemeName },
): Vertex {
  const colours = themes[theme];
  const [left, top] = [leastOf(boxes.map(({ x }) => x)), leastOf(boxes.map(({ y }) => y))];
  const colour = colours[signLooks[signOf(answer.verdict, answer.path)].colour];
  return {
    id: 'caption',
    parent: answerLayer,
    label: `<b><font color="${colour}">${htmlLine(verdict)}</font></b>&nbsp; ${htmlLine(words)}`,
    rect: { x: left, y: top - 44, width: 640, height: 28 },
    style: {
      text: 1,
      html: 1,
      align: 'left',
      verticalAlign: 'middle',
      fontSize: 14,
      fontColor: colours.ink,
      fillColor: 'none',
      strokeColor: 'none',
    },
    data: { kind: 'Answer' },
  };
}

function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
}

/** Joins two boxes where both are there. */
function edgeMaker(placed: readonly BoxWithCell[]) {
  const byId = new Map<string, BoxWithCell>();
  for (const one of placed) if (!byId.has(one.box.id)) byId.set(one.box.id, one);
  return (
    { from, to }: { readonly from: string; readonly to: string },
    make: (ends: { readonly source: BoxWithCell; readonly target: BoxWithCell }) => Edge,
  ): readonly Edge[] => {
    const [source, target] = [byId.get(from), byId.get(to)];
    return source && target ? [make({ source, target })] : [];
  };
}

/** Ids of cells: our own where they are plain, numbered where a file brought strange ones. */
function cellIds(boxes: readonly Box[]): ReadonlyMap<Box, string> {
  const ids = new Map<Box, string>();
  const taken = new Set<string>();
  for (const [index, box] of boxes.entries()) {
    const own = `box-${box.id}${box.owner === undefined ? '' : `~${box.owner}`}`;
    const id = /^[\w~.:/ -]{1,120}$/.test(own) && !taken.has(own) ? own : `box~${index + 1}`;
    taken.add(id);
    ids.set(box, id);
  }
  return ids;
}
