import type { Box, Point } from '../../arrange/box.ts';
import { measures, nameLines, titleParts } from '../../arrange/box-sizes.ts';
import { kindEntry } from '../../catalog/kinds.ts';
import type { CanvasNote } from '../../document/canvas.ts';
import { type Resource, summaryOf } from '../../document/resource.ts';
import { groundColours } from '../../draw/frames.ts';
import { type Theme, type ThemeName, themes } from '../../draw/themes.ts';
import { html, htmlLine, type Style, type Vertex } from './cell.ts';
import { shapes } from './shapes.ts';

/** What every box needs to know: its id, its container's id, and where that one stands. */
export interface BoxPlace {
  readonly id: string;
  readonly parent: string;
  readonly corner: Point;
  readonly theme: ThemeName;
}

/** A thing of the design as a cell, and the mark of its service endpoints as another one. */
export function boxCells(box: Box, resource: Resource, place: BoxPlace): readonly Vertex[] {
  const theme = themes[place.theme];
  const { label, style } =
    box.role === 'frame'
      ? frameLook(resource, theme)
      : box.role === 'badge'
        ? badgeLook(resource, theme)
        : nodeLook(box, resource, theme);
  const entry = kindEntry(resource.kind);
  const summary = summaryOf(resource);
  const data = {
    name: resource.name,
    kind: entry.title,
    ...(summary === '' ? {} : { address: summary }),
    reachboardId: resource.id,
  };
  const dashed: Style = resource.existing ? { dashed: 1, dashPattern: '4 3' } : {};
  const cell: Vertex = { ...at(box, place), label, style: { ...style, ...dashed }, data };
  return box.role === 'frame' ? [cell, ...markCells(box, resource, place.id, theme)] : [cell];
}

/** Free text as a cell. */
export function noteCell(box: Box, note: CanvasNote, place: BoxPlace): Vertex {
  const theme = themes[place.theme];
  return {
    ...at(box, place),
    label: html(note.text),
    style: {
      ...text(13, theme.ink),
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: 16,
      dashed: 1,
      dashPattern: '4 3',
      fillColor: theme.card,
      strokeColor: theme.line,
      verticalAlign: 'top',
      spacing: 8,
      overflow: 'hidden',
    },
    data: { kind: 'Note', reachboardId: note.id },
  };
}

interface Look {
  readonly label: string;
  readonly style: Style;
}

/** A true container: what stands in it moves with it. */
function frameLook(resource: Resource, theme: Theme): Look {
  const [fill, border] = groundColours[kindEntry(resource.kind).ground ?? 'subnet'];
  const parts = titleParts(resource);
  // draw.io puts pictures 5 px further in than the spacing says.
  const spacing = 7;
  return {
    label: words(htmlLine(resource.name), summaryOf(resource), '&nbsp; ', theme),
    style: {
      ...image(resource, 18, spacing),
      imageVerticalAlign: 'top',
      ...text(13, theme.ink),
      container: 1,
      collapsible: 0,
      recursiveResize: 0,
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: 24,
      fillColor: theme[fill],
      strokeColor: theme[border],
      verticalAlign: 'top',
      spacing,
      spacingLeft: (shapes[resource.kind] ? parts.name : measures.titleMargin) - spacing,
      spacingTop: 5,
    },
  };
}

function nodeLook({ width }: Box, resource: Resource, theme: Theme): Look {
  const { margin, size, gap } = measures.tile;
  const spacing = margin - 5;
  const lines = nameLines(resource.name, width).map(htmlLine).join('<br>');
  return {
    label: words(lines, summaryOf(resource), '<br>', theme),
    style: {
      ...image(resource, size, spacing),
      ...text(13, theme.ink),
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: 16,
      fillColor: theme.card,
      strokeColor: theme.line,
      verticalAlign: 'middle',
      spacing,
      spacingLeft: (shapes[resource.kind] ? margin + size + gap : measures.titleMargin) - spacing,
    },
  };
}

function badgeLook(resource: Resource, theme: Theme): Look {
  return {
    label: htmlLine(resource.name),
    style: {
      ...image(resource, 14, 0),
      ...text(12, theme.muted),
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: 12,
      fillColor: theme.card,
      strokeColor: theme.line,
      verticalAlign: 'middle',
      spacing: 0,
      spacingLeft: shapes[resource.kind] ? 24 : 8,
      overflow: 'hidden',
    },
  };
}

/** Service endpoints are a mark in the title of a subnet, never a box of their own. */
function markCells(box: Box, resource: Resource, parent: string, theme: Theme): readonly Vertex[] {
  if (!box.marks) return [];
  const { titleMargin } = measures;
  const left = Math.min(titleParts(resource).marks, box.width - titleMargin - 40);
  return [
    {
      id: `${parent}~marks`,
      parent,
      label: `SE ${htmlLine(box.marks.join(', '))}`,
      rect: { x: left, y: 11, width: box.width - titleMargin - left, height: 18 },
      style: {
        ...text(12, theme['service-endpoint']),
        align: 'center',
        rounded: 1,
        absoluteArcSize: 1,
        arcSize: 12,
        fillColor: theme.card,
        strokeColor: theme['service-endpoint'],
        verticalAlign: 'middle',
        overflow: 'hidden',
      },
      data: { kind: 'Service endpoints' },
    },
  ];
}

function at({ x, y, width, height }: Box, { id, parent, corner }: BoxPlace) {
  return { id, parent, rect: { x: x - corner.x, y: y - corner.y, width, height } };
}

function words(name: string, summary: string, between: string, theme: Theme): string {
  const second = summary === '' ? '' : `${between}<font color="${theme.muted}">${htmlLine(summary)}</font>`;
  return `<b>${name}</b>${second}`;
}

function text(size: number, colour: string): Style {
  return { html: 1, whiteSpace: 'wrap', align: 'left', fontSize: size, fontColor: colour };
}

/** draw.io's own picture of the kind on the left, in its proportions; nothing where it has none. */
function image({ kind }: Resource, room: number, spacing: number): Style {
  const shape = shapes[kind];
  if (!shape) return {};
  const scale = room / Math.max(shape.width, shape.height);
  return {
    shape: 'label',
    image: shape.image,
    imageAlign: 'left',
    imageWidth: Math.round(shape.width * scale),
    imageHeight: Math.round(shape.height * scale),
    spacing,
  };
}
