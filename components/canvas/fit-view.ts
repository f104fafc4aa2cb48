import { type Box, overlaps, type Rect } from '../../model/index.ts';
import type { Room, View } from './camera.ts';

/** Air around what is shown, as a share of the width; a small canvas has less to give. */
const margin = { share: 0.03, least: 16, most: 40 };

/** What the zoom control covers, from the lower right corner. */
const control: Room = { width: 192, height: 50 };

/** The view that shows all of some boxes, no nearer than the greatest zoom; null without boxes or room. */
export function fitView(boxes: readonly Box[], room: Room, maxZoom: number): View | null {
  const bounds = around(boxes);
  if (!bounds || room.width === 0) return null;
  const air = Math.min(margin.most, Math.max(margin.least, room.width * margin.share));
  const view = viewIn(bounds, room, air, air, maxZoom);
  // Room for the control is given only where it would cover something that is read.
  return isCovered(boxes, view, room) ? viewIn(bounds, room, air, control.height, maxZoom) : view;
}

function viewIn(bounds: Rect, room: Room, air: number, below: number, maxZoom: number): View {
  const free = { width: room.width - 2 * air, height: room.height - air - below };
  const zoom = Math.min(
    maxZoom,
    Math.max(0.05, Math.min(free.width / bounds.width, free.height / bounds.height)),
  );
  return {
    x: room.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: air + free.height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  };
}

function isCovered(boxes: readonly Box[], { x, y, zoom }: View, room: Room): boolean {
  const covered = { ...control, x: room.width - control.width, y: room.height - control.height };
  return boxes.some(
    (box) =>
      box.role !== 'frame' &&
      overlaps(covered, {
        x: box.x * zoom + x,
        y: box.y * zoom + y,
        width: box.width * zoom,
        height: box.height * zoom,
      }),
  );
}

function around(boxes: readonly Box[]): Rect | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
