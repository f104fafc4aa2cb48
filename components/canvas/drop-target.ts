import {
  article,
  type Design,
  find,
  type KindName,
  maySit,
  placesFor,
  type ResourceId,
} from '../../model/index.ts';
import type { DropHint, Point } from './canvas-state.ts';

/** A rectangle on the canvas with its id; a box of the arrangement fits. */
export interface Rectangle {
  readonly id: string;
  readonly role: 'frame' | 'node' | 'badge' | 'note';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The uppermost box at a point; boxes come in paint order. */
export function boxAt<B extends Rectangle>(
  boxes: readonly B[],
  point: Point,
  accepts: (box: B) => boolean = () => true,
): B | undefined {
  return boxes.findLast((box) => holds(box, point) && accepts(box));
}

/** Which container would take these kinds at this point, and why not if it would not. */
export function dropTargetAt<B extends Rectangle>(
  design: Design,
  boxes: readonly B[],
  point: Point,
  kinds: readonly KindName[],
  without: ReadonlySet<string> = new Set(),
): DropHint {
  const frame = boxAt(boxes, point, ({ role, id }) => role === 'frame' && !without.has(id));
  const container = frame ? find(design, frame.id as ResourceId) : undefined;
  const id = container?.id ?? null;
  const refusedKind = kinds.find((kind) => !maySit(kind, container?.kind ?? 'canvas'));
  if (!refusedKind) return { container: id, refused: null };
  const where = container ? `${container.name} is ${article(container.kind)}` : 'this is the open canvas';
  return { container: id, refused: `${sits(refusedKind)}; ${where}.` };
}

/** May any of these kinds stand in this container? For dimming the others. */
export function welcomes(container: KindName, kinds: readonly KindName[]): boolean {
  return kinds.some((kind) => maySit(kind, container));
}

/** `A virtual machine stands in a subnet`, in words. */
export function sits(kind: KindName): string {
  const places = placesFor(kind);
  const list =
    places.length > 1 ? `${places.slice(0, -1).join(', ')} or ${places.at(-1)}` : (places[0] ?? 'nowhere');
  return `${capital(article(kind))} stands ${list}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function holds(box: Rectangle, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}
