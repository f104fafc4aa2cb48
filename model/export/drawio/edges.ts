import type { Box, Point } from '../../arrange/box.ts';
import type { Line } from '../../arrange/lines-of.ts';
import { lineLooks } from '../../draw/lines.ts';
import { signLooks } from '../../draw/signs.ts';
import { type Theme, type ThemeName, themes } from '../../draw/themes.ts';
import type { Leg } from '../../draw/way.ts';
import { type Edge, htmlLine, type Style } from './cell.ts';

/** A box with the id of its cell. */
export interface BoxWithCell {
  readonly box: Box;
  readonly cell: string;
}

/** What an edge joins, and where it belongs. */
export interface EdgePlace {
  readonly id: string;
  readonly parent: string;
  readonly source: BoxWithCell;
  readonly target: BoxWithCell;
  readonly theme: ThemeName;
}

/** A line that a person drew, bound to both its ends. */
export function lineEdge(line: Line, place: EdgePlace): Edge {
  const theme = themes[place.theme];
  const { stroke, isDouble, word } = lineLooks[line.kind];
  const look: Style = isDouble
    ? { shape: 'link', width: stroke.width + 1.5, strokeWidth: 1 }
    : {
        strokeWidth: stroke.width,
        ...(stroke.dash ? { dashed: 1, dashPattern: stroke.dash.join(' ') } : {}),
      };
  return {
    ...ends(place, line.points),
    label: htmlLine(line.label ?? ''),
    style: {
      ...way(theme),
      ...look,
      strokeColor: theme[stroke.colour],
      endArrow: 'none',
      startArrow: 'none',
      ...labelSide(line.points),
      ...anchors(place, line.points),
    },
    data: { kind: word, reachboardId: line.id },
  };
}

/** A leg of the way of an answer. */
export function legEdge({ sign, points, heads }: Leg, place: EdgePlace): Edge {
  const theme = themes[place.theme];
  const { colour, line, word } = signLooks[sign];
  const looks: Readonly<Record<typeof line, Style>> = {
    solid: { strokeWidth: 2.5 },
    double: { shape: 'link', width: 4, strokeWidth: 1.5 },
    hollow: { shape: 'link', width: 4, strokeWidth: 1.5 },
    dashed: { strokeWidth: 2.5, dashed: 1, dashPattern: '5 3' },
    dotted: { strokeWidth: 3, dashed: 1, dashPattern: '1 2' },
  };
  const isDead = heads === 'none' && sign === 'blocked';
  return {
    ...ends(place, points),
    label: '',
    style: {
      ...way(theme),
      ...looks[line],
      strokeColor: theme[colour],
      endArrow: isDead ? 'cross' : heads === 'end' || heads === 'both' ? 'block' : 'none',
      startArrow: heads === 'start' || heads === 'both' ? 'block' : 'none',
      ...anchors(place, points),
    },
    data: { kind: word },
  };
}

function way(theme: Theme): Style {
  return {
    edgeStyle: 'orthogonalEdgeStyle',
    html: 1,
    rounded: 1,
    arcSize: 12,
    fontSize: 12,
    fontColor: theme.muted,
    labelBackgroundColor: theme.page,
  };
}

function ends({ id, parent, source, target }: EdgePlace, points: readonly Point[]) {
  return { id, parent, source: source.cell, target: target.cell, corners: points.slice(1, -1) };
}

/** Beside the middle of the line, where draw.io puts the label: a way of an answer may run along the line. */
function labelSide(points: readonly Point[]): Style {
  const lengths = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      isFlat: Math.abs(point.x - before.x) > Math.abs(point.y - before.y),
      length: lengthOf(before, point),
    };
  });
  let left = lengths.reduce((sum, { length }) => sum + length, 0) / 2;
  const middle = lengths.find(({ length }) => {
    left -= length;
    return left <= 0;
  });
  return middle?.isFlat === false
    ? { align: 'left', spacingLeft: 6 }
    : { verticalAlign: 'bottom', spacingBottom: 3 };
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** Where the line leaves and arrives, as shares of the boxes, so that it starts out as on the canvas. */
function anchors({ source, target }: EdgePlace, points: readonly Point[]): Style {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return {};
  const [exit, entry] = [share(first, source.box), share(last, target.box)];
  return {
    exitX: exit.x,
    exitY: exit.y,
    exitPerimeter: 0,
    entryX: entry.x,
    entryY: entry.y,
    entryPerimeter: 0,
  };
}

function share(point: Point, box: Box): Point {
  const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
  return { x: within((point.x - box.x) / box.width), y: within((point.y - box.y) / box.height) };
}
