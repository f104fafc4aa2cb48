import { type Box, overlaps, type Rect } from '../../model/index.ts';
import type { Room, View } from './camera.ts';

/** Air around what is shown, as a share of the width; a small canvas has less to give. */
const margin = { share: 0.03, least: 16, most: 40 };

/** What the zoom control covers, from the lower right corner. */
const control: Room = { width: 192, height: 50 };

/** What the button for another variant covers, from the upper left corner. */
const button: Room = { width: 104, height: 44 };

/** The view that shows all of some boxes, no nearer than the greatest zoom; null without boxes or room. The button is there while there is one variant. */
export function fitView(boxes: readonly Box[], room: Room, maxZoom: number, hasButton = false): View | null {
  const bounds = around(boxes);
  if (!bounds || room.width === 0) return null;
  const air = Math.min(margin.most, Math.max(margin.least, room.width * margin.share));
  // Room for what floats is given only where it would cover something that is read.
  let [above, below] = [air, air];
  const view = () => viewIn(bounds, room, { air, above, below }, maxZoom);
  if (hasButton && isUnderButton(boxes, view())) above = Math.max(air, button.height);
  if (isUnderControl(boxes, view(), room)) below = control.height;
  return view();
}

interface Margins {
  readonly air: number;
  readonly above: number;
  readonly below: number;
}

function viewIn(bounds: Rect, room: Room, { air, above, below }: Margins, maxZoom: number): View {
  const free = { width: room.width - 2 * air, height: room.height - above - below };
  const zoom = Math.min(
    maxZoom,
    Math.max(0.05, Math.min(free.width / bounds.width, free.height / bounds.height)),
  );
  return {
    x: room.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: above + free.height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  };
}

function isUnderControl(boxes: readonly Box[], view: View, room: Room): boolean {
  const covered = { ...control, x: room.width - control.width, y: room.height - control.height };
  return boxes.some((box) => box.role !== 'frame' && overlaps(covered, onScreen(box, view)));
}

/** Of a frame, its title is read: the strip on top, which is never lower than a line of text. */
function isUnderButton(boxes: readonly Box[], view: View): boolean {
  const covered = { ...button, x: 0, y: 0 };
  return boxes.some((box) => {
    const { height, ...rest } = onScreen(box, view);
    const read =
      box.role === 'frame' ? Math.min(height, Math.max(title.least, title.height * view.zoom)) : height;
    return overlaps(covered, { ...rest, height: read });
  });
}

/** The title of a frame: in units of the drawing, and what it keeps on the screen. */
const title = { height: 40, least: 24 };

function onScreen(box: Rect, { x, y, zoom }: View): Rect {
  return {
    x: box.x * zoom + x,
    y: box.y * zoom + y,
    width: box.width * zoom,
    height: box.height * zoom,
  };
}

function around(boxes: readonly Box[]): Rect | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
